using Misthos.Web.Features.Proposals.Imports;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>What stays of a text that may be HTML.</summary>
public sealed class HtmlWordsTests
{
    [Theory]
    [InlineData("Sans balise\navec une ligne", "Sans balise\navec une ligne")]
    [InlineData("<p>Un</p><p>Deux &amp; trois</p>", "Un\n\nDeux & trois")]
    [InlineData("<p>Un\nmême<br>Deux<br/>Trois</p>", "Un même\nDeux\nTrois")]
    [InlineData("<ul><li>Eau</li><li><p>Pain</p></li></ul>", "– Eau\n– Pain")]
    [InlineData("<p>Lire <a href=\"https://exemple.fr/?a=1&amp;b=2\" rel='x'>le dossier</a>.</p>", "Lire le dossier (https://exemple.fr/?a=1&b=2).")]
    [InlineData("<a href='https://exemple.fr'>https://exemple.fr</a>", "https://exemple.fr")]
    [InlineData("<a href=\"javascript:alert(1)\">ici</a>", "ici")]
    [InlineData("<script>alert('<p>')</script><p>Dit</p><style>p{}</style>", "Dit")]
    [InlineData("<p>&lt;b&gt;gras&lt;/b&gt;</p>", "<b>gras</b>")]
    [InlineData("1 < 2 et <seuil> reste", "1 < 2 et <seuil> reste")]
    [InlineData("<!-- caché --><strong>Dit</strong>", "Dit")]
    [InlineData("<p>Jamais fermé <a href=\"x", "Jamais fermé")]
    [InlineData("<", "<")]
    [InlineData("&#0;nul&nbsp;!", "nul\u00a0!")]
    [InlineData("<div><div><h2>Titre</h2></div></div><p></p><p>Corps</p>", "Titre\n\nCorps")]
    [InlineData("<a href=", "")]
    [InlineData("<script>jamais", "")]
    public void Words_stay_and_tags_go(string html, string words) => Assert.Equal(words, HtmlWords.Of(html));

    [Theory]
    [InlineData("<!--")]
    [InlineData("<p")]
    [InlineData("<a href=\"")]
    [InlineData("<script>")]
    [InlineData("<a>x</a>")]
    [InlineData("&amp")]
    public void A_long_and_hostile_text_is_read_at_once(string part)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        HtmlWords.Of(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_title_is_one_line() => Assert.Equal("Un jardin pour tous", HtmlWords.Line("<p>Un jardin</p>\n<p>pour tous</p>"));
}
