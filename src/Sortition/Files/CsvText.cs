using System.Buffers;
using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// Writes CSV that a spreadsheet shows and never runs: a cell beginning with <c>= + - @</c> gets a leading apostrophe
/// (CWE-1236). Reading takes that apostrophe off again, so what is written and read back is the same.
/// </summary>
public static class CsvText
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\"\r\n");

    /// <summary>One line, comma-separated, quoted where needed, ended by a line feed.</summary>
    public static string Line(IEnumerable<string> cells) => Append(new StringBuilder(), cells).ToString();

    /// <summary>A header and rows.</summary>
    public static string Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = Append(new StringBuilder(), header);
        foreach (var row in rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    /// <summary>One cell, made harmless and quoted where needed.</summary>
    public static string Cell(string value)
    {
        var safe = Harmless(value);
        return safe.AsSpan().ContainsAny(NeedQuotes) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>What a cell says, with an apostrophe in front when a spreadsheet would run it.</summary>
    public static string Harmless(string value) => IsFormula(value) ? "'" + value : value;

    private static StringBuilder Append(StringBuilder text, IEnumerable<string> cells)
    {
        var separated = false;
        foreach (var cell in cells)
        {
            text.Append(separated ? "," : "").Append(Cell(cell));
            separated = true;
        }

        return text.Append('\n');
    }

    /// <summary>What a cell said before it was made harmless.</summary>
    public static string Restore(string cell) => cell.Length > 1 && cell[0] == '\'' && IsFormula(cell.AsSpan(1)) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> value) => value.TrimStart() switch
    {
        ['=' or '+' or '-' or '@', ..] => true,
        ['\'', .. var rest] => IsFormula(rest),
        _ => false,
    };
}
