using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Groups;

namespace Misthos.Web.Features.Sittings.Representativeness;

/// <summary>Who came against the panel. Every count is made from the attendance as it is; none is stored.</summary>
public sealed class RepresentativenessQueries(AppDbContext db, TablePeopleQueries people, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>A sitting as it stands; null when there is none.</summary>
    public async Task<RoomView?> OfSittingAsync(Guid id)
    {
        if (await db.Set<Sitting>().AsNoTracking().Include(s => s.Sequences.OrderBy(q => q.Order)).SingleOrDefaultAsync(s => s.Id == id) is not { } sitting)
        {
            return null;
        }

        var edition = await db.Set<Edition>().AsNoTracking().Include(e => e.Organs).SingleAsync(e => e.Id == sitting.EditionId);
        var ground = await GroundAsync(edition, sitting.OrganId);
        var held = await HeldAsync(sitting.OrganId);
        var line = Line(ground, sitting, held);
        var present = await db.Set<Attendance>().AsNoTracking().Where(a => a.SittingId == id && a.Capacity == Capacity.Member).SelectMany(a => a.Presences, (a, p) => new { a.PersonId, Presence = p }).ToListAsync();
        var members = RoomAgainstPanel.InOffice(ground.Seats, sitting.Day).Select(s => s.PersonId).ToHashSet();
        QuorumState State(Func<SequencePresence, bool> counts) => edition.Quorum.StateOf(present.Count(p => members.Contains(p.PersonId) && counts(p.Presence)), members.Count);
        var now = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Format.Paris).DateTime);
        var underWay = sitting.Day == Today && sitting.Status is SittingStatus.Planned or SittingStatus.Convened && now >= sitting.StartsAt.AddHours(-1) && now <= sitting.EndsAt;
        var sequence = RoomAgainstPanel.At(sitting.Sequences, now).Id;
        return new(ground, line)
        {
            Sequences = [.. sitting.Sequences.Select(s => (s, State(p => p.SequenceId == s.Id && p.Status.IsThere())))],
            Now = underWay ? (now, State(p => p.SequenceId == sequence && RoomAgainstPanel.IsThere(p, now))) : null,
        };
    }

    /// <summary>The sittings of an organ of an edition, the plenary when none is named; null when there is no such edition.</summary>
    public async Task<SeriesView?> OfEditionAsync(Guid editionId, Guid? organId)
    {
        var edition = await db.Set<Edition>().AsNoTracking().Include(e => e.Organs).SingleOrDefaultAsync(e => e.Id == editionId);
        if ((edition?.Organs.FirstOrDefault(o => o.Id == organId) ?? edition?.Organs.OrderBy(o => o.Kind != OrganKind.Plenary).FirstOrDefault()) is not { } organ)
        {
            return null;
        }

        var ground = await GroundAsync(edition!, organ.Id);
        var held = await HeldAsync(organ.Id);
        var day = Today < edition!.StartsOn ? edition.StartsOn : Today > edition.EndsOn ? edition.EndsOn : Today;
        var silent = RoomAgainstPanel.SilentOn(day, ground.Seats, held.Where(h => IsOver(h.Sitting)).Select(h => h.Held));
        var today = RoomAgainstPanel.Of(ground.Groups, ground.Seats, new(day, new HashSet<Guid>(), new HashSet<Guid>()), silent);
        return new(ground, [.. held.Where(h => h.Held.Came.Count > 0).Select(h => Line(ground, h.Sitting, held))], today, [.. edition.Organs]);
    }

    private RoomLine Line(PanelGround ground, Sitting sitting, IReadOnlyList<(Sitting Sitting, HeldSitting Held)> held)
    {
        var own = held.FirstOrDefault(h => h.Sitting.Id == sitting.Id).Held ?? new(sitting.Day, new HashSet<Guid>(), new HashSet<Guid>());
        var members = RoomAgainstPanel.InOffice(ground.Seats, sitting.Day);
        var silent = RoomAgainstPanel.SilentOn(sitting.Day, ground.Seats, held.Where(h => IsOver(h.Sitting)).Select(h => h.Held));
        return new(sitting, members.Count, members.Count(m => own.Came.Contains(m.PersonId)), RoomAgainstPanel.Of(ground.Groups, ground.Seats, own, silent));
    }

    // Before a sitting is over, nobody missed it.
    private bool IsOver(Sitting sitting) => sitting.Status == SittingStatus.Closed || sitting.Day < Today;

    private async Task<List<(Sitting Sitting, HeldSitting Held)>> HeldAsync(Guid organId)
    {
        var (today, sittings) = (Today, db.Set<Sitting>().AsNoTracking().Where(s => s.OrganId == organId && s.Status != SittingStatus.Cancelled));
        var days = await sittings.Where(s => s.Day <= today).OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ToListAsync();
        var noted = (await db.Set<Attendance>().AsNoTracking().Where(a => a.Capacity == Capacity.Member && a.Status != AttendanceStatus.Expected && sittings.Any(s => s.Id == a.SittingId))
            .Select(a => new { a.SittingId, a.PersonId, a.Status }).ToListAsync()).ToLookup(a => a.SittingId);
        // A sitting nobody noted tells nothing of anyone.
        return [.. days.Where(s => noted.Contains(s.Id)).Select(s => (s, new HeldSitting(
            s.Day, noted[s.Id].Where(a => a.Status.IsThere()).Select(a => a.PersonId).ToHashSet(), noted[s.Id].Where(a => a.Status == AttendanceStatus.Excused).Select(a => a.PersonId).ToHashSet())))];
    }

    private async Task<PanelGround> GroundAsync(Edition edition, Guid organId)
    {
        var organ = edition.Organs.Single(o => o.Id == organId);
        var known = await people.OfEditionAsync(edition.Id, edition.StartsOn);
        var draw = await db.Set<PanelDraw>().AsNoTracking().Where(d => d.EditionId == edition.Id && d.OrganId == null && d.Status == PanelDrawStatus.Confirmed).Select(d => new { d.Id, d.PoolId }).FirstOrDefaultAsync();
        var quotas = draw is null ? [] : await db.Set<PanelQuota>().AsNoTracking().Where(q => q.PoolId == draw.PoolId).OrderBy(q => q.Order).ToListAsync();
        var isPanel = organ.Kind == OrganKind.Plenary;
        var seats = known.Seats.Where(s => s.OrganId == organId).Select(s => new PanelSeat(
            s.Person.Id, s.StartsOn, s.EndsOn, s.Origin,
            known.Features.Concat(quotas.Select(q => q.Feature)).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(f => f, f => known.ValueOf(s.Person.Id, f), StringComparer.OrdinalIgnoreCase))).ToList();
        List<PanelGroup> groups = [.. quotas.Select(q => new PanelGroup(q.Feature, q.Value, isPanel ? q.Min : null, isPanel ? q.Max : null))];
        foreach (var feature in known.Features.Where(f => !groups.Exists(g => string.Equals(g.Feature, f, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            groups.AddRange(seats.Select(s => s.Values[feature]).Where(v => v.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture).Select(v => new PanelGroup(feature, v)));
        }

        return new(edition, organ, seats, groups, isPanel && draw is not null ? $"gestion/editions/{edition.Id}/tirages/{draw.Id}/appels#remplacements" : null);
    }
}
