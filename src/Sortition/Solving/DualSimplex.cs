namespace Misthos.Sortition;

/// <summary>
/// Maximises a linear function over a box cut by a few dozen rows: bounded dual simplex with an explicit inverse,
/// steepest edge and bound flipping. As every variable has two finite bounds, any basis becomes dual feasible by moving
/// variables to their other bound, so one method serves new costs and new bounds alike, always from the last basis.
/// Problems here have 20 to 300 rows; a general solver spends longer on reading such a problem than this on solving it.
/// </summary>
internal sealed partial class DualSimplex
{
    private const double Tolerance = 1e-9;
    private readonly LinearRow[] _rows;
    private readonly List<LinearRow> _dormant;
    private readonly int _columns;
    private readonly double[] _lower, _upper, _x, _cost, _reduced;
    private readonly int[] _place;
    private readonly bool[] _frozen;
    private int[] _moving = [];
    private int _active;
    private double[]? _trueCost;

    /// <param name="lower">Lower bound of each variable.</param>
    /// <param name="upper">Upper bound of each variable.</param>
    /// <param name="rows">Rows; lazy ones sleep until broken.</param>
    internal DualSimplex(double[] lower, double[] upper, IReadOnlyCollection<LinearRow> rows)
    {
        _columns = lower.Length;
        _rows = new LinearRow[rows.Count];
        _dormant = [.. rows.Where(r => r.Lazy)];
        var all = _columns + rows.Count;
        (_lower, _upper, _x, _cost, _reduced) = (new double[all], new double[all], new double[all], new double[all], new double[all]);
        (_place, _alpha, _candidates, _ratios) = (new int[all], new double[all], new int[all], new double[all]);
        _frozen = new bool[_columns];
        _moving = [.. Enumerable.Range(0, _columns)];
        Array.Fill(_place, -1);
        lower.CopyTo(_lower, 0);
        upper.CopyTo(_upper, 0);
        lower.CopyTo(_x, 0);
        foreach (var row in rows.Where(r => !r.Lazy))
        {
            Append(row);
        }

        (_head, _inverse, _column) = ([], [], []);
        Index();
        Restart();
    }

    /// <summary>Value of the last solution.</summary>
    internal double Objective { get; private set; }

    /// <summary>Rows that have been woken, in the order of <see cref="Price"/>.</summary>
    internal ReadOnlySpan<LinearRow> ActiveRows => _rows.AsSpan(0, _active);

    internal ReadOnlySpan<double> Solution => _x.AsSpan(0, _columns);

    /// <summary>What one more unit of each variable would bring.</summary>
    internal ReadOnlySpan<double> ReducedCosts => _reduced.AsSpan(0, _columns);

    /// <summary>Price of a woken row.</summary>
    internal double Price(int row) => _reduced[_columns + row];

    internal double LowerOf(int column) => _lower[column];

    internal double UpperOf(int column) => _upper[column];

    internal void SetCosts(ReadOnlySpan<double> costs)
    {
        Thaw();
        costs.CopyTo(_cost);
        ComputeReduced();
        Settle();
    }

    /// <summary>Changes the bounds of a variable; the next <see cref="Solve"/> starts from the present basis.</summary>
    internal void SetBounds(int column, double lower, double upper)
    {
        (_lower[column], _upper[column]) = (lower, upper);
        if (_place[column] < 0)
        {
            Shift(column, Side(column));
        }
    }

    /// <summary><see langword="false"/> when nothing satisfies rows and bounds.</summary>
    internal bool Solve()
    {
        while (true)
        {
            if (!Iterate())
            {
                Restore();
                return false;
            }

            if (Restore())
            {
                continue;
            }

            Objective = DenseVectors.Dot(_cost.AsSpan(0, _columns), _x.AsSpan(0, _columns));
            if (!Wake())
            {
                return true;
            }
        }
    }

    /// <summary>
    /// An upper bound on the maximum that follows from the prices alone, whatever rounding did to the solution:
    /// w·x = Σ (w − yA)x + Σ y·(Ax), each product at most its value at the better bound.
    /// </summary>
    internal double Bound()
    {
        var bound = 0.0;
        for (var row = 0; row < _active; row++)
        {
            var price = Price(row);
            bound += price * (price > 0 ? _rows[row].Upper : _rows[row].Lower);
        }

        for (var column = 0; column < _columns; column++)
        {
            var reduced = _cost[column];
            for (var i = _start[column]; i < _start[column + 1]; i++)
            {
                reduced -= Price(_index[i]) * _value[i];
            }

            bound += reduced * (reduced > 0 ? _upper[column] : _lower[column]);
        }

        return bound;
    }
}
