using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Registers;

namespace Misthos.Web.Data;

/// <summary>Chains the public acts about to be saved.</summary>
internal static class RegisterChain
{
    /// <summary>The acts that will be saved.</summary>
    public static List<PublicAct> NewActs(this AppDbContext db) =>
        [.. db.ChangeTracker.Entries<PublicAct>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).OrderBy(act => act.RecordedAt).ThenBy(act => act.Order)];

    /// <summary>Puts the acts behind the last of their authority.</summary>
    /// <returns>Whether any of them has another place than before.</returns>
    public static async Task<bool> ChainAsync(this AppDbContext db, List<PublicAct> acts, CancellationToken cancellation)
    {
        var before = acts.ConvertAll(act => act.Hash);
        foreach (var register in acts.GroupBy(act => act.AuthorityId))
        {
            var last = await db.Set<PublicAct>().IgnoreQueryFilters().AsNoTracking().Where(a => a.AuthorityId == register.Key)
                .OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash }).FirstOrDefaultAsync(cancellation);
            var place = last is null ? (0, PublicAct.Beginning) : (last.Number, last.Hash);
            foreach (var act in register)
            {
                act.ChainTo(place);
                place = (act.Number, act.Hash);
            }
        }

        return !acts.Select(act => act.Hash).SequenceEqual(before);
    }
}
