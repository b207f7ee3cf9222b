using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Where records come from, as pages read it.</summary>
public sealed class OriginQueries(AppDbContext db)
{
    /// <summary>Where a record of ours comes from; null when it was born here.</summary>
    public Task<ImportedOrigin?> OfAsync(Guid ourId) => db.Set<ImportedOrigin>().AsNoTracking().SingleOrDefaultAsync(o => o.OurId == ourId);
}
