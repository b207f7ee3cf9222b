using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>
/// Sums over the rows of each column, for all columns at once. Rows of one feature share no column, so a column is a
/// combination of one row per feature; sums of combinations are tabled, a few features to a table, and a column reads one
/// number from each table instead of one from each row. Rows with other coefficients than 1 are added one by one.
/// </summary>
internal sealed class RowTables
{
    private const int Largest = 512;
    private readonly List<Table> _tables = [];
    private readonly List<(int At, LinearRow Row)> _others = [];

    internal RowTables(ReadOnlySpan<LinearRow> rows, int columns)
    {
        var features = new List<Feature>();
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r];
            if (!Array.TrueForAll(row.Values, v => v == 1))
            {
                _others.Add((r, row));
            }
            else if (features.Find(f => f.Takes(row)) is { } feature)
            {
                feature.Add(r, row);
            }
            else
            {
                features.Add(new Feature(columns));
                features[^1].Add(r, row);
            }
        }

        foreach (var feature in features.OrderBy(f => f.Rows.Count))
        {
            if (_tables.Count == 0 || !_tables[^1].Takes(feature))
            {
                _tables.Add(new Table(columns));
            }

            _tables[^1].Add(feature);
        }
    }

    /// <summary>For each column, the sum of its coefficients times the numbers of their rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sum(ReadOnlySpan<double> numbers, Span<double> sums)
    {
        sums.Clear();
        foreach (var table in _tables)
        {
            var (places, values) = (table.Places, table.Fill(numbers));
            for (var c = 0; c < places.Length; c++)
            {
                sums[c] += values[places[c]];
            }
        }

        foreach (var (at, row) in _others)
        {
            if (numbers[at] != 0)
            {
                for (var i = 0; i < row.Columns.Length; i++)
                {
                    sums[row.Columns[i]] += row.Values[i] * numbers[at];
                }
            }
        }
    }

    /// <summary>Rows that share no column; the row of each column, 0 for none, counted from 1.</summary>
    private sealed class Feature(int columns)
    {
        internal int[] RowOf { get; } = new int[columns];

        internal List<int> Rows { get; } = [];

        internal int Size => Rows.Count + 1;

        internal bool Takes(LinearRow row) => Size < Largest && Array.TrueForAll(row.Columns, c => RowOf[c] == 0);

        internal void Add(int at, LinearRow row)
        {
            Rows.Add(at);
            Array.ForEach(row.Columns, c => RowOf[c] = Rows.Count);
        }
    }

    private sealed class Table(int columns)
    {
        private readonly List<Feature> _features = [];
        private double[] _values = new double[1];

        internal int[] Places { get; } = new int[columns];

        internal bool Takes(Feature feature) => _values.Length * feature.Size <= Largest;

        internal void Add(Feature feature)
        {
            for (var c = 0; c < Places.Length; c++)
            {
                Places[c] += _values.Length * feature.RowOf[c];
            }

            _features.Add(feature);
            _values = new double[_values.Length * feature.Size];
        }

        internal double[] Fill(ReadOnlySpan<double> numbers)
        {
            var filled = 1;
            _values[0] = 0;
            foreach (var feature in _features)
            {
                for (var r = 0; r < feature.Rows.Count; r++)
                {
                    var number = numbers[feature.Rows[r]];
                    for (var v = 0; v < filled; v++)
                    {
                        _values[((r + 1) * filled) + v] = _values[v] + number;
                    }
                }

                filled *= feature.Size;
            }

            return _values;
        }
    }
}
