namespace Misthos.Sortition;

/// <summary>
/// Finds bounds that conflict and of which none can be spared, by leaving each out in turn (deletion filter).
/// Bounds are tried in the order of the quotas, minimum before maximum, so the answer is always the same one.
/// </summary>
internal sealed class ConflictFilter(DrawRequest request, PanelSpace space, CancellationToken cancellation)
{
    private readonly PanelSolver _solver = new(space, cancellation);
    private readonly Remaining _kept = new(space);

    internal IReadOnlyList<ConflictingBound> Find()
    {
        var found = new List<ConflictingBound>();
        for (var row = 0; row < space.Quotas.Rows.Count; row++)
        {
            var quota = space.Quotas.Rows[row];
            if (!CanSpare(_kept.Min, row, int.MinValue))
            {
                found.Add(new(quota.Feature, quota.Value, BoundSide.Min, quota.Min, InPool(row)));
            }

            if (!CanSpare(_kept.Max, row, request.Seats))
            {
                found.Add(new(quota.Feature, quota.Value, BoundSide.Max, quota.Max, InPool(row)));
            }
        }

        return found;
    }

    private bool CanSpare(int[] bounds, int row, int without)
    {
        var bound = bounds[row];
        bounds[row] = without;
        if (_solver.Find(_kept) is null)
        {
            return true;
        }

        bounds[row] = bound;
        return false;
    }

    private int InPool(int row) =>
        space.Taken[row] + request.Candidates.Count(p => space.CellOf(p)?.Rows.Contains(row) == true);
}
