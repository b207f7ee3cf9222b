using System.Globalization;

namespace Misthos.Sortition;

/// <summary>Files of the verb <c>tables</c>.</summary>
public static class TablePlanFile
{
    /// <summary>Writes <c>plan.csv</c>: <c>round,table,id</c>.</summary>
    public static string Write(IEnumerable<Seat> seats) => CsvText.Table(["round", "table", "id"], seats.Select(s => (string[])[$"{s.Round}", $"{s.Table}", s.Id]));

    /// <summary>Reads an earlier <c>plan.csv</c>.</summary>
    public static FileReading<IReadOnlyList<Seat>> Read(Stream stream, string name = "plan.csv", ReadLimits? limits = null)
    {
        var rows = new NumberedRows(stream, name, limits, "round", "table", "id");
        return rows.Reading(cells => new Seat(rows.Whole(cells, 0), rows.Whole(cells, 1), rows.Text(cells, 2)));
    }

    /// <summary>Reads fixed seats: <c>id,table</c>.</summary>
    public static FileReading<IReadOnlyList<FixedSeat>> ReadFixed(Stream stream, string name = "fixed.csv", ReadLimits? limits = null)
    {
        var rows = new NumberedRows(stream, name, limits, "id", "table");
        return rows.Reading(cells => new FixedSeat(rows.Text(cells, 0), rows.Whole(cells, 1)));
    }

    /// <summary>Reads pairs: two identifiers a row, below a header of any two names.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="people">Identifiers: a first row that names two of these people is a pair, the file has no header then.</param>
    public static FileReading<IReadOnlyList<SeatingPair>> ReadPairs(Stream stream, string name = "pairs.csv", ReadLimits? limits = null, IReadOnlySet<string>? people = null)
    {
        var faults = new FaultList(name, limits ?? new ReadLimits());
        var text = BoundedText.Read(stream, faults);
        var pairs = new List<SeatingPair>();
        var rows = text is null ? [] : new CsvParser(text, faults).Records();
        var hasHeader = people is null || rows.Count == 0 || !rows[0].Cells.Take(2).All(people.Contains);
        foreach (var row in rows.Skip(hasHeader ? 1 : 0))
        {
            if (row.Cells.Count < 2 || row.Cells[0].Length == 0 || row.Cells[1].Length == 0)
            {
                faults.Add(row.Line, "", string.Join(',', row.Cells), FaultCode.BlankCell, "two identifiers");
                continue;
            }

            pairs.Add(new(row.Cells[0], row.Cells[1]));
        }

        return new(pairs, faults.InFileOrder);
    }

    private sealed class NumberedRows
    {
        private readonly FaultList _faults;
        private readonly CsvTable? _table;
        private readonly string[] _names;
        private readonly int[] _columns;

        internal NumberedRows(Stream stream, string name, ReadLimits? limits, params string[] columns)
        {
            (_faults, _names) = (new(name, limits ?? new ReadLimits()), columns);
            _table = CsvTable.Read(stream, _faults);
            _columns = [.. columns.Select(c => _table?.Find(c) ?? -1)];
            foreach (var absent in columns.Where((_, i) => _table is not null && _columns[i] < 0))
            {
                _faults.Add(1, absent, "", FaultCode.MissingColumn, $"the columns {string.Join(", ", columns)}");
            }
        }

        internal FileReading<IReadOnlyList<T>> Reading<T>(Func<CsvRow, T> make)
        {
            var rows = _columns.Contains(-1) ? [] : _table!.Rows.Select(make).ToList();
            return new(rows, _faults.InFileOrder);
        }

        internal string Text(CsvRow row, int column)
        {
            var text = row.Cells[_columns[column]];
            if (text.Length == 0)
            {
                _faults.Add(row.Line, _names[column], "", FaultCode.BlankCell, "an identifier");
            }

            return text;
        }

        internal int Whole(CsvRow row, int column)
        {
            var text = row.Cells[_columns[column]];
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                return number;
            }

            _faults.Add(row.Line, _names[column], text, FaultCode.NotAnInteger, "a whole number, 1 or more");
            return 0;
        }
    }
}
