using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>Names the assembly of an edition.</summary>
public sealed class BadgeEditionQueries(AppDbContext db)
{
    public Task<string?> BodyAsync(Guid editionId) =>
        db.Set<Edition>().Where(e => e.Id == editionId).Join(db.Set<CitizensAssembly>(), e => e.AssemblyId, a => a.Id, (_, a) => (string?)a.Name).SingleOrDefaultAsync();
}
