namespace Misthos.Sortition;

/// <summary>
/// Maximises Σ size·log(count) over boxes and rows. Given a price for each row the best counts are known in closed form, so
/// only prices are looked for: they minimise a convex function, with a projected Newton method (Bertsekas, "Projected Newton
/// methods for optimization problems with simple constraints", SIAM J. Control Optim. 20, 1982).
/// </summary>
internal sealed partial class LogProgramme
{
    private const int Turns = 500;
    private const double Exact = 1e-11;
    private readonly int[] _sizes;
    private readonly double[] _upper;
    private readonly List<Side> _sides;
    private double[] _prices;

    /// <param name="sizes">Weight of each logarithm; counts start in proportion to it.</param>
    /// <param name="upper">Most of each count; where 0, the count takes no part.</param>
    /// <param name="rows">Rows; the first holds all counts and says what they sum to.</param>
    internal LogProgramme(int[] sizes, double[] upper, List<LinearRow> rows)
    {
        (_sizes, _upper) = (sizes, upper);
        _sides = [.. rows.SelectMany((row, at) => SidesOf(row, at))];
        _prices = new double[_sides.Count];
        _prices[0] = sizes.Where((_, t) => upper[t] > 0).Sum() / Math.Max(rows[0].Upper, 1);
    }

    /// <summary>The best counts, up to rounding.</summary>
    internal double[] Solve(CancellationToken cancellation)
    {
        var (point, room) = (new Point(this, _prices), 1e-9);
        for (var turn = 0; turn < Turns && point.Distance() > Exact * _upper.Length; turn++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (next, length) = Advance(point, room);
            if (next is null)
            {
                room *= 100;
                if (room > 1)
                {
                    break;
                }

                continue;
            }

            (point, room) = (next, length == 1 ? Math.Max(1e-12, room / 10) : room);
        }

        _prices = point.Prices;
        return point.Counts;
    }

    /// <summary>What one more unit allowed by each row adds to the sum of logarithms.</summary>
    internal double[] RowPrices()
    {
        var prices = new double[_sides[^1].At + 1];
        for (var i = 0; i < _sides.Count; i++)
        {
            prices[_sides[i].At] += _sides[i].Sign * _prices[i];
        }

        return prices;
    }

    private static IEnumerable<Side> SidesOf(LinearRow row, int at) => row.Lower == row.Upper
        ? [new(row, at, 1, row.Upper, IsFree: true)]
        : [new(row, at, 1, row.Upper, false), new(row, at, -1, row.Lower, false)];

    /// <summary>A Newton step along the projection on prices that are not negative, halved until it is worth taking.</summary>
    private (Point? Next, double Length) Advance(Point point, double room)
    {
        var moving = Enumerable.Range(0, _sides.Count).Where(point.IsFree).ToList();
        var step = Newton(point, moving, room);
        for (var length = 1.0; length > 1e-12; length /= 2)
        {
            var prices = (double[])point.Prices.Clone();
            for (var i = 0; i < moving.Count; i++)
            {
                var at = moving[i];
                prices[at] = _sides[at].IsFree ? prices[at] + (length * step[i]) : Math.Max(0, prices[at] + (length * step[i]));
            }

            var next = new Point(this, prices);
            var promised = moving.Sum(i => point.Slopes[i] * (point.Prices[i] - prices[i]));
            if (next.Value <= point.Value - (1e-4 * promised) + (1e-15 * Math.Abs(point.Value)) && next.IsOtherThan(point))
            {
                return (next, length);
            }
        }

        return (null, 0);
    }

    private double[] Newton(Point point, List<int> moving, double room)
    {
        var matrix = new TriangularFactor();
        var curvature = _sizes.Select((s, t) => point.IsInside(t) ? point.Counts[t] * point.Counts[t] / s : 0).ToArray();
        var dense = moving.ConvertAll(i => _sides[i].Weighted(curvature));
        var most = moving.Select((side, i) => _sides[side].Dot(dense[i])).Append(1e-9).Max();
        for (var r = 0; r < moving.Count; r++)
        {
            var column = new double[r + 1];
            for (var c = 0; c <= r; c++)
            {
                column[c] = _sides[moving[c]].Dot(dense[r]);
            }

            column[r] += room * most;
            while (!matrix.Append([.. column]))
            {
                column[r] += 1e-9 * most;
            }
        }

        var step = moving.Select(i => -point.Slopes[i]).ToArray();
        matrix.Solve(step);
        return step;
    }
}
