using System.Text;

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

    /// <summary>Whether the file was no UTF-8 and is read as Western European (Latin-1).</summary>
    public bool IsLatin { get; private set; }

    public bool Has(string column) => _columns.ContainsKey(column);

    public IEnumerable<string> Columns => _columns.Keys;

    /// <summary>A cell; empty when the file has no such column.</summary>
    public string this[TableLine line, string column] => _columns.TryGetValue(column, out var index) ? line.Cells[index] : "";

    /// <summary>Notes what is wrong in a cell.</summary>
    public void Fault(TableLine line, string column, string code) => Faults.Add(new(line.Number, column, this[line, column], code));

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

/// <summary>The text of a file: UTF-8, UTF-16 with its mark, or Latin-1 when no line is UTF-8 beyond ASCII.</summary>
internal static class ImportText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string? Of(byte[] content, List<LineFault> faults, out bool isLatin)
    {
        isLatin = false;
        if (content.AsSpan().StartsWith("PK"u8) || content.AsSpan() is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && content.AsSpan().Contains((byte)0))
        {
            faults.Add(new(1, "", "", "file.not-text"));
            return null;
        }

        if (content.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content.AsSpan(2));
        }

        var body = content.AsSpan().StartsWith(Encoding.UTF8.GetPreamble()) ? content.AsSpan(3) : content;
        var (broken, isUtf8) = Broken(body);
        if (broken.Count == 0)
        {
            return Strict.GetString(body);
        }

        isLatin = !isUtf8;
        faults.AddRange(isLatin ? [] : broken.Select(line => new LineFault(line, "", "", "file.encoding")));
        return Encoding.Latin1.GetString(body);
    }

    // Lines that are no UTF-8, and whether another line is UTF-8 beyond ASCII: then the file is a mixture, and no reading of it is right.
    private static (List<int> Lines, bool IsUtf8) Broken(ReadOnlySpan<byte> body)
    {
        var (broken, isUtf8, number) = (new List<int>(), false, 0);
        foreach (var range in body.Split((byte)'\n'))
        {
            number++;
            var line = body[range];
            if (System.Text.Ascii.IsValid(line))
            {
                continue;
            }

            var isValid = System.Text.Unicode.Utf8.IsValid(line);
            isUtf8 |= isValid;
            if (!isValid)
            {
                broken.Add(number);
            }
        }

        return (broken, isUtf8);
    }
}
