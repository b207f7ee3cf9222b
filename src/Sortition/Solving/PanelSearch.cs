namespace Misthos.Sortition;

/// <summary>
/// Looks for a panel of large weight: the linear relaxation, then a dive that rounds one type at a time and turns back
/// where nothing fits (depth-first branch and bound). Effort is counted in nodes, never in time, so the answer is always
/// the same one.
/// </summary>
internal sealed partial class PanelSearch
{
    private const double Whole = 1e-6;
    private const int Quick = 1000;
    private const int Free = 5;
    private readonly PanelPolytope _polytope;
    private readonly DualSimplex _simplex;
    private readonly Stack<Branch> _branches = new();
    private int[]? _best;
    private double _bestValue, _grain;
    private double[] _weights = [];

    /// <param name="polytope">Against which every panel is checked in whole numbers.</param>
    /// <param name="lower">Fewest of each type.</param>
    /// <param name="upper">Most of each type.</param>
    /// <param name="rows">The rows of the polytope, or of one of its faces.</param>
    internal PanelSearch(PanelPolytope polytope, double[] lower, double[] upper, IReadOnlyCollection<LinearRow> rows) =>
        (_polytope, _simplex) = (polytope, new DualSimplex(lower, upper, rows));

    /// <summary>Bound on the weight of any panel, after <see cref="Find"/>.</summary>
    internal double Bound { get; private set; }

    /// <summary>Whether the last search went through everything, so that what it gave back is proven.</summary>
    internal bool IsExhausted { get; private set; }

    internal int Nodes { get; private set; }

    /// <summary>A panel that weighs more than <paramref name="floor"/>, the first that weighs <paramref name="enough"/>, or the best seen.</summary>
    /// <param name="weights">Weight of one person of each type.</param>
    /// <param name="floor">Panels of less weight are of no use.</param>
    /// <param name="enough">Share of the way from the floor to the bound at which a panel is good enough; 1 asks for the best.</param>
    /// <param name="nodes">Most relaxations to solve.</param>
    /// <param name="grain">Two panels of different weight differ by at least this.</param>
    internal int[]? Find(ReadOnlySpan<double> weights, double floor, double enough, int nodes, double grain = 0)
    {
        (_grain, _weights) = (grain, weights.ToArray());
        (_best, _bestValue, IsExhausted, Nodes, Bound) = (null, floor, false, 0, double.PositiveInfinity);
        try
        {
            _simplex.SetCosts(weights);
            IsExhausted = !Relax();
            if (!IsExhausted)
            {
                Bound = _simplex.Bound();
                Dive(floor > double.MinValue ? floor + (enough * (_simplex.Objective - floor)) : double.NegativeInfinity, nodes);
            }
        }
        catch (ArithmeticException)
        {
            _simplex.Restart();
        }

        Undo();
        return _best;
    }

    private void Undo()
    {
        while (_branches.TryPop(out var branch))
        {
            _simplex.SetBounds(branch.Type, branch.Lower, branch.Upper);
        }
    }

    /// <summary>Looks near the relaxed solution first, and everywhere when nothing is found there.</summary>
    private void Dive(double goal, int nodes)
    {
        if (nodes <= Quick && _simplex.Freeze(_simplex.ActiveRows.Length * Free))
        {
            Explore(goal, nodes);
            IsExhausted = false;
            if (_best is not null)
            {
                return;
            }

            Undo();
            _simplex.Thaw();
            Nodes = 0;
            if (!Relax())
            {
                return;
            }
        }

        Explore(goal, nodes);
    }

    /// <summary>By how much a better panel must be better.</summary>
    private double Step => Math.Max(_grain * 0.5, 1e-9 * Math.Abs(_bestValue));

    /// <summary>What no panel from here on exceeds: where a proof is wanted, what the prices alone say, because values are only nearly whole.</summary>
    private double Promise => _grain > 0 ? _simplex.Bound() : _simplex.Objective;

    private void Explore(double goal, int nodes)
    {
        for (var open = true; Nodes < nodes;)
        {
            if (open && Promise > _bestValue + Step && Fractional() is var type && type >= 0)
            {
                Divide(type);
            }
            else if (open && Accept() && _bestValue >= goal)
            {
                return;
            }
            else if (!Backtrack())
            {
                IsExhausted = true;
                return;
            }

            open = Relax();
        }
    }

    private bool Relax()
    {
        Nodes++;
        return _simplex.Solve();
    }
}
