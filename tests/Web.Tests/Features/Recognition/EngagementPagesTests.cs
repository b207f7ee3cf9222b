using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recognition;

/// <summary>The public page of engagement and its news; testimonies heard in parts and taken back; a distinction that waits for its authors; kits on paper.</summary>
public sealed class EngagementPagesTests(WebApp app)
{
    private const string Desk = "/marseille/gestion/reconnaissance";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anyone_reads_what_a_year_of_engagement_gave()
    {
        var visitor = app.Anonymous();
        using var answer = await visitor.GetAsync("/marseille/engagement", Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("Ce que l’engagement donne", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("heures données", page.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".testimony"));
        Assert.Contains("Bloomberg Mayors Challenge 2025", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quand le sort écrit la propreté", page.Body.TextContent, StringComparison.Ordinal);
        var home = await visitor.GetPageAsync("/marseille");
        Assert.NotEmpty(home.QuerySelectorAll("main a[href='/marseille/engagement']"));
        var officials = await visitor.GetPageAsync("/poitiers/engagement");
        Assert.NotEmpty(officials.QuerySelectorAll("nav.tabs a[aria-current=page]"));
        Assert.Contains("La maire", officials.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/marseille/engagement?annee=abc", Token)).StatusCode);
    }

    [Fact]
    public async Task A_recording_is_served_in_parts_kept_by_nobody_and_gone_once_taken_back()
    {
        var visitor = app.Anonymous();
        var page = await visitor.GetPageAsync("/marseille/temoignages");
        var address = page.QuerySelector("audio")!.GetAttribute("src")!;
        Assert.NotEmpty(page.QuerySelectorAll(".testimony-audio details p"));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(0, 99);
        using var part = await visitor.SendAsync(request, Token);
        Assert.Equal((HttpStatusCode.PartialContent, 100), (part.StatusCode, (await part.Content.ReadAsByteArrayAsync(Token)).Length));
        Assert.True(part.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", part.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Contains("media-src 'self'", part.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var id = address.Split('/')[^2];
        var desk = await organiser.GetPageAsync($"{Desk}/temoignages/{id}");
        var loan = new Uri(desk.QuerySelector("a[href*='/pret/']")!.GetAttribute("href")!).AbsolutePath;
        Assert.Contains("Huit samedis", (await visitor.GetPageAsync(loan)).Body!.TextContent, StringComparison.Ordinal);
        using var back = await organiser.PostFormAsync($"{Desk}/temoignages/{id}", "withdraw");
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address, Token)).StatusCode);
        Assert.Contains("Ce prêt est terminé", (await visitor.GetPageAsync(loan)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(loan + "/fichier", Token)).StatusCode);
        Assert.DoesNotContain("Huit samedis", (await visitor.GetPageAsync("/marseille/temoignages")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_gives_a_text_the_team_publishes_it_and_the_member_takes_it_back()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        using var given = await member.PostFormAsync("/marseille/moi/temoignages", "give", ("Input.Title", "Ma table d’essai"), ("Input.Words", "Nous étions sept."), ("Input.Uses", "Portal"), ("Input.Naming", "Nobody"));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        var id = await ReadAsync(db => db.Set<Testimony>().Where(t => t.Title == "Ma table d’essai").Select(t => t.Id).SingleAsync());
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        using var published = await organiser.PostFormAsync($"{Desk}/temoignages/{id}", "publish");
        Assert.Equal(HttpStatusCode.Found, published.StatusCode);
        Assert.Contains("Nous étions sept.", (await app.Anonymous().GetPageAsync("/marseille/temoignages")).Body!.TextContent, StringComparison.Ordinal);
        using var back = await member.PostFormAsync("/marseille/moi/temoignages", $"withdraw-{id:N}");
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.DoesNotContain("Nous étions sept.", (await app.Anonymous().GetPageAsync("/marseille/temoignages")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nous étions sept.", (await member.GetPageAsync("/marseille/moi/temoignages")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_testimony_is_said_at_its_field()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        using var empty = await member.PostFormAsync("/marseille/moi/temoignages", "give", ("Input.Title", ""), ("Input.Words", ""));
        Assert.Equal(2, (await empty.ReadPageAsync()).QuerySelectorAll(".error-summary li").Length);
        using var noFile = await member.PostFormAsync("/marseille/moi/temoignages", "give", ("Input.Form", "Audio"), ("Input.Title", "Voix d’essai"));
        Assert.Contains("Choisissez l’enregistrement", (await noFile.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_distinction_says_why_it_is_not_public_yet_and_what_to_do()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var article = await ReadAsync(db => db.Set<Distinction>().Where(d => d.Kind == DistinctionKind.Publication).Select(d => d.Id).SingleAsync());
        var page = await organiser.GetPageAsync($"{Desk}/distinctions/{article}");
        Assert.Contains("Des auteurs ne savent pas encore (nombre : 2)", page.QuerySelector(".alert-warn")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var untold = page.QuerySelectorAll("input[name='Told.Told']").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(2, untold.Count);
        using var told = await organiser.PostFormAsync($"{Desk}/distinctions/{article}", "told", ("Told.Told", untold[0]), ("Told.Told", untold[1]), ("Told.Way", "Phone"));
        using var published = await organiser.PostFormAsync($"{Desk}/distinctions/{article}", "publish");
        Assert.All([told, published], answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Contains("Quand le sort écrit la propreté", (await app.Anonymous().GetPageAsync("/marseille/propositions/6")).Body!.TextContent, StringComparison.Ordinal);
        using var off = await organiser.PostFormAsync($"{Desk}/distinctions/{article}", "off");
        Assert.DoesNotContain("Quand le sort écrit la propreté", (await app.Anonymous().GetPageAsync("/marseille/propositions/6")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_are_a_page_and_a_feed_and_drafts_are_in_neither()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        using var draft = await organiser.PostFormAsync("/poitiers/gestion/actualites", "write", ("Input.Title", "Brouillon d’essai"), ("Input.Text", "Pas encore."), ("Input.On", "2026-01-10"));
        using var wrong = await organiser.PostFormAsync("/poitiers/gestion/actualites", "write", ("Input.Title", "Lien d’essai"), ("Input.Text", "Non."), ("Input.On", "2026-01-10"), ("Input.Address", "javascript:alert(1)"));
        using var done = await organiser.PostFormAsync("/poitiers/gestion/actualites", "write", ("Input.Title", "Publiée d’essai"), ("Input.Text", "Voilà."), ("Input.On", "2026-01-11"), ("Input.Address", "/poitiers/seances"), ("Input.Publish", "true"));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.OK, HttpStatusCode.Found), (draft.StatusCode, wrong.StatusCode, done.StatusCode));
        using var answer = await app.Anonymous().GetAsync("/poitiers/actualites.atom", Token);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;
        var titles = feed.Elements(atom + "entry").Select(e => e.Element(atom + "title")!.Value).ToList();
        Assert.Contains("Publiée d’essai", titles);
        Assert.DoesNotContain("Brouillon d’essai", titles);
        Assert.All(feed.Descendants(atom + "link"), link => Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _)));
        Assert.DoesNotContain("Brouillon d’essai", (await app.Anonymous().GetPageAsync("/poitiers/actualites")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_notes_who_followed_what_and_prints_both_kits()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var page = await organiser.GetPageAsync($"{Desk}/acculturation");
        var kit = page.QuerySelector("a[href*='/kits/']")!.GetAttribute("href")!;
        foreach (var paper in new[] { "/kit.pdf", "/facile.pdf" })
        {
            Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(kit + paper, Token)).StatusCode);
        }

        using var planned = await organiser.PostFormAsync($"{Desk}/acculturation", "plan", ("Input.Title", "Formation d’essai aux avis"), ("Input.Group", "Officers"), ("Input.On", "2026-01-12"), ("Input.Length", "1 h 30"));
        var training = planned.Headers.Location!.AbsolutePath;
        using var followed = await organiser.PostFormAsync(training, "follow", ("People.Learners", "Ana Essai, Direction de l’eau\nLéo Essai\nAna Essai, Direction de l’eau"));
        Assert.Equal(2, (await organiser.GetPageAsync(training)).QuerySelectorAll("main li form").Length);
        Assert.Contains("Ana Essai;Direction de l’eau;Agents;Formation d’essai aux avis;formation;2026-01-12", await organiser.GetStringAsync($"{Desk}/acculturation/suivi.csv", Token), StringComparison.Ordinal);
    }

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
