using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>Looks for small changes that make impossible quotas possible.</summary>
internal sealed class WaysOut(DrawRequest request, CancellationToken cancellation)
{
    private const int Scale = 100;
    private const int Several = 4;

    /// <summary>
    /// Several least changes of bounds, the least first, none of which holds another: within the flexible bounds when they
    /// allow it, and without them otherwise.
    /// </summary>
    internal IEnumerable<Relaxation> Bounds(PanelSpace space)
    {
        var flexible = LeastChanges(space, request.Quotas.Rows.Select(q => (q.MinFlex ?? 0, q.MaxFlex ?? request.Seats)).ToList());
        var changes = flexible.Count > 0 ? flexible : LeastChanges(space, request.Quotas.Rows.Select(_ => (0, request.Seats)).ToList());
        return changes.Select(c => new Relaxation(c, request.Seats, request.HouseholdRule, flexible.Count > 0));
    }

    /// <summary>The nearest smaller and the nearest larger panel that exist, at most a tenth (and at least three seats) away.</summary>
    internal IEnumerable<Relaxation> Seats()
    {
        var reach = Math.Max(3, request.Seats / 10);
        foreach (var step in (int[])[-1, 1])
        {
            var seats = Enumerable.Range(1, reach).Select(d => request.Seats + (step * d))
                .FirstOrDefault(s => s >= Math.Max(1, request.Seated.Count) && Exists(request with { Seats = s }));
            if (seats > 0)
            {
                yield return new([], seats, request.HouseholdRule, true);
            }
        }
    }

    internal Relaxation? WithoutHouseholds() =>
        request.HouseholdRule != HouseholdRule.None && Exists(request with { HouseholdRule = HouseholdRule.None })
            ? new([], request.Seats, HouseholdRule.None, true)
            : null;

    private bool Exists(DrawRequest changed) => Feasibility.IsPossible(changed, cancellation);

    private List<List<BoundChange>> LeastChanges(PanelSpace space, List<(int Min, int Max)> limits)
    {
        var found = new List<List<BoundChange>>();
        while (found.Count < Several && space.Seats >= 0 && LeastChange(space, limits, found) is { Count: > 0 } change)
        {
            found.Add(change);
        }

        return found;
    }

    /// <summary>Minimises the change; lowering a small minimum weighs more (1 + 2/min) than raising a maximum (1).</summary>
    private List<BoundChange>? LeastChange(PanelSpace space, List<(int Min, int Max)> limits, List<List<BoundChange>> others)
    {
        var solver = new PanelSolver(space, cancellation);
        var model = new CpModel();
        var counts = solver.Counts(model, space.Kinds, space.Seats);
        var slack = space.Quotas.Rows.Select((q, row) => Slack(model, q, limits[row], row)).ToList();
        for (var row = 0; row < slack.Count; row++)
        {
            var (quota, (down, up)) = (space.Quotas.Rows[row], slack[row]);
            var sum = solver.RowSum(counts, row) + space.Taken[row];
            model.Add(sum + down >= quota.Min);
            model.Add(sum - up <= quota.Max);
        }

        others.ForEach(other => model.AddBoolOr(other.Select(change => Less(model, space, slack, change))));
        model.Minimize(LinearExpr.WeightedSum(
            slack.SelectMany(s => (IntVar[])[s.Down, s.Up]),
            space.Quotas.Rows.SelectMany(q => (long[])[q.Min == 0 ? 0 : Scale + (2 * Scale / q.Min), Scale])));
        return solver.Solve(model) is { } found ? Changes(space, slack, found) : null;
    }

    /// <summary>That a bound changes by less than in another way out.</summary>
    private static BoolVar Less(CpModel model, PanelSpace space, List<(IntVar Down, IntVar Up)> slack, BoundChange change)
    {
        var (down, up) = slack[space.Quotas.IndexOf(change.Feature, change.Value)];
        var less = model.NewBoolVar("");
        model.Add((change.Side == BoundSide.Min ? down : up) < Math.Abs(change.To - change.From)).OnlyEnforceIf(less);
        return less;
    }

    private static (IntVar Down, IntVar Up) Slack(CpModel model, Quota quota, (int Min, int Max) limit, int row) =>
        (model.NewIntVar(0, Math.Max(0, quota.Min - limit.Min), $"down{row}"),
        model.NewIntVar(0, Math.Max(0, limit.Max - quota.Max), $"up{row}"));

    private static List<BoundChange> Changes(PanelSpace space, List<(IntVar Down, IntVar Up)> slack, CpSolver found)
    {
        var changes = new List<BoundChange>();
        for (var row = 0; row < slack.Count; row++)
        {
            var quota = space.Quotas.Rows[row];
            var (down, up) = ((int)found.Value(slack[row].Down), (int)found.Value(slack[row].Up));
            if (down > 0)
            {
                changes.Add(new(quota.Feature, quota.Value, BoundSide.Min, quota.Min, quota.Min - down));
            }

            if (up > 0)
            {
                changes.Add(new(quota.Feature, quota.Value, BoundSide.Max, quota.Max, quota.Max + up));
            }
        }

        return changes;
    }
}
