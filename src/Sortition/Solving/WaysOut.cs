using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>Looks for small changes that make impossible quotas possible.</summary>
internal sealed class WaysOut(DrawRequest request, CancellationToken cancellation)
{
    private const int Scale = 100;

    /// <summary>Least change of bounds: within the flexible bounds when they allow it, and without them otherwise.</summary>
    internal IEnumerable<Relaxation> Bounds(PanelSpace space)
    {
        var flexible = LeastChange(space, request.Quotas.Rows.Select(q => (q.MinFlex ?? 0, q.MaxFlex ?? request.Seats)).ToList());
        var change = flexible ?? LeastChange(space, request.Quotas.Rows.Select(_ => (0, request.Seats)).ToList());
        return change is null ? [] : [new(change, request.Seats, request.HouseholdRule, flexible is not null)];
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

    private bool Exists(DrawRequest changed)
    {
        var space = new PanelSpace(changed, changed.HouseholdRule);
        return new PanelSolver(space, cancellation).Find(new Remaining(space)) is not null;
    }

    /// <summary>Minimises the change; lowering a small minimum weighs more (1 + 2/min) than raising a maximum (1).</summary>
    private List<BoundChange>? LeastChange(PanelSpace space, List<(int Min, int Max)> limits)
    {
        if (space.Seats < 0)
        {
            return null;
        }

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

        model.Minimize(LinearExpr.WeightedSum(
            slack.SelectMany(s => (IntVar[])[s.Down, s.Up]),
            space.Quotas.Rows.SelectMany(q => (long[])[q.Min == 0 ? 0 : Scale + (2 * Scale / q.Min), Scale])));
        return solver.Solve(model) is { } found ? Changes(space, slack, found) : null;
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
