using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>
/// Finds the fewest bounds that cannot all be met, by dualization: any conflict hits every set of bounds whose loss would make
/// panels possible, so the smallest set that hits all those known is tried, and either conflicts or teaches one more
/// (Ignatiev, Previti, Liffiton, Marques-Silva, "Smallest MUS extraction with minimal hitting set dualization", CP 2015).
/// </summary>
/// <param name="space">The panels.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class SmallestConflict(PanelSpace space, CancellationToken cancellation)
{
    private const int Patience = 150;

    private readonly PanelSolver _solver = new(space, cancellation);
    private readonly List<(int Row, BoundSide Side)> _bounds =
        [.. Enumerable.Range(0, space.Quotas.Rows.Count).SelectMany(row => ((int, BoundSide)[])[(row, BoundSide.Min), (row, BoundSide.Max)])];

    private readonly List<int[]> _corrections = [];

    /// <summary>The bounds, in the order of the quotas; empty when no panel exists even without quotas.</summary>
    /// <param name="isSmallest">Whether no conflict is smaller; otherwise none of the bounds can be spared, which is less.</param>
    internal List<(int Row, BoundSide Side)> Find(out bool isSmallest)
    {
        isSmallest = true;
        for (var tries = 0; tries < Patience; tries++)
        {
            var tried = SmallestHittingSet();
            if (!CanMeet(tried))
            {
                return [.. tried.Select(b => _bounds[b])];
            }

            _corrections.Add(Unmet(tried));
        }

        isSmallest = false;
        return [.. Irreducible().Select(b => _bounds[b])];
    }

    private int[] SmallestHittingSet()
    {
        var model = new CpModel();
        var chosen = _bounds.Select((_, b) => model.NewBoolVar($"b{b}")).ToArray();
        _corrections.ForEach(c => model.AddBoolOr(c.Select(b => chosen[b])));
        model.Minimize(LinearExpr.Sum(chosen));
        var found = _solver.Solve(model) ?? throw new InvalidOperationException("Every set of bounds can be hit.");
        return [.. chosen.Index().Where(c => found.BooleanValue(c.Item)).Select(c => c.Index)];
    }

    private bool CanMeet(IReadOnlyCollection<int> bounds)
    {
        var remaining = new Remaining(space);
        for (var b = 0; b < _bounds.Count; b++)
        {
            if (!bounds.Contains(b))
            {
                var (row, side) = _bounds[b];
                (side == BoundSide.Min ? remaining.Min : remaining.Max)[row] = side == BoundSide.Min ? int.MinValue : Math.Max(space.Seats, 0);
            }
        }

        return _solver.Find(remaining) is not null;
    }

    /// <summary>Bounds left unmet by the panel that meets these and the most others.</summary>
    private int[] Unmet(IReadOnlyCollection<int> bounds)
    {
        var model = new CpModel();
        var counts = _solver.Counts(model, space.Kinds, space.Seats);
        var met = _bounds.Select((_, b) => model.NewBoolVar($"m{b}")).ToArray();
        foreach (var (b, (row, side)) in _bounds.Index())
        {
            var sum = _solver.RowSum(counts, row) + space.Taken[row];
            model.Add(side == BoundSide.Min ? sum >= space.Quotas.Rows[row].Min : sum <= space.Quotas.Rows[row].Max).OnlyEnforceIf(met[b]);
        }

        foreach (var b in bounds)
        {
            model.Add(met[b] == 1);
        }

        model.Maximize(LinearExpr.Sum(met));
        var found = _solver.Solve(model) ?? throw new InvalidOperationException("These bounds were met a moment ago.");
        return [.. met.Index().Where(m => !found.BooleanValue(m.Item)).Select(m => m.Index)];
    }

    /// <summary>Leaves each bound out in turn (deletion filter).</summary>
    private List<int> Irreducible()
    {
        List<int> kept = [.. Enumerable.Range(0, _bounds.Count)];
        foreach (var b in Enumerable.Range(0, _bounds.Count))
        {
            List<int> less = [.. kept.Where(k => k != b)];
            kept = CanMeet(less) ? kept : less;
        }

        return kept;
    }
}
