using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>Tagged parts joined are one tagged PDF: one structure, links across parts, one outline.</summary>
public sealed partial class PdfJoinTests(PdfPrinterTests.WarmPrinter warm) : IClassFixture<PdfPrinterTests.WarmPrinter>
{
    private const string Table = "<table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">x</th><td>y</td></tr></tbody></table>";
    private const string Break = "<style>h2 { break-before: page }</style>";

    // A part as a booklet writes it: links to other parts lead to themselves, hidden links name what is here.
    private static readonly string[] Parts =
    [
        $"{Break}<h1>Livret (9 0 R)</h1><p><a href=\"#un\">Un</a> <a href=\"#deux\" id=\"deux\">Deux</a> <a href=\"#trois\" id=\"trois\">Trois</a> <a href=\"https://exemple.fr/\">Dehors</a></p><h2 id=\"un\">Un – é</h2>{Table}",
        $"{Break}<a hidden href=\"#deux\"></a><h2 id=\"deux\">Deux</h2><h3>node00000012</h3>{Table}<p><a href=\"#deux\">Plus haut</a></p>",
        $"{Break}<a hidden href=\"#trois\"></a><h3>Suite /Next 3 0 R</h3><p>Texte</p><h4>Plus bas</h4><h2 id=\"trois\">Trois</h2><p>Fin</p>",
    ];

    [Fact]
    public async Task Names_and_outline_of_all_parts_are_those_of_one_print()
    {
        var (joined, whole) = (new TaggedPdf(SkiaPdf.Read(await JoinedAsync())), new TaggedPdf(SkiaPdf.Read(await PrintedAsync(Once))));
        Assert.Equal(whole.Bookmarks().Select(b => (b.Level, b.Title)), joined.Bookmarks().Select(b => (b.Level, b.Title)));
        Assert.Equal(whole.Language, joined.Language);
        Assert.Contains("/Title (Livret entier)", joined.Source.Title, StringComparison.Ordinal);
        Assert.Equal(5, joined.Source.Pages);
        Assert.Equal(Leaves(whole), Leaves(joined));
    }

    [Fact]
    public async Task Links_lead_to_the_part_that_has_the_heading()
    {
        var pdf = await JoinedAsync();
        Assert.Equal([("deux", 3), ("trois", 5), ("un", 2)], PdfAnchors.Read(pdf).Select(a => (a.Key, a.Value)).Order());
        var names = Regex.Matches(Encoding.Latin1.GetString(pdf), @"/Dest /(?<name>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["name"].Value);
        Assert.Equal(["un", "deux", "trois", "deux"], names);
    }

    [Fact]
    public async Task Every_page_and_link_finds_its_elements_and_every_element_its_parent()
    {
        var pdf = await JoinedAsync();
        var (source, tagged) = (SkiaPdf.Read(pdf), new TaggedPdf(SkiaPdf.Read(pdf)));
        var texts = source.Objects().ToDictionary(o => o.Number, o => source.TextOf(o.Number));
        var keys = texts.Values.SelectMany(t => Keys().Matches(t)).Select(Number).Order().ToList();
        Assert.Equal(keys, tagged.Parents.Select(p => p.Key));
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.True(tagged.NextKey > keys[^1]);
        Assert.All(texts.Values.Select(Unquoted).SelectMany(t => References().Matches(t)), m => Assert.Contains(Number(m), texts.Keys));
        foreach (var (number, text) in texts.Where(t => t.Value.StartsWith("<</Type /StructElem", StringComparison.Ordinal) && t.Key != tagged.Document))
        {
            var parent = texts[Number(Parent().Match(text))];
            Assert.Contains($"{number} 0 R", parent, StringComparison.Ordinal);
        }

        var ids = Regex.Matches(Encoding.Latin1.GetString(pdf), @"/ID \((?<name>part\d{4}node\d+)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["name"].Value).ToList();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.Equal(2, References().Count(tagged.Ids));
    }

    [Fact]
    public async Task One_part_stays_as_it_is()
    {
        var pdf = await PrintedAsync(Once);
        Assert.Same(pdf, PdfJoin.Join([pdf]));
        Assert.Throws<InvalidDataException>(() => PdfJoin.Join([Untagged, Untagged]));
    }

    private static byte[] Untagged => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages\n/Count 0\n/Kids []>>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000057 00000 n \ntrailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n107\n%%EOF\n");

    private static string Once => string.Concat(Parts).Replace(" id=\"deux\">Deux</a>", ">Deux</a>", StringComparison.Ordinal).Replace(" id=\"trois\">Trois</a>", ">Trois</a>", StringComparison.Ordinal)
        .Replace("<h3>Suite", "<h3 style=\"break-before: page\">Suite", StringComparison.Ordinal);

    private async Task<byte[]> JoinedAsync()
    {
        List<byte[]> printed = [];
        foreach (var part in Parts)
        {
            printed.Add(await PrintedAsync(part));
        }

        return PdfJoin.Join(printed);
    }

    private Task<byte[]> PrintedAsync(string body)
    {
        Assert.SkipWhen(!warm.Printer.IsAvailable, PdfPrinterTests.NoChromium);
        return warm.Printer.PrintAsync(PdfPrinterTests.Page("Livret entier", body), TestContext.Current.CancellationToken);
    }

    // The kinds of elements in reading order.
    private static List<string> Leaves(TaggedPdf pdf)
    {
        List<string> kinds = [];
        void Walk(string kids)
        {
            foreach (var text in References().Matches(kids).Select(m => pdf.Source.TextOf(Number(m))).Where(t => t.StartsWith("<</Type /StructElem", StringComparison.Ordinal)))
            {
                kinds.Add(Regex.Match(text, @"/S /(?<name>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["name"].Value);
                Walk(text.IndexOf("/K ", StringComparison.Ordinal) is > 0 and var at ? Regex.Replace(text[at..], "/A .*", "", RegexOptions.Singleline, TimeSpan.FromSeconds(5)) : "");
            }
        }

        Walk(pdf.Elements);
        return kinds;
    }

    private static string Unquoted(string text) => Regex.Replace(text, @"\((?:[^\\()]|\\.)*\)", "", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static int Number(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/StructParents? (?<n>\d+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Keys();

    [GeneratedRegex(@"\b(?<n>\d+) 0 R\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex References();

    [GeneratedRegex(@"/P (?<n>\d+) 0 R", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Parent();
}
