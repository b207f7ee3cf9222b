using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>A row of a file and where it begins: its line, the header being the first.</summary>
internal readonly record struct SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads a table from CSV (comma or semicolon, UTF-8 or Latin-1) or XLSX, cell by cell, as text.</summary>
internal static class SheetReader
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The rows that hold anything; dates of a spreadsheet are written <c>2026-11-26</c>.</summary>
    /// <exception cref="InvalidDataException">The file is no such table.</exception>
    public static IEnumerable<SheetRow> Read(byte[] content) => content.AsSpan().StartsWith("PK"u8) ? ReadXlsx(content) : ReadCsv(Text(content));

    private static List<SheetRow> ReadXlsx(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            return [.. stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().Index()
                .Select(row => new SheetRow(row.Index + 1, [.. row.Item.Values.Select(Cell)])).Where(row => row.Cells.Any(c => c.Length > 0))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidDataException("This is no XLSX file.", e);
        }
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!.Trim(),
    };

    private static string Text(byte[] content)
    {
        var body = content.AsSpan().StartsWith(Encoding.UTF8.GetPreamble()) ? content.AsSpan(3) : content;
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(body);
        }
    }

    private static IEnumerable<SheetRow> ReadCsv(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var separator = header.Count(';') >= header.Count(',') ? ';' : ',';
        var (line, start, quoted) = (1, 1, false);
        var (cell, cells) = (new StringBuilder(), new List<string>());
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            line += c == '\n' && i < text.Length ? 1 : 0;
            if (quoted && i < text.Length)
            {
                var closes = c == '"' && !(i + 1 < text.Length && text[i + 1] == '"');
                i += c == '"' && !closes ? 1 : 0;
                quoted = !closes;
                cell.Append(closes ? "" : c == '\r' ? "" : c.ToString());
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(Misthos.Sortition.CsvText.Restore(cell.ToString().Trim()));
                cell.Clear();
                if (c == '\n')
                {
                    if (cells.Exists(x => x.Length > 0))
                    {
                        yield return new(start, [.. cells]);
                    }

                    cells.Clear();
                    start = line;
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
    }
}
