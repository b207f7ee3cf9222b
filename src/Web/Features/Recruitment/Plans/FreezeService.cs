using System.Security.Cryptography;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>Makes a pool of those who registered and of the plan, as they are now: a draw is made from that copy.</summary>
public sealed class FreezeService(AppDbContext db, Actor actor, TimeProvider clock, PlanQueries queries, PreparationService preparations)
{
    /// <summary>Freezes, or says why not: a draw is open, the plan cannot be drawn from, or no panel exists.</summary>
    public async Task<FreezeOutcome> FreezeAsync(Guid editionId, bool onePerAddress, FreezeNames names, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.FreezePool");
        var view = (await queries.ViewAsync(editionId))!;
        if (await preparations.WhyNotAsync(editionId) is { } open)
        {
            return new([open], null);
        }

        if (view.Check.WhyNot() is { Count: > 0 } refusals)
        {
            return new(refusals, null);
        }

        var import = new PoolImport(actor.Require(), clock.GetUtcNow(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        var hard = PlanPools.Build(view, import, onePerAddress);
        var request = PlanPools.RequestOf(hard, view.Edition);
        var reached = await Task.Run(() => Reach(view, request, cancellation), cancellation);
        if (reached is null)
        {
            return new([], await Task.Run(() => Trial.Sensible(view, Feasibility.Check(request, cancellation)), cancellation));
        }

        var pool = PlanPools.Build(view, import, onePerAddress, reached);
        pool.SetSource(names.People, names.Quotas, pool.HouseholdColumns);
        db.Add(pool);
        await db.SaveChangesAsync(cancellation);
        return new([], null);
    }

    /// <summary>How far each target can be met, by quota; null when no panel exists at all.</summary>
    /// <param name="view">The plan and its volunteers.</param>
    /// <param name="request">The hard bounds.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="more">People in the request who did not register.</param>
    internal static Dictionary<Guid, int>? Reach(PlanView view, DrawRequest request, CancellationToken cancellation, int more = 0)
    {
        if (!Feasibility.IsPossible(request, cancellation))
        {
            return null;
        }

        var cells = view.Reading.Count(view.Candidates).Cells.Where(c => c.Quota.Target is not null).ToList();
        var rows = cells.ConvertAll(c => request.Quotas.IndexOf(c.Feature.Name, c.Quota.Value));
        bool IsPossible(IReadOnlyList<int> mins) => Feasibility.IsPossible(
            request with { Quotas = new(request.Quotas.Rows.Select((q, at) => rows.IndexOf(at) is >= 0 and var i ? q with { Min = mins[i] } : q)) }, cancellation);
        var reached = TargetSearch.Reach(cells.ConvertAll(c => new SeatTarget(c.Quota.Min, c.Quota.Target!.Value, c.People + more)), IsPossible);
        return cells.Zip(reached).ToDictionary(x => x.First.Quota.Id, x => x.Second);
    }
}

/// <summary>What stands where an imported pool names its files.</summary>
public sealed record FreezeNames(string People, string Quotas);

/// <summary>Why there is no pool: refusals, or no panel exists; neither when there is one.</summary>
public sealed record FreezeOutcome(IReadOnlyList<Refusal> Refusals, FeasibilityReport? Impossible);
