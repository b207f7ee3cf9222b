using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>
/// The heaviest panel of all, proven. Weights are rounded to whole numbers first, so that the proof and the limit that
/// follows from it are statements about whole numbers.
/// </summary>
internal sealed class HeaviestPanel
{
    private const double Scale = 1 << 26;
    private const int Nodes = 20_000;
    private readonly PanelPolytope _polytope;
    private readonly List<LinearRow> _rows;
    private readonly double[] _upper;
    private readonly long[] _weights;
    private readonly CancellationToken _cancellation;

    internal HeaviestPanel(PanelPolytope polytope, List<LinearRow> rows, double[] upper, double[] direction, CancellationToken cancellation)
    {
        (_polytope, _rows, _upper, _cancellation) = (polytope, rows, upper, cancellation);
        var largest = direction.Max(Math.Abs);
        _weights = [.. direction.Select(d => (long)Math.Round(d / largest * Scale))];
    }

    internal long Weigh(int[] panel)
    {
        var sum = 0L;
        for (var t = 0; t < panel.Length; t++)
        {
            sum += _weights[t] * panel[t];
        }

        return sum;
    }

    /// <summary>A panel heavier than that; <see langword="null"/> when it is proven that there is none.</summary>
    internal int[]? Find(long floor)
    {
        var search = new PanelSearch(_polytope, new double[_upper.Length], _upper, _rows);
        var panel = search.Find([.. _weights.Select(w => (double)w)], floor, 1, Nodes, grain: 1);
        return panel is not null || search.IsExhausted ? panel : Ask(floor);
    }

    /// <summary>The limit that no panel exceeds, Σ weight·number ≤ most, divided by a power of two so that it suits the simplex method.</summary>
    internal LinearRow Limit(long most) => new(
        Math.Min(0, _weights.Min()) * _polytope.Seats / Scale,
        most / Scale,
        [.. Enumerable.Range(0, _weights.Length)],
        [.. _weights.Select(w => w / Scale)]);

    private int[]? Ask(long floor)
    {
        var space = _polytope.Space;
        var solver = new PanelSolver(space, _cancellation);
        var model = new CpModel();
        var remaining = new Remaining(space);
        var counts = solver.Counts(model, remaining.Kinds, remaining.Seats);
        for (var row = 0; row < remaining.Min.Length; row++)
        {
            model.AddLinearConstraint(solver.RowSum(counts, row), Math.Max(0, remaining.Min[row]), remaining.Max[row]);
        }

        var weight = LinearExpr.WeightedSum(_polytope.Cells.Select(c => counts[c.Index]), _weights);
        model.Add(weight >= floor + 1);
        return solver.Solve(model) is { } found ? _polytope.FromSpace([.. counts.Select(c => (int)found.Value(c))]) : null;
    }
}
