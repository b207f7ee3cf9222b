using System.Globalization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Reads cells as Decidim exports them: words in several languages (<c>title/fr</c>), HTML, instants in UTC.</summary>
internal sealed class DecidimReader(ImportTable table)
{
    // Columns of the words of a name, in the order in which they are asked: found once, not for each line.
    private readonly Dictionary<string, string[]> _languages = new(StringComparer.Ordinal);

    /// <summary>Longest title taken over.</summary>
    public const int LongestTitle = 200;

    private const int LongestId = 100;

    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.fffK", "yyyy-MM-dd"];

    /// <summary>A cell; the quote Decidim puts before what a spreadsheet would take for a formula is taken away.</summary>
    public string Cell(TableLine line, string column) => table[line, column] is ['\'', '=' or '+' or '-' or '@', ..] text ? text[1..] : table[line, column];

    /// <summary>Whether the words are there, in one language or several.</summary>
    public bool HasWords(string name) => table.Has(name) || table.Columns.Any(c => c.StartsWith($"{name}/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The column that holds the words of a line: French first, else the language that has any, a machine's translation last.</summary>
    public string WordsColumn(TableLine line, string name) => Find(line, name).Column;

    /// <summary>The words, plain, with their paragraphs.</summary>
    public string Words(TableLine line, string name) => Find(line, name).Words;

    private (string Column, string Words) Find(TableLine line, string name)
    {
        if (!_languages.TryGetValue(name, out var columns))
        {
            _languages[name] = columns = [.. new[] { $"{name}/fr", name }.Concat(table.Columns.Where(c => c.StartsWith($"{name}/", StringComparison.OrdinalIgnoreCase)).OrderBy(c => c.Count(x => x == '/')).ThenBy(c => c, StringComparer.Ordinal)).Where(table.Has)];
        }

        return columns.Select(column => (column, HtmlWords.Of(Cell(line, column)))).FirstOrDefault(found => found.Item2.Length > 0) is ({ } named, var words)
            ? (named, words) : (table.Has($"{name}/fr") || !table.Has(name) ? $"{name}/fr" : name, "");
    }

    /// <summary>Whether a cell says yes.</summary>
    public bool Says(TableLine line, string column) => Cell(line, column).ToLowerInvariant() is "true" or "t" or "1";

    /// <summary>An instant, as Decidim writes it; null when there is none or it is none.</summary>
    public DateTimeOffset? Moment(TableLine line, string column) =>
        DateTimeOffset.TryParseExact(Cell(line, column).Replace(" UTC", "Z", StringComparison.Ordinal), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year is > 1900 and < 2200 ? at : null;

    /// <summary>A day, or the day of an instant; null when there is none or, which is noted, it is none.</summary>
    public DateOnly? Day(TableLine line, string column) => Moment(line, column) is { } at && table[line, column].Length > 10 ? Format.DayOf(at) : table.Day(line, column);

    /// <summary>Notes words that are too short or too long.</summary>
    public void Bound(TableLine line, string name, int length, (int Least, int Most) bounds, string tooLong)
    {
        if (length < bounds.Least || length > bounds.Most)
        {
            table.Fault(line, WordsColumn(line, name), length < bounds.Least ? "line.empty" : tooLong);
        }
    }

    /// <summary>Lines that have an identifier of their own; none when columns of words are missing. Others are noted.</summary>
    public List<TableLine> Lines(params string[] words)
    {
        table.Faults.AddRange(words.Where(name => table.Lines.Count > 0 && !HasWords(name)).Select(name => new LineFault(1, $"{name}/fr", "", "file.missing")).ToList());
        var (lines, seen) = (new List<TableLine>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in table.Faults.Exists(f => f.Code == "file.missing") ? [] : table.Lines)
        {
            var id = table[line, "id"];
            if (id.Length is > 0 and <= LongestId && seen.Add(id))
            {
                lines.Add(line);
            }
            else
            {
                table.Fault(line, "id", id.Length == 0 ? "line.empty" : id.Length > LongestId ? "deliberation.number-long" : "decidim.twice");
            }
        }

        return lines;
    }

    /// <summary>The address of the page; empty when there is none. What is no address is noted.</summary>
    public string Address(TableLine line)
    {
        var address = Cell(line, "url");
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            table.Fault(line, "url", "deliberation.no-address");
        }

        return address;
    }
}
