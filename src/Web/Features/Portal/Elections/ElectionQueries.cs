using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.Elections;

/// <summary>Reads the periods before elections.</summary>
public sealed class ElectionQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>The period that holds today, the one that lasts longest when there are two; null outside.</summary>
    public Task<PreElectionPeriod?> CurrentAsync() => Standing(db, Today).OrderByDescending(p => p.LastRoundOn).FirstOrDefaultAsync();

    /// <summary>Every period, the latest first.</summary>
    public Task<List<PreElectionPeriod>> AllAsync() => db.Set<PreElectionPeriod>().AsNoTracking().OrderByDescending(p => p.FirstRoundOn).ThenBy(p => p.Id).ToListAsync();

    /// <summary>Periods that hold on a day, for other queries.</summary>
    internal static IQueryable<PreElectionPeriod> Standing(AppDbContext db, DateOnly day) =>
        db.Set<PreElectionPeriod>().AsNoTracking().Where(p => p.StartsOn <= day && p.LastRoundOn >= day && (p.CalledOffOn == null || p.CalledOffOn > day));
}
