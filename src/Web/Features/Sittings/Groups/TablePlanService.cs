using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Makes plans of tables, goes back to an earlier one, and changes the current one by hand. Each method saves once.</summary>
public sealed class TablePlanService(AppDbContext db, Actor actor, TableCaseQueries cases, TimeProvider clock)
{
    private static readonly Refusal Faster = new("tables.faster");

    /// <summary>Makes a plan and makes it the current one; the one before is kept.</summary>
    /// <param name="sittingId">The sitting.</param>
    /// <param name="cause">With everyone expected, or with those who came.</param>
    /// <param name="fromRound">First round to make; earlier rounds stay as they are in the current plan.</param>
    public async Task<IReadOnlyList<Refusal>> MakeAsync(Guid sittingId, PlanCause cause, int fromRound = 1)
    {
        actor.Does("Tables.Make");
        var (sitting, setup) = await OpenAsync(sittingId);
        if (setup is null || WhyNot(sitting!) is { Count: > 0 })
        {
            return setup is null ? [new("tables.no-setup")] : WhyNot(sitting!);
        }

        var about = await cases.ReadAsync(sitting!, setup, toMake: true);
        var kept = fromRound > 1 ? await KeptAsync(setup, fromRound) : [];
        if (fromRound < 1 || fromRound > setup.RoundTitles.Count || (fromRound > 1 && kept.Count == 0))
        {
            return [new("tables.from-round")];
        }

        var brief = TableBriefs.ToMake(about, cause, setup.RoundTitles.Count - fromRound + 1);
        var met = about.Met.Concat(kept.GroupBy(s => (s.Round, s.Table)).SelectMany(t => MetPair.Among([.. t.Select(s => s.PersonId)]))).ToHashSet();
        var (places, refusals) = TableEngine.Plan(brief, met, about.NameOf);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var plan = new TablePlan(setup, cause, actor.Require(), clock.GetUtcNow());
        kept.ForEach(s => plan.Seat(new(s.Round, s.Table, s.PersonId), s.Capacity, s.IsHost));
        var capacities = brief.People.ToDictionary(p => p.Id, p => p.Capacity);
        foreach (var place in places)
        {
            plan.Seat(place with { Round = place.Round + fromRound - 1 }, capacities[place.PersonId], place.IsHost);
        }

        db.Add(plan);
        return await db.SaveOrRefuseAsync(Faster.Code);
    }

    /// <summary>Takes an earlier plan up again.</summary>
    public async Task<IReadOnlyList<Refusal>> UseAsync(Guid sittingId, Guid planId)
    {
        actor.Does("Tables.Use");
        var (sitting, setup) = await OpenAsync(sittingId);
        if (setup is null || await db.Set<TablePlan>().SingleOrDefaultAsync(p => p.Id == planId && p.SittingId == sittingId) is not { } plan)
        {
            return [new("tables.unknown-plan")];
        }

        if (WhyNot(sitting!) is { Count: > 0 } over)
        {
            return over;
        }

        setup.Use(plan);
        return await db.SaveOrRefuseAsync(Faster.Code);
    }

    /// <summary>Changes the current plan by hand.</summary>
    /// <param name="sittingId">The sitting.</param>
    /// <param name="seen">The plan that was looked at, and its number of changes then.</param>
    /// <param name="move">The change.</param>
    public async Task<IReadOnlyList<Refusal>> AdjustAsync(Guid sittingId, (Guid PlanId, int Adjustments) seen, SeatMove move)
    {
        actor.Does("Tables.Adjust");
        var (sitting, setup) = await OpenAsync(sittingId);
        if (setup?.CurrentPlanId != seen.PlanId || await db.Set<TablePlan>().Include(p => p.Seats).SingleOrDefaultAsync(p => p.Id == seen.PlanId) is not { } plan || plan.Adjustments != seen.Adjustments)
        {
            return [Faster];
        }

        if (WhyNot(sitting!).Concat(move.WhyNot(plan.Places(), plan.Tables)).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var effect = TableEffect.Of(await cases.ReadAsync(sitting!, setup, toMake: false), plan, move);
        if (effect.Forbidden.Count > 0)
        {
            return [.. effect.Forbidden.Select(f => new Refusal($"move.forbidden.{f.Fault}"))];
        }

        plan.Adjust(move, actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync(Faster.Code);
    }

    private static IReadOnlyList<Refusal> WhyNot(Sitting sitting) => sitting.Status is SittingStatus.Closed or SittingStatus.Cancelled ? [new("tables.sitting-over")] : [];

    private async Task<(Sitting? Sitting, TableSetup? Setup)> OpenAsync(Guid sittingId) =>
        (await cases.SittingAsync(sittingId), await db.Set<TableSetup>().Include(s => s.Tables).SingleOrDefaultAsync(s => s.SittingId == sittingId));

    private Task<List<TableSeat>> KeptAsync(TableSetup setup, int fromRound) =>
        db.Set<TableSeat>().AsNoTracking().Where(s => s.PlanId == setup.CurrentPlanId && s.Round < fromRound && s.Table <= setup.Tables.Count).ToListAsync();
}
