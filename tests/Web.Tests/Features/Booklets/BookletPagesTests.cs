using System.Net;
using System.Text;
using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Booklets;

/// <summary>Booklets as anyone reads them, and as an organiser prepares them.</summary>
public sealed class BookletPagesTests(WebApp app)
{
    [Fact]
    public async Task Anyone_reads_the_booklet_of_the_year_with_its_contents_and_fingerprint()
    {
        var visitor = app.Anonymous();
        var list = await visitor.GetPageAsync("/marseille/livrets");
        var address = list.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(a => a.StartsWith("/marseille/livrets/", StringComparison.Ordinal));
        var page = await visitor.GetPageAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll(".booklet-contents a"), line => Assert.NotNull(page.GetElementById(line.GetAttribute("href")![1..])));
        Assert.Equal("retards", page.QuerySelector(".booklet-proposals > h2")!.Id);
        Assert.Matches("^[0-9a-f]{64}$", page.QuerySelector(".booklet-proof .fingerprint")!.TextContent);
        using var missing = await visitor.GetAsync("/marseille/livrets/1999", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_pdf_is_tagged_and_its_contents_name_the_pages()
    {
        var address = (await app.Anonymous().GetPageAsync("/marseille/livrets")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(a => a.StartsWith("/marseille/livrets/", StringComparison.Ordinal));
        using var answer = await app.Anonymous().GetAsync($"{address}.pdf", TestContext.Current.CancellationToken);
        Assert.SkipWhen(answer.Content.Headers.ContentType!.MediaType == "text/html", "No Chromium.");
        var pdf = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var anchors = PdfAnchors.Read(pdf);

        Assert.Contains("/MarkInfo", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.InRange(anchors["essentiel"], 3, 6);
        Assert.True(anchors["registre"] > anchors["retards"]);
    }

    [Fact]
    public async Task Boards_are_sheets_of_the_size_asked_and_a_topic_that_is_none_is_not_found()
    {
        var address = (await app.Anonymous().GetPageAsync("/marseille/livrets")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(a => a.StartsWith("/marseille/livrets/", StringComparison.Ordinal));
        using var answer = await app.Anonymous().GetAsync($"{address}/planches.pdf?format=A1&sujet=1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.SkipWhen(answer.Content.Headers.ContentType!.MediaType == "text/html", "No Chromium.");
        var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("/MarkInfo", pdf, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 1684", pdf, StringComparison.Ordinal);
        using var missing = await app.Anonymous().GetAsync($"{address}/planches.pdf?sujet=99", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task An_organiser_prepares_a_year_and_a_foreword_without_name_is_refused_where_it_stands()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        using var made = await organiser.PostFormAsync("/poitiers/gestion/livrets", "prepare", ("Input.Kind", "Yearly"), ("Input.Year", "2019"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var address = made.Headers.Location!.ToString();
        using var refused = await organiser.PostFormAsync(address, "write", ("Input.Foreword", "Merci à vous."));
        var page = await refused.ReadPageAsync();
        Assert.Contains("qui signe", page.QuerySelector(".error-summary")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Merci à vous.", page.QuerySelector("textarea")!.TextContent);
        using var twice = await organiser.PostFormAsync("/poitiers/gestion/livrets", "prepare", ("Input.Kind", "Yearly"), ("Input.Year", "2019"));
        Assert.Contains("déjà", (await twice.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
