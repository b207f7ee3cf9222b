using AngleSharp.Dom;
using Misthos.Web.Design;

namespace Misthos.Web.Tests.Design;

public sealed class PiecesTests
{
    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "[1] 2 3")]
    [InlineData(4, 12, "1 2 3 [4] 5 … 12")]
    [InlineData(6, 12, "1 … 5 [6] 7 … 12")]
    [InlineData(12, 12, "1 … 11 [12]")]
    public async Task Pagination_keeps_the_ends_and_the_neighbours(int page, int pages, string shown)
    {
        var html = await Rendered.Of<Pagination>(("Page", page), ("Pages", pages), ("Link", (Func<int, string>)(n => $"/x?page={n}")));
        var items = html.QuerySelectorAll("ol > li").Select(li =>
            li.QuerySelector("[aria-current=page]") is null ? li.TextContent.Trim() : $"[{li.TextContent.Trim()}]");
        Assert.Equal(shown, string.Join(' ', items));
    }

    [Fact]
    public async Task The_language_switch_is_made_of_links_that_come_back()
    {
        var html = await Rendered.Of<LanguageSwitch>(("Path", "/marseille/seances?page=2"));
        Assert.Null(html.QuerySelector("form"));
        Assert.Equal(["/langue/fr?retour=%2Fmarseille%2Fseances%3Fpage%3D2", "/langue/en?retour=%2Fmarseille%2Fseances%3Fpage%3D2"],
            html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("fr", html.QuerySelector("a[aria-current]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_header_starts_with_a_way_to_the_content_and_works_without_script()
    {
        NavItem[] items = [new("Accueil", "/marseille", true), new("Séances", "/marseille/seances")];
        var html = await Rendered.Of<SiteHeader>(("CityName", "Marseille"), ("HomeHref", "/marseille"), ("Nav", items), ("Notice", "Démonstration"));
        Assert.Equal("Démonstration", html.QuerySelector("header > .site-notice")!.TextContent);
        Assert.Equal("#contenu", html.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(2, html.QuerySelectorAll("nav.site-nav-wide a").Length);
        Assert.Equal(2, html.QuerySelectorAll("details.site-nav-narrow a").Length);
        Assert.Equal("Accueil", html.QuerySelector("nav.site-nav-wide a[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_paper_served_as_a_page_has_nothing_inline_and_a_printed_one_loads_nothing()
    {
        var served = await Rendered.Of<DocumentShell>(("Title", "Attestation"), ("Authority", "Marseille"));
        Assert.Null(served.QuerySelector("style"));
        Assert.Equal("/document.css", served.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));

        var printed = await Rendered.Of<DocumentShell>(("Title", "Attestation"), ("Authority", "Marseille"), ("InlineCss", true));
        var css = printed.QuerySelector("style")!.TextContent;
        Assert.Null(printed.QuerySelector("link"));
        Assert.Contains("url(data:font/woff2;base64,", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(\"/", css, StringComparison.Ordinal);
        Assert.Equal("Attestation", printed.Title);
    }

    [Fact]
    public async Task A_table_scrolls_by_keyboard_and_has_a_caption()
    {
        var html = await Rendered.Of<TableBox>(("Caption", "Présences"));
        Assert.Equal("0", html.QuerySelector(".table-box")!.GetAttribute("tabindex"));
        Assert.Equal("Présences", html.QuerySelector("table > caption")!.TextContent);
    }

    [Fact]
    public async Task English_is_complete_in_every_piece()
    {
        var html = await Rendered.Fragment(Rendered.Open<SiteFooter>(("CityName", "Marseille")), "en-GB");
        Assert.Contains("Powered by Misthos", html.QuerySelector("footer")!.Text(), StringComparison.Ordinal);
    }
}
