namespace Misthos.Sortition;

/// <summary>A row of a CSV file and the physical line on which it begins.</summary>
internal readonly record struct CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A header and rows of exactly its width; every departure from that is a fault.</summary>
internal sealed class CsvTable
{
    private CsvTable(IReadOnlyList<string> header, IReadOnlyList<CsvRow> rows)
    {
        Header = header;
        Rows = rows;
    }

    internal IReadOnlyList<string> Header { get; }

    internal IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Position of a column, whatever its case; −1 when absent.</summary>
    internal int Find(string name)
    {
        var wanted = name.Trim();
        for (var i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], wanted, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    internal static CsvTable? Read(Stream stream, FaultList faults)
    {
        var text = BoundedText.Read(stream, faults);
        if (text is null)
        {
            return null;
        }

        var records = new CsvParser(text, faults).Records();
        if (records.Count == 0)
        {
            return null;
        }

        var header = records[0].Cells;
        CheckHeader(header, records[0].Line, faults);
        if (records.Count == 1 && faults.Count == 0)
        {
            faults.Add(records[0].Line, "", "", FaultCode.HeaderOnly, "at least one row below the header");
        }

        return new CsvTable(header, Rectangular(records, header.Count, faults));
    }

    private static void CheckHeader(IReadOnlyList<string> header, int line, FaultList faults)
    {
        foreach (var twice in header.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            faults.Add(line, twice.Key, twice.Key, FaultCode.DuplicateHeader, "each column name once");
        }
    }

    private static List<CsvRow> Rectangular(List<CsvRow> records, int width, FaultList faults)
    {
        var rows = new List<CsvRow>(records.Count - 1);
        foreach (var record in records.Skip(1))
        {
            if (record.Cells.Count == width)
            {
                rows.Add(record);
            }
            else
            {
                faults.Add(record.Line, "", "", FaultCode.RaggedRow, $"{width} cells as in the header, found {record.Cells.Count}");
            }
        }

        return rows;
    }
}
