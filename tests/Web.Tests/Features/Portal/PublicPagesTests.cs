using System.Net;
using System.Xml.Linq;
using Misthos.Domain.Administration;
using Misthos.Web.Features.Portal.Sharing;
using Misthos.Web.Tests.Guards;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Portal;

/// <summary>The public face: what the law wants on it, what search engines read, what is shared.</summary>
public sealed class PublicPagesTests(WebApp app)
{
    // Public, and not for the map of the site: they need something in the hand, or are no page of the portal.
    private static readonly string[] NotListed = ["inscription", "temoignage-confie", "inscription/recu", "inscription/retrait", "inscription/sans-code", "inscription/verification", "questionnaire", "questionnaire/contact", "questionnaire/merci", "vote", "vote/merci"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_map_of_the_site_and_its_file_lead_to_pages_that_are_there()
    {
        var visitor = app.Anonymous();
        var index = XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml", Token));
        Assert.Contains(index.Descendants(), loc => loc.Value.EndsWith("/marseille/plan-du-site.xml", StringComparison.Ordinal));
        var robots = await visitor.GetStringAsync("/robots.txt", Token);
        Assert.Contains("Disallow: /*/gestion", robots, StringComparison.Ordinal);
        var listed = XDocument.Parse(await visitor.GetStringAsync("/marseille/plan-du-site.xml", Token)).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();
        Assert.Contains("/marseille/propositions/1", listed);
        foreach (var address in listed.Where(a => !a.Contains("/seances/", StringComparison.Ordinal)))
        {
            using var answer = await visitor.GetAsync(address, Token);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }

        var page = await visitor.GetPageAsync("/marseille/plan-du-site");
        Assert.All(PublicPages.Paths, path => Assert.NotNull(page.QuerySelector($"main a[href='/marseille{(path.Length == 0 ? "" : "/" + path)}']")));
    }

    [Fact]
    public void Every_public_page_that_needs_no_choice_is_on_the_map_of_the_site()
    {
        var table = File.ReadLines(AuthorisationTable.Path).Select(line => line.Split(',')).Where(c => c[1] == "POST" && c[2] == "yes").Select(c => c[0]);
        var pages = table.Where(route => route.StartsWith("/{city}/", StringComparison.Ordinal)).Select(route => route["/{city}/".Length..]).Where(path => !path.Contains('{', StringComparison.Ordinal));
        Assert.Empty(pages.Except(PublicPages.Paths).Except(NotListed));
    }

    [Fact]
    public async Task A_site_declares_itself_not_compliant_until_an_audit_is_entered_and_every_page_says_it()
    {
        var visitor = app.Anonymous();
        var before = await visitor.GetPageAsync("/poitiers/accessibilite");
        Assert.Contains("non conforme", before.QuerySelector("main .alert-title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aucun résultat d’audit", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("71120", before.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("non conforme", Foot(await visitor.GetPageAsync("/poitiers/seances")), StringComparison.Ordinal);
        var administrator = await app.SignedInAs("poitiers", Role.Administrator);
        const string form = "/poitiers/gestion/administration/accessibilite";
        using var wrong = await administrator.PostFormAsync(form, "audit", ("Input.On", "2026-01-10"), ("Input.Auditor", "Essai"), ("Input.Method", "Essai"), ("Input.Applicable", "60"), ("Input.Met", "61"));
        Assert.Contains("ne peuvent pas dépasser", (await wrong.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var day = Misthos.Web.Design.Format.Machine(Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-3));
        using var done = await administrator.PostFormAsync(form, "audit", ("Input.On", day), ("Input.Auditor", "Cabinet d’essai"), ("Input.Method", "NVDA"), ("Input.Applicable", "60"), ("Input.Met", "45"), ("Input.NotAccessible", "Une carte"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var after = await visitor.GetPageAsync("/poitiers/accessibilite");
        Assert.Contains("75", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cabinet d’essai", after.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("partiellement conforme", Foot(await visitor.GetPageAsync("/poitiers/seances")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_law_wants_and_is_missing_is_told_to_the_administrator()
    {
        var administrator = await app.SignedInAs("poitiers", Role.Administrator);
        var page = await administrator.GetPageAsync("/poitiers/gestion/administration/mentions");
        Assert.Contains("Hébergeur", page.QuerySelector(".alert-warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("À compléter par", (await app.Anonymous().GetPageAsync("/poitiers/mentions-legales")).Body!.TextContent, StringComparison.Ordinal);
        var whole = await app.Anonymous().GetPageAsync("/marseille/mentions-legales");
        Assert.DoesNotContain("À compléter", whole.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hébergeur d’essai", whole.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("dpo@", (await app.Anonymous().GetPageAsync("/marseille/donnees-personnelles")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_page_has_words_and_a_picture_of_its_size()
    {
        var head = (await app.Anonymous().GetPageAsync("/marseille/actualites")).Head!;
        Assert.Equal("Actualités", head.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.SkipWhen(head.QuerySelector("meta[property='og:image']") is null, "There is no Chromium here.");
        var picture = await app.Anonymous().GetByteArrayAsync("/marseille/propositions/1/partage.png", Token);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture[..4]);
        Assert.Equal((1200, 630), (ReadInt(picture, 16), ReadInt(picture, 20)));
        using var none = await app.Anonymous().GetAsync("/marseille/propositions/999/partage.png", Token);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task News_leads_to_what_it_speaks_of_and_never_to_what_is_not_public()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        const string desk = "/poitiers/gestion/actualites";
        var choice = (await organiser.GetPageAsync(desk)).QuerySelectorAll("option").Select(o => o.GetAttribute("value")!).First(v => v.StartsWith("Proposal:", StringComparison.Ordinal));
        using var forged = await organiser.PostFormAsync(desk, "write", ("Input.Title", "Forgée"), ("Input.Text", "Non."), ("Input.On", "2026-01-12"), ("Input.About", $"Sitting:{choice[9..]}"), ("Input.Publish", "true"));
        Assert.Contains("n’est pas public", (await forged.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(desk, "write", ("Input.Title", "Une réponse d’essai"), ("Input.Text", "Elle est là."), ("Input.On", "2026-01-12"), ("Input.About", choice), ("Input.Publish", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var pages = new List<string>();
        for (var page = 1; page <= 2; page++)
        {
            pages.Add((await app.Anonymous().GetPageAsync($"/poitiers/actualites?page={page}")).Body!.InnerHtml);
        }

        Assert.Contains(pages, html => html.Contains("Une réponse d’essai", StringComparison.Ordinal) && html.Contains("href=\"/poitiers/propositions/", StringComparison.Ordinal));
    }

    private static string Foot(AngleSharp.Dom.IDocument page) => page.QuerySelector("footer")!.TextContent;

    private static int ReadInt(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
