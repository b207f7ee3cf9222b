using System.Globalization;

namespace Misthos.Domain.Recruitment;

/// <summary>What is wrong at one place of a table of margins.</summary>
/// <param name="Line">Line, from 1; 0 when the whole table is meant.</param>
/// <param name="Column">Number of the column from 1, or its name; empty when the line is meant.</param>
/// <param name="Found">What stands there, shortened.</param>
/// <param name="Code">Stable code of what was expected.</param>
public sealed record MarginFault(int Line, string Column, string Found, string Code);

/// <summary>Margins read, or every fault found.</summary>
public sealed record MarginReading(IReadOnlyList<Margin> Margins, IReadOnlyList<MarginFault> Faults);

/// <summary>
/// Reads margins pasted from a spreadsheet or from a CSV file: one value a line and the people who have it, separated by a tab, a
/// semicolon or else a comma. A first line whose second cell holds no figure is a heading. "12 345", "12 345,6" and "12345.6" are numbers.
/// </summary>
public static class MarginText
{
    private const int LongestFound = 60;

    /// <summary>Reads a table.</summary>
    public static MarginReading Read(string? text)
    {
        var lines = (text ?? "").TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n').Index().Where(l => l.Item.Trim().Length > 0).ToList();
        if (lines.Count == 0)
        {
            return new([], [new(0, "", "", "margins.empty")]);
        }

        var separator = lines[0].Item.Contains('\t', StringComparison.Ordinal) ? '\t' : lines[0].Item.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var rows = lines.ConvertAll(l => (Line: l.Index + 1, Cells: l.Item.Split(separator).Select(c => c.Trim().Trim('"').Trim()).ToArray()));
        if (rows.Count > 1 && rows[0].Cells.Length == 2 && !rows[0].Cells[1].Any(char.IsAsciiDigit))
        {
            rows.RemoveAt(0);
        }

        var faults = new List<MarginFault>();
        List<Margin> margins = [.. rows.Select(r => Row(r.Line, r.Cells, faults)).OfType<Margin>()];
        faults.AddRange(Twice(rows));
        if (faults.Count == 0 && margins.Sum(m => m.People) <= 0)
        {
            faults.Add(new(0, "2", "0", "margins.nobody"));
        }

        return new(faults.Count == 0 ? margins : [], [.. faults.OrderBy(f => f.Line)]);
    }

    /// <summary>A number of people as people write it; null when it is none, or below 0.</summary>
    public static double? People(string text)
    {
        var figures = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f'))).Replace(',', '.');
        return double.TryParse(figures, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;
    }

    private static Margin? Row(int line, string[] cells, List<MarginFault> faults)
    {
        if (cells.Length != 2)
        {
            faults.Add(new(line, "", Short(string.Join(" | ", cells)), "margins.two-columns"));
            return null;
        }

        var people = People(cells[1]);
        if (cells[0].Length == 0)
        {
            faults.Add(new(line, "1", "", "margins.no-value"));
        }

        if (people is null)
        {
            faults.Add(new(line, "2", Short(cells[1]), "margins.no-number"));
        }

        return cells[0].Length == 0 || people is null ? null : new(cells[0], people.Value);
    }

    private static IEnumerable<MarginFault> Twice(List<(int Line, string[] Cells)> rows) => rows.Where(r => r.Cells.Length == 2 && r.Cells[0].Length > 0)
        .GroupBy(r => r.Cells[0], StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)).Select(r => new MarginFault(r.Line, "1", Short(r.Cells[0]), "margins.twice"));

    private static string Short(string text) => text.Length <= LongestFound ? text : text[..LongestFound] + "…";
}
