using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>An organiser takes proposals of Decidim over; the public reads where they come from.</summary>
[Collection("Imports")]
public abstract class DecidimPagesTests(Func<Task<WebApp>> start)
{
    private const string Form = "/poitiers/gestion/decidim";
    private const string Topic = "Input.TopicId";

    [Fact]
    public async Task Proposals_are_sent_read_taken_over_and_say_in_public_where_they_come_from()
    {
        var app = await start();
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var topic = await organiser.LastAsync(Form, Topic);
        var preview = await organiser.SendFileAsync(Form, "id;title/fr;body/fr;state;answer/fr;answered_at;url\n901;Un verger d’essai;<p>Planter.</p><p><b>Cueillir</b>.</p>;accepted;\"<p>Oui &lt;vite&gt;.</p>\";2024-03-05 10:00:00 UTC;https://d.exemple/proposals/901\n", topic, ("Input.AdoptedOn", "2026-01-10"));
        Assert.Contains("Un verger d’essai", (await organiser.GetPageAsync(preview)).Body!.TextContent, StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(preview, "apply");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.NotNull((await organiser.GetPageAsync(preview)).QuerySelector("main .alert"));

        var list = await organiser.GetPageAsync("/poitiers/gestion/propositions");
        var row = list.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Un verger d’essai", StringComparison.Ordinal));
        Assert.NotNull((await organiser.GetPageAsync(row.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("main a[href='https://d.exemple/proposals/901']"));
        Assert.Equal("Propositions", (await organiser.GetPageAsync(preview)).QuerySelector("nav.site-nav-wide a[aria-current=page]")!.TextContent);
        var page = await app.Anonymous().GetPageAsync($"/poitiers/propositions/{row.QuerySelector("td")!.TextContent.Trim()}");
        var origin = page.QuerySelector("a[href='https://d.exemple/proposals/901']")!.Closest("section")!.TextContent;
        Assert.Contains("acceptée", origin, StringComparison.Ordinal);
        Assert.Contains("Oui <vite>.", origin, StringComparison.Ordinal);
        Assert.Contains("5 mars 2024", origin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_shown_and_go_away_as_a_file_and_a_field_that_lacks_is_told()
    {
        var app = await start();
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var preview = await organiser.SendFileAsync(Form, "id;title/fr;body/fr\n902;;Texte\n", await organiser.LastAsync(Form, Topic));
        Assert.Single((await organiser.GetPageAsync(preview)).QuerySelectorAll("main tbody tr"));
        Assert.Contains("2,title/fr,,", await organiser.GetStringAsync($"{preview}/erreurs.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var none = await organiser.PostFileAsync(Form, null, (Topic, ""), ("Input.AdoptedOn", "2199-01-01"));
        Assert.Equal(3, (await none.ReadPageAsync()).QuerySelectorAll(".error-summary li").Length);
        using var other = await organiser.PostFileAsync(Form, "id\n1\n", (Topic, Guid.CreateVersion7().ToString()));
        Assert.Single((await other.ReadPageAsync()).QuerySelectorAll(".error-summary li"));
    }
}

public sealed class DecidimPagesOnSqliteTests(WebApp app) : DecidimPagesTests(() => Task.FromResult(app));

public sealed class DecidimPagesOnPostgresTests(ServerApp server) : DecidimPagesTests(server.StartedAsync);
