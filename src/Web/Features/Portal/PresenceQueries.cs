using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Portal;

/// <summary>How many people came, by how they came: key of the text, people.</summary>
public sealed record PresenceCount(Guid SittingId, string Origin, int People);

/// <summary>Public figures of presence: counts only, nobody named.</summary>
public sealed class PresenceQueries(AppDbContext db)
{
    /// <summary>Counts of every sitting, or of one.</summary>
    public async Task<ILookup<Guid, PresenceCount>> CountsAsync(Guid? only = null)
    {
        var members = from a in Present(only)
                      join s in db.Set<Sitting>() on a.SittingId equals s.Id
                      where a.Capacity == Capacity.Member
                      let origin = db.Set<Mandate>().Where(m => m.PersonId == a.PersonId && m.EditionId == s.EditionId).OrderBy(m => m.StartsOn).Select(m => (MandateOrigin?)m.Origin).FirstOrDefault()
                      select new { a.SittingId, Origin = origin };
        var others = from a in Present(only)
                     where a.Capacity != Capacity.Member
                     group a by new { a.SittingId, a.Capacity } into g
                     select new { g.Key.SittingId, g.Key.Capacity, People = g.Count() };
        var rows = (await members.ToListAsync()).CountBy(m => m)
            .Select(m => new PresenceCount(m.Key.SittingId, $"Origin.{m.Key.Origin?.ToString() ?? "Member"}", m.Value)).ToList();
        rows.AddRange((await others.ToListAsync()).Select(o => new PresenceCount(o.SittingId, $"Capacity.{o.Capacity}", o.People)));
        rows.AddRange(await UnnamedAsync(only));
        return rows.GroupBy(r => (r.SittingId, r.Origin)).Select(g => new PresenceCount(g.Key.SittingId, g.Key.Origin, g.Sum(r => r.People))).ToLookup(r => r.SittingId);
    }

    private async Task<IEnumerable<PresenceCount>> UnnamedAsync(Guid? only)
    {
        var counts = await db.Set<Headcount>().AsNoTracking().Where(h => only == null || h.SittingId == only).Select(h => new { h.SittingId, h.Capacity, h.People, h.Order }).ToListAsync();
        return counts.GroupBy(h => (h.SittingId, h.Capacity)).Select(g => new PresenceCount(g.Key.SittingId, $"Capacity.{g.Key.Capacity}", g.MaxBy(h => h.Order)!.People));
    }

    private IQueryable<Attendance> Present(Guid? only) => db.Set<Attendance>().AsNoTracking().Where(a => only == null || a.SittingId == only).Where(a =>
        a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly || a.Status == AttendanceStatus.Remote);
}
