using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>On which page each anchor that a link of the document leads to stands, from 1; reads what Chromium (Skia) writes.</summary>
internal static partial class PdfAnchors
{
    /// <summary>Anchor → page.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such PDF.</exception>
    public static IReadOnlyDictionary<string, int> Read(byte[] pdf)
    {
        var source = SkiaPdf.Read(pdf);
        var pages = new Dictionary<int, int>();
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        var heads = source.Objects().Select(o => (o.Number, Text: Encoding.Latin1.GetString(pdf, o.Body.Start, o.Body.Head))).Where(o => o.Text.StartsWith("<<", StringComparison.Ordinal)).ToList();
        var kids = heads.Where(o => o.Text.Contains("/Type /Pages", StringComparison.Ordinal)).ToDictionary(o => o.Number, o => Number().Matches(Kids().Match(o.Text).Groups["kids"].Value).Select(m => Value(m)).ToList());
        Count(source.PageRoot, kids, pages);
        foreach (var match in heads.SelectMany(o => Destination().Matches(o.Text)).Where(m => pages.ContainsKey(Value(m))))
        {
            anchors[match.Groups["name"].Value] = pages[Value(match)];
        }

        return anchors;
    }

    private static void Count(int node, Dictionary<int, List<int>> kids, Dictionary<int, int> pages)
    {
        if (!kids.TryGetValue(node, out var children))
        {
            pages[node] = pages.Count + 1;
            return;
        }

        foreach (var child in children)
        {
            Count(child, kids, pages);
        }
    }

    private static int Value(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Kids \[(?<kids>[^\]]*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?<n>\d+) 0 R", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"/(?!Dest\b)(?<name>[A-Za-z0-9-]+) \[(?<n>\d+) 0 R /XYZ", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Destination();
}
