using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>The objects of a PDF as Chromium writes it.</summary>
internal sealed partial class SkiaPdf
{
    private const int EntryLength = 20;
    private readonly byte[] _pdf;
    private readonly int[] _offsets;
    private readonly int[] _sorted;
    private readonly int _root;
    private readonly int? _info;

    private SkiaPdf(byte[] pdf, int table, int[] offsets, string trailer)
    {
        (_pdf, _offsets, _sorted) = (pdf, offsets, [.. offsets.Where(offset => offset > 0).Append(table).Order()]);
        _root = NumberIn(Root(), trailer);
        _info = Info().Match(trailer) is { Success: true } info ? int.Parse(info.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
        PageRoot = NumberIn(PagesOf(), Catalogue);
        Pages = NumberIn(Count(), TextOf(PageRoot));
    }

    /// <summary>The catalogue.</summary>
    public string Catalogue => TextOf(_root);

    /// <summary>Title and what made it.</summary>
    public string Title => _info is { } number ? TextOf(number) : "<<>>\nendobj\n";

    /// <summary>Objects and the free one before them.</summary>
    public int Size => _offsets.Length;

    /// <summary>Number of the root of pages.</summary>
    public int PageRoot { get; }

    /// <summary>Pages.</summary>
    public int Pages { get; }

    /// <exception cref="InvalidDataException">The bytes are no such PDF.</exception>
    public static SkiaPdf Read(byte[] pdf)
    {
        var tail = Encoding.Latin1.GetString(pdf, Math.Max(0, pdf.Length - 1024), Math.Min(1024, pdf.Length));
        var table = NumberIn(Start(), tail);
        var head = Encoding.Latin1.GetString(pdf, table, 40);
        var size = NumberIn(Table(), head);
        var entries = table + head.IndexOf('\n', head.IndexOf('\n', StringComparison.Ordinal) + 1) + 1;
        var offsets = new int[size];
        for (var i = 0; i < size; i++)
        {
            var entry = Encoding.Latin1.GetString(pdf, entries + (i * EntryLength), EntryLength);
            offsets[i] = entry[17] == 'n' ? int.Parse(entry[..10], CultureInfo.InvariantCulture) : 0;
        }

        return new(pdf, table, offsets, tail);
    }

    /// <summary>Every object but catalogue and title: where it starts after its own number, how long it is, and how much of that is no stream.</summary>
    public IEnumerable<(int Number, (int Start, int Head, int Length) Body)> Objects() =>
        _offsets.Index().Where(o => o.Item > 0 && o.Index != _root && o.Index != _info).OrderBy(o => o.Item).Select(o => (o.Index, BodyOf(o.Index)));

    /// <summary>An object, without its stream.</summary>
    public string TextOf(int number)
    {
        var (start, head, _) = BodyOf(number);
        return Encoding.Latin1.GetString(_pdf, start, head);
    }

    private (int Start, int Head, int Length) BodyOf(int number)
    {
        var end = _sorted[Array.BinarySearch(_sorted, _offsets[number]) + 1];
        var start = _offsets[number] + string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n").Length;
        var stream = _pdf.AsSpan(start, end - start).IndexOf(">> stream"u8);
        return (start, stream < 0 ? end - start : stream, end - start);
    }

    private static int NumberIn(Regex regex, string text) => regex.Match(text) is { Success: true } match
        ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)
        : throw new InvalidDataException($"No {regex} in this PDF.");

    [GeneratedRegex(@"startxref\s+(?<n>\d+)\s+%%EOF", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"^xref\s+0 (?<n>\d+)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"/Root (?<n>\d+) 0 R", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info (?<n>\d+) 0 R", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Info();

    [GeneratedRegex(@"/Pages (?<n>\d+) 0 R", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PagesOf();

    [GeneratedRegex(@"/Count (?<n>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();
}
