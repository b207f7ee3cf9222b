namespace Misthos.Sortition;

/// <summary>
/// The leximin chances over the linear relaxation of the panels: no lottery over panels can do better at any level.
/// Variables are z and, per type t of p people, the surplus s ≥ 0 in count = p·(z or its fixed level) + s; a level is
/// fixed for the types whose surplus has a price, because those have no surplus in any solution (complementary slackness).
/// </summary>
internal sealed class RelaxedLeximin(PanelPolytope polytope, IReadOnlyList<LinearRow> rows, double[] upper)
{
    private const double Priced = 1e-9;
    private readonly double[] _level = [.. upper.Select(u => u > 0 ? double.NaN : 0)];
    private readonly bool[] _awake = [.. rows.Select(r => !r.Lazy)];
    private double _room;
    private readonly bool[] _boundAwake = new bool[upper.Length];

    internal List<RelaxedLevel> Levels { get; } = [];

    /// <summary>Mean number of each type; <see langword="null"/> when not even the relaxation has a solution.</summary>
    internal double[]? Solve(CancellationToken cancellation)
    {
        double[]? counts = null;
        while (Array.Exists(_level, double.IsNaN) || counts is null)
        {
            cancellation.ThrowIfCancellationRequested();
            var built = Rows();
            var simplex = new DualSimplex(new double[upper.Length + 1], Surplus(), built);
            simplex.SetCosts([.. new double[upper.Length], 1.0]);
            if (!simplex.Solve())
            {
                if (!Loosen())
                {
                    return null;
                }

                continue;
            }

            counts = Counts(simplex);
            Remember(simplex, built);
            Fix(simplex);
        }

        return counts;
    }

    /// <summary>The first level alone; <see langword="null"/> when the relaxation has no solution.</summary>
    internal double? SmallestChance(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var simplex = new DualSimplex(new double[upper.Length + 1], Surplus(), Rows());
        simplex.SetCosts([.. new double[upper.Length], 1.0]);
        return simplex.Solve() ? simplex.Solution[^1] : null;
    }

    /// <summary>
    /// Levels fixed a rounding error too high leave nothing for the next: all are lowered a little, ten times more at each call.
    /// </summary>
    private bool Loosen()
    {
        _room = _room == 0 ? 1e-10 : _room * 10;
        for (var t = 0; t < _level.Length; t++)
        {
            _level[t] = Math.Max(0, _level[t] - _room);
        }

        return _room < 2e-8 && Array.Exists(_level, l => l > 0);
    }

    private bool IsOpen(int type) => double.IsNaN(_level[type]);

    private double Floor(int type) => IsOpen(type) ? 0 : polytope.Sizes[type] * _level[type];

    private double[] Surplus() => [.. upper.Select((u, t) => Math.Max(0, u - Floor(t))), 1.0];

    private List<LinearRow> Rows()
    {
        var z = upper.Length;
        var built = rows.Select((row, at) =>
        {
            var (floor, slope) = (0.0, 0.0);
            for (var i = 0; i < row.Columns.Length; i++)
            {
                var type = row.Columns[i];
                floor += row.Values[i] * Floor(type);
                slope += IsOpen(type) ? row.Values[i] * polytope.Sizes[type] : 0;
            }

            return new LinearRow(row.Lower - floor, row.Upper - floor, [.. row.Columns, z], [.. row.Values, slope], !_awake[at]);
        }).ToList();
        for (var t = 0; t < upper.Length; t++)
        {
            if (IsOpen(t))
            {
                built.Add(new(0, upper[t], [t, z], [1, polytope.Sizes[t]], !_boundAwake[t]));
            }
        }

        return built;
    }

    private double[] Counts(DualSimplex simplex)
    {
        var z = simplex.Solution[^1];
        var counts = new double[upper.Length];
        for (var t = 0; t < counts.Length; t++)
        {
            counts[t] = simplex.Solution[t] + (IsOpen(t) ? polytope.Sizes[t] * z : Floor(t));
        }

        return counts;
    }

    /// <summary>Rows woken once stay awake, and the prices of this level are its proof.</summary>
    private void Remember(DualSimplex simplex, List<LinearRow> built)
    {
        var at = built.Index().ToDictionary(row => row.Item, row => row.Index);
        var open = Enumerable.Range(0, upper.Length).Where(IsOpen).ToList();
        var prices = new double[rows.Count];
        for (var r = 0; r < simplex.ActiveRows.Length; r++)
        {
            var row = at[simplex.ActiveRows[r]];
            if (row < rows.Count)
            {
                (_awake[row], prices[row]) = (true, simplex.Price(r));
            }
            else
            {
                _boundAwake[open[row - rows.Count]] = true;
            }
        }

        Levels.Add(new(simplex.Solution[^1], simplex.Bound(), prices, []));
    }

    private void Fix(DualSimplex simplex)
    {
        var z = simplex.Solution[^1];
        var priced = Enumerable.Range(0, upper.Length).Where(t => IsOpen(t) && (z >= 1 || IsPriced(simplex, t))).ToList();
        foreach (var type in priced)
        {
            _level[type] = z;
        }

        Levels[^1] = Levels[^1] with { Types = priced };
    }

    private bool IsPriced(DualSimplex simplex, int type) => -simplex.ReducedCosts[type] * polytope.Sizes[type] > Priced;
}
