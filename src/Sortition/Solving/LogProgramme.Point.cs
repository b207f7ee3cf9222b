namespace Misthos.Sortition;

/// <content>Rows by their sides, and a point of the search.</content>
internal sealed partial class LogProgramme
{
    /// <summary>One side of the row at a position: sign·(row·counts) is at most sign·bound.</summary>
    private sealed record Side(LinearRow Row, int At, int Sign, double Bound, bool IsFree)
    {
        internal double Dot(double[] vector)
        {
            var sum = 0.0;
            for (var i = 0; i < Row.Columns.Length; i++)
            {
                sum += Row.Values[i] * vector[Row.Columns[i]];
            }

            return Sign * sum;
        }

        internal double[] Weighted(double[] weights)
        {
            var dense = new double[weights.Length];
            AddTo(dense, 1);
            for (var t = 0; t < dense.Length; t++)
            {
                dense[t] *= weights[t];
            }

            return dense;
        }

        internal void AddTo(double[] sums, double times)
        {
            for (var i = 0; i < Row.Columns.Length; i++)
            {
                sums[Row.Columns[i]] += Sign * times * Row.Values[i];
            }
        }
    }

    /// <summary>Prices, and the counts, value and slopes that follow from them.</summary>
    private sealed class Point
    {
        private readonly LogProgramme _programme;
        private readonly double[] _costs;

        internal Point(LogProgramme programme, double[] prices)
        {
            (_programme, Prices) = (programme, prices);
            var (sizes, upper, sides) = (programme._sizes, programme._upper, programme._sides);
            _costs = new double[sizes.Length];
            for (var i = 0; i < prices.Length; i++)
            {
                Value += sides[i].Sign * prices[i] * sides[i].Bound;
                if (prices[i] != 0)
                {
                    sides[i].AddTo(_costs, prices[i]);
                }
            }

            Counts = new double[sizes.Length];
            for (var t = 0; t < sizes.Length; t++)
            {
                Counts[t] = _costs[t] * upper[t] > sizes[t] ? sizes[t] / _costs[t] : upper[t];
                Value += upper[t] > 0 ? (sizes[t] * Math.Log(Counts[t])) - (_costs[t] * Counts[t]) : 0;
            }

            Slopes = [.. sides.Select(s => (s.Sign * s.Bound) - s.Dot(Counts))];
        }

        internal double[] Prices { get; }

        internal double[] Counts { get; }

        internal double[] Slopes { get; }

        internal double Value { get; }

        internal bool IsInside(int type) => Counts[type] < _programme._upper[type];

        internal bool IsFree(int side) => _programme._sides[side].IsFree || Prices[side] > 0 || Slopes[side] < 0;

        internal bool IsOtherThan(Point other) => !Prices.AsSpan().SequenceEqual(other.Prices);

        /// <summary>By how much rows are broken, or unpriced limits priced.</summary>
        internal double Distance() => Slopes.Select((s, i) => _programme._sides[i].IsFree ? Math.Abs(s) : s < 0 ? -s : Math.Min(s, Prices[i])).Max();
    }
}
