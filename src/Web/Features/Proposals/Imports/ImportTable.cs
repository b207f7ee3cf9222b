using System.Globalization;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>What is wrong in a file: the line, the column, what stands there and the code of why it cannot be.</summary>
public sealed record LineFault(int Line, string Column, string Value, string Code);

/// <summary>A line of a file, cell by cell.</summary>
internal sealed record TableLine(int Number, IReadOnlyList<string> Cells);

/// <summary>A CSV file read strictly: every line is there, or its fault is.</summary>
internal sealed class ImportTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    public List<LineFault> Faults { get; } = [];

    /// <summary>Lines that have as many cells as the header.</summary>
    public List<TableLine> Lines { get; } = [];

    /// <summary>Whether the file was no UTF-8 and is read as Western European (Windows-1252), as spreadsheets write it.</summary>
    public bool IsLatin { get; private set; }

    public bool Has(string column) => _columns.ContainsKey(column);

    public IEnumerable<string> Columns => _columns.Keys;

    /// <summary>A cell; empty when the file has no such column.</summary>
    public string this[TableLine line, string column] => _columns.TryGetValue(column, out var index) ? line.Cells[index] : "";

    /// <summary>Notes what is wrong in a cell.</summary>
    public void Fault(TableLine line, string column, string code) => Faults.Add(new(line.Number, column, this[line, column], code));

    /// <summary>Notes which cells that must hold something are empty.</summary>
    public void Require(TableLine line, params IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(column => this[line, column].Length == 0))
        {
            Fault(line, column, "line.empty");
        }
    }

    /// <summary>A day, 2026-03-14 or 14/03/2026; null when the cell is empty or, which is noted, holds none.</summary>
    public DateOnly? Day(TableLine line, string column)
    {
        var text = this[line, column];
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200)
        {
            return day;
        }

        if (text.Length > 0)
        {
            Fault(line, column, "line.day");
        }

        return null;
    }

    /// <summary>A whole number; null when the cell is empty or, which is noted, holds none.</summary>
    public int? Whole(TableLine line, string column)
    {
        var text = this[line, column];
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (text.Length > 0)
        {
            Fault(line, column, "line.number");
        }

        return null;
    }

    /// <summary>Reads a file and checks that the columns are there.</summary>
    public static ImportTable Read(byte[] content, params string[] required)
    {
        var table = new ImportTable();
        if (ImportText.Of(content, table.Faults, out var isLatin) is not { } text)
        {
            return table;
        }

        table.IsLatin = isLatin;
        var lines = new ImportParser(text, table.Faults).Lines();
        if (lines.Count < 2)
        {
            table.Faults.Add(new(1, "", "", "file.empty"));
            return table;
        }

        table.ReadHeader(lines[0], required);
        foreach (var line in lines.Skip(1))
        {
            if (line.Cells.Count == lines[0].Cells.Count)
            {
                table.Lines.Add(line);
            }
            else
            {
                table.Faults.Add(new(line.Number, "", $"{line.Cells.Count} ≠ {lines[0].Cells.Count}", "file.ragged"));
            }
        }

        return table;
    }

    private void ReadHeader(TableLine header, string[] required)
    {
        foreach (var (index, name) in header.Cells.Index())
        {
            if (!_columns.TryAdd(name, index))
            {
                Faults.Add(new(header.Number, name, name, "file.twice"));
            }
        }

        Faults.AddRange(required.Where(name => !Has(name)).Select(name => new LineFault(header.Number, name, "", "file.missing")));
    }
}
