using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A version of a sitting's plan.</summary>
public sealed record PlanVersion(Guid Id, int Number, PlanCause Cause, DateTimeOffset At, int Adjustments, bool IsCurrent);

/// <summary>Somebody at a table: what they do there, and quiet marks of what the table is mixed by.</summary>
public sealed record SeatView(TablePerson Person, Capacity Capacity, bool IsHost, IReadOnlyList<string> Marks, bool IsAbsent);

/// <summary>A table in a round.</summary>
public sealed record TableView(int Round, int Table, IReadOnlyList<SeatView> Seats, IReadOnlyList<OffShare> Off, IReadOnlyList<FaultyTable> Faults);

/// <summary>The current plan of a sitting with what it is worth.</summary>
public sealed record PlanView(TablePlan Plan, TableMeasure Measure, IReadOnlyList<TableView> Tables, IReadOnlyList<TakingPart> NotSeated)
{
    /// <summary>Choices of a table that were not met.</summary>
    public IReadOnlyList<TopicChoice> MissedChoices { get; init; } = [];

    /// <summary>The rule on officials at a table, and where it comes from.</summary>
    public OfficialsRule Officials { get; init; }

    public int Absent => Tables.SelectMany(t => t.Seats).Where(s => s.IsAbsent).Select(s => s.Person.Id).Distinct().Count();
}

/// <summary>Reads plans.</summary>
public sealed class TableQueries(AppDbContext db)
{
    public async Task<List<PlanVersion>> VersionsAsync(Guid sittingId, Guid? current) =>
        [.. (await db.Set<TablePlan>().AsNoTracking().Where(p => p.SittingId == sittingId).OrderByDescending(p => p.Number)
            .Select(p => new { p.Id, p.Number, p.Cause, p.At, p.Adjustments }).ToListAsync()).Select(p => new PlanVersion(p.Id, p.Number, p.Cause, p.At, p.Adjustments, p.Id == current))];

    /// <summary>A plan with its seats, and those changes by hand when there are any.</summary>
    public Task<TablePlan?> PlanAsync(Guid? id) =>
        db.Set<TablePlan>().AsNoTracking().Include(p => p.Seats).SingleOrDefaultAsync(p => p.Id == id);

    public Task<List<SeatChange>> ChangesAsync(Guid planId) => db.Set<SeatChange>().AsNoTracking().Where(c => c.PlanId == planId).OrderByDescending(c => c.Order).ToListAsync();

    /// <summary>People of a plan who are neither expected at the sitting nor members of the edition any more.</summary>
    public async Task<Dictionary<Guid, TablePerson>> PeopleAsync(IReadOnlyCollection<Guid> ids) =>
        ids.Count == 0 ? [] : await db.Set<Domain.Members.Person>().Where(p => ids.Contains(p.Id)).Select(p => new TablePerson(p.Id, p.GivenName, p.FamilyName, p.BornOn)).ToDictionaryAsync(p => p.Id);

    /// <summary>Everything a page of the current plan shows; null without plan.</summary>
    public async Task<PlanView?> ViewAsync(TableCase about)
    {
        if (await PlanAsync(about.Setup.CurrentPlanId) is not { } plan)
        {
            return null;
        }

        var parts = about.People.ToDictionary(p => p.Person.Id);
        var known = parts.Values.Select(p => p.Person).Concat(about.Edition.Seats.Select(s => s.Person)).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var strangers = await PeopleAsync([.. plan.Seats.Select(s => s.PersonId).Distinct().Where(id => !known.ContainsKey(id))]);
        var seated = plan.Seats.Select(s => (s.PersonId, s.Capacity)).DistinctBy(s => s.PersonId).ToList();
        var measure = new TableMeasure(TableBriefs.OfPlan(about, seated, plan.Tables, plan.Rounds), plan.Places(), about.Met);
        var tables = plan.Seats.GroupBy(s => (s.Round, s.Table)).OrderBy(g => g.Key).Select(g => new TableView(
            g.Key.Round, g.Key.Table,
            [.. g.Select(s => Seat(s, known.GetValueOrDefault(s.PersonId) ?? strangers[s.PersonId])).OrderBy(s => (!s.IsHost, s.Capacity)).ThenBy(s => s.Person.FamilyName, StringComparer.CurrentCulture)],
            [.. measure.OffShares.Where(o => (o.Round, o.Table) == g.Key)],
            [.. measure.Faults.Where(f => (f.Round, f.Table) == g.Key)]));
        var at = plan.Seats.Select(s => s.PersonId).ToHashSet();
        return new(plan, measure, [.. tables], [.. TableBriefs.ToSeat(about, PlanCause.Expected).Where(p => !at.Contains(p.Person.Id))])
        {
            Officials = about.Officials,
            MissedChoices = [.. about.Choices.Where(c => plan.Seats.FirstOrDefault(s => s.PersonId == c.PersonId) is { } seat && seat.Table != c.First && seat.Table != c.Second)],
        };

        SeatView Seat(TableSeat seat, TablePerson person) => new(
            person, seat.Capacity, seat.IsHost,
            [.. about.Setup.Balance.Select(f => (Feature: f, Value: about.Edition.ValueOf(seat.PersonId, f))).Where(f => f.Value is { Length: > 0 } and not nameof(Domain.Members.MandateOrigin.Drawn)).Select(f => f.Feature == EditionPeople.Origin ? $"{EditionPeople.Origin}:{f.Value}" : f.Value)],
            parts.TryGetValue(seat.PersonId, out var part) && !part.MayCome);
    }
}
