using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Balance;

/// <summary>Who is still there, sitting after sitting.</summary>
public sealed class BalanceQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>Null when there is no such edition.</summary>
    public async Task<BalanceView?> OfEditionAsync(Guid editionId)
    {
        if (await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition)
        {
            return null;
        }

        var seats = await (from m in db.Set<Mandate>().AsNoTracking()
                           where m.EditionId == editionId
                           join p in db.Set<Person>() on m.PersonId equals p.Id
                           orderby m.StartsOn, m.Id
                           select new BalanceSeat(m.PersonId, m.Origin, m.StartsOn, m.EndsOn, p.BornOn)).ToListAsync();
        var today = Format.DayOf(clock.GetUtcNow());
        var sittings = await db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == editionId && s.Day <= today).OrderBy(s => s.Day).ThenBy(s => s.StartsAt).Select(s => new { s.Id, s.Title, s.Day }).ToListAsync();
        var came = (await db.Set<Attendance>().AsNoTracking()
            .Where(a => a.Capacity == Capacity.Member && db.Set<Sitting>().Any(s => s.Id == a.SittingId && s.EditionId == editionId)
                && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly || a.Status == AttendanceStatus.Remote))
            .Select(a => new { a.SittingId, a.PersonId }).ToListAsync()).ToLookup(a => a.SittingId, a => a.PersonId);
        return new(edition, [.. sittings.Where(s => came.Contains(s.Id)).Select(s => new BalanceLine(s.Title, s.Day, BalanceOverTime.On(new(s.Day, came[s.Id].ToHashSet()), seats)))]);
    }
}

/// <summary>An edition and its sittings, oldest first.</summary>
public sealed record BalanceView(Edition Edition, IReadOnlyList<BalanceLine> Lines)
{
    /// <summary>Groups somebody ever belonged to.</summary>
    public IEnumerable<BalanceGroup> Groups => Enum.GetValues<BalanceGroup>().Where(g => Lines.Any(l => l.Of(g).InOffice > 0));
}

/// <summary>A sitting with the count of each group.</summary>
public sealed record BalanceLine(string Title, DateOnly Day, IReadOnlyList<BalanceCount> Counts)
{
    public BalanceCount Of(BalanceGroup group) => Counts.First(c => c.Group == group);
}
