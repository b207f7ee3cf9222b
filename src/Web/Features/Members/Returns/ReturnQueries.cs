using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Returns;

/// <summary>Whose address fails.</summary>
public sealed class ReturnQueries(AppDbContext db)
{
    /// <summary>People whose mails come back, the latest first.</summary>
    public Task<List<Person>> ListAsync() => Failing(db).AsNoTracking().OrderByDescending(p => p.EmailFailedAt).ThenBy(p => p.Id).ToListAsync();

    internal static IQueryable<Person> Failing(AppDbContext db) => db.Set<Person>().Where(p => p.EmailFailedAt != null);
}
