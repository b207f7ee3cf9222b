using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>Where a tagged PDF of Chromium keeps what belongs to the whole file: structure, places, outline.</summary>
internal sealed partial class TaggedPdf
{
    private readonly List<(int Number, string Title, string Links)> _lines = [];

    /// <exception cref="InvalidDataException">It is not tagged.</exception>
    public TaggedPdf(SkiaPdf source)
    {
        Source = source;
        Structure = Reference(source.Catalogue, "StructTreeRoot") ?? throw new InvalidDataException("This PDF is not tagged.");
        var structure = source.TextOf(Structure);
        Document = Reference(structure, "K") ?? throw new InvalidDataException("This PDF has no document in its structure.");
        int?[] whole = [Reference(structure, "ParentTree"), Reference(structure, "IDTree"), Reference(source.Catalogue, "Dests"), Reference(source.Catalogue, "Outlines")];
        var texts = whole.Select(number => number is { } n ? source.TextOf(n) : "").ToList();
        NextKey = int.Parse(Key().Match(structure).Groups["n"].Value, CultureInfo.InvariantCulture);
        Parents = [.. Pair().Matches(texts[0]).Select(m => (Value(m, "key"), Value(m, "element")))];
        Ids = Kids().Match(texts[1]).Groups["kids"].Value;
        Places = [.. Place().Matches(texts[2]).Select(m => (m.Groups["name"].Value, m.Groups["place"].Value))];
        Walk(Reference(texts[3], "First"));
        OfTheWhole = [Structure, Document, .. whole.OfType<int>(), .. _lines.Select(line => line.Number)];
    }

    /// <summary>The objects.</summary>
    public SkiaPdf Source { get; }

    /// <summary>Number of the root of the structure.</summary>
    public int Structure { get; }

    /// <summary>Number of the document, the first element.</summary>
    public int Document { get; }

    /// <summary>Elements below the document.</summary>
    public string Elements => Below().Match(Source.TextOf(Document)).Groups["kids"].Value;

    /// <summary>The entry that names the language.</summary>
    public string Language => Lang().Match(Source.Catalogue).Value;

    /// <summary>The first key that no page and no link has.</summary>
    public int NextKey { get; }

    /// <summary>Which elements belong to the page or link of a key.</summary>
    public IReadOnlyList<(int Key, int Element)> Parents { get; }

    /// <summary>Lists of named elements.</summary>
    public string Ids { get; }

    /// <summary>Named places.</summary>
    public IReadOnlyList<(string Name, string Place)> Places { get; }

    /// <summary>Objects that the whole file has once.</summary>
    public HashSet<int> OfTheWhole { get; }

    /// <summary>The outline, in order; the level is that of the heading.</summary>
    public IEnumerable<PdfBookmark> Bookmarks() => _lines.Select(line => Reference(line.Links, "SE") is { } element
        ? new PdfBookmark(Value(Heading().Match(Source.TextOf(element)), "n"), line.Title, Destination().Match(line.Links).Groups["place"].Value, element)
        : throw new InvalidDataException("A line of the outline has no heading."));

    private void Walk(int? line)
    {
        while (line is { } number)
        {
            var text = Source.TextOf(number);
            var title = Title().Match(text);
            var rest = text.Remove(title.Index, title.Length);
            _lines.Add((number, title.Groups["title"].Value, rest));
            Walk(Reference(rest, "First"));
            line = Reference(rest, "Next");
        }
    }

    private static int? Reference(string text, string name) =>
        Regex.Match(text, $@"/{name} (?<n>\d+) 0 R", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)) is { Success: true } match ? Value(match, "n") : null;

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/ParentTreeNextKey (?<n>\d+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\b(?<key>\d+) (?<element>\d+) 0 R", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"/Kids \[(?<kids>[^\]]*)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Kids();

    [GeneratedRegex(@"/K \[?(?<kids>(\d+ 0 R\s*)+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Below();

    [GeneratedRegex(@"/(?<name>\S+) \[(?<place>[^\]]*)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"/Dest \[(?<place>[^\]]*)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Destination();

    [GeneratedRegex(@"/Title (?<title>\((?:[^\\()]|\\.)*\)|<[^>]*>)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Title();

    [GeneratedRegex(@"/S /H(?<n>\d)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"/Lang (\((?:[^\\()]|\\.)*\)|<[^>]*>)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Lang();
}
