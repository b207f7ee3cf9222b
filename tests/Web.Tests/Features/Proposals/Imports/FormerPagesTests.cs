using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>An organiser takes results and meetings of Decidim over; the public reads what they became and where they come from.</summary>
[Collection("Imports")]
public abstract class FormerPagesTests(Func<Task<WebApp>> start)
{
    private const string Results = "/marseille/gestion/decidim/resultats";
    private const string Meetings = "/marseille/gestion/decidim/reunions";

    [Fact]
    public async Task Results_are_sent_read_taken_over_and_say_in_public_where_they_come_from()
    {
        var app = await start();
        var number = await app.KnowProposalAsync("777");
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        using var sent = await organiser.PostFileAsync(Results, "id;parent/id;title/fr;description/fr;end_date;status/name/fr;progress;url;proposal_urls\n70;;Un bassin d’essai;\"<p>Creuser &amp; planter.</p>\";2026-01-31;Terminé;100.0;https://d.exemple/results/70;https://d.exemple/proposals/777\n71;;Sans proposition;;2026-01-31;;;;\n");
        var preview = sent.Headers.Location!.ToString();
        var shown = (await organiser.GetPageAsync(preview)).QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("Un bassin d’essai", shown[0], StringComparison.Ordinal);
        Assert.Contains("reprenez d’abord les propositions", shown[1], StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(preview, "apply");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("1 résultat repris", (await organiser.GetPageAsync(preview)).QuerySelector("main .alert")!.TextContent, StringComparison.Ordinal);

        var page = await app.Anonymous().GetPageAsync($"/marseille/propositions/{number}");
        var origin = page.QuerySelector("a[href='https://d.exemple/results/70']")!.Closest("p")!.TextContent;
        Assert.Contains("Résultat repris de la plateforme Decidim", origin, StringComparison.Ordinal);
        Assert.Contains("Terminé, avancement 100", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Creuser & planter.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_are_sent_read_taken_over_and_read_in_public()
    {
        var app = await start();
        Assert.DoesNotContain("Réunions d’avant Misthos", (await app.Anonymous().GetPageAsync("/poitiers/seances")).Body!.TextContent, StringComparison.Ordinal);
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var organ = await organiser.LastAsync(Meetings, "Input.OrganId");
        using var sent = await organiser.PostFileAsync(Meetings, "id;title/fr;description/fr;start_time;end_time;attendees;contributions;organizations;location/fr;url;published;closing_report/fr\n80;Rencontre d’essai;\"<p>Venez.</p>\";2024-03-05 18:00:00;2024-03-05 20:00:00;31;4;Les Amis;Mairie;https://d.exemple/meetings/80;true;\"<p>Bonne &lt;soirée&gt;.</p>\"\n81;Cachée;;2024-03-05 18:00:00;2024-03-05 20:00:00;1;1;;Mairie;;false;\n", organ);
        var preview = sent.Headers.Location!.ToString();
        var shown = (await organiser.GetPageAsync(preview)).QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("5 mars 2024, 19", shown[0], StringComparison.Ordinal);
        Assert.Contains("laissée de côté", shown[1], StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(preview, "apply");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var anyone = app.Anonymous();
        var link = (await anyone.GetPageAsync("/marseille/seances")).QuerySelectorAll("main a").Single(a => a.TextContent == "Rencontre d’essai").GetAttribute("href")!;
        Assert.StartsWith("/marseille/seances/anciennes/", link, StringComparison.Ordinal);
        var page = (await anyone.GetPageAsync(link)).QuerySelector("main")!.TextContent;
        Assert.All(["mardi 5 mars 2024", "31", "Les Amis", "Bonne <soirée>.", "déclarés sur l’ancienne plateforme", "Avant, sur Decidim"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        using var elsewhere = await anyone.GetAsync(link.Replace("marseille", "poitiers", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Faults_are_shown_and_go_away_as_a_file_and_a_field_that_lacks_is_told()
    {
        var app = await start();
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var results = Results.Replace("marseille", "poitiers", StringComparison.Ordinal);
        var meetings = Meetings.Replace("marseille", "poitiers", StringComparison.Ordinal);
        using var sent = await organiser.PostFileAsync(results, "id;title/fr;end_date;progress;proposal_urls\n1;Titre;;150;\n");
        Assert.Single((await organiser.GetPageAsync(sent.Headers.Location!.ToString())).QuerySelectorAll("main tbody tr"));
        Assert.Contains("2,progress,150,", await organiser.GetStringAsync($"{sent.Headers.Location}/erreurs.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var none = await organiser.PostFileAsync(results, null);
        Assert.Single((await none.ReadPageAsync()).QuerySelectorAll(".error-summary li"));
        using var nowhere = await organiser.PostFileAsync(meetings, null, ("Input.OrganId", Guid.CreateVersion7().ToString()));
        Assert.Equal(2, (await nowhere.ReadPageAsync()).QuerySelectorAll(".error-summary li").Length);
        var organ = await organiser.LastAsync(meetings, "Input.OrganId");
        using var wrong = await organiser.PostFileAsync(meetings, "id;title/fr;start_time;end_time\n1;Titre;demain;\n", organ);
        var report = await organiser.GetStringAsync($"{wrong.Headers.Location}/erreurs.csv", TestContext.Current.CancellationToken);
        Assert.Contains("2,start_time,demain,", report, StringComparison.Ordinal);
    }
}

public sealed class FormerPagesOnSqliteTests(WebApp app) : FormerPagesTests(() => Task.FromResult(app));

public sealed class FormerPagesOnPostgresTests(PostgresPages pages) : FormerPagesTests(pages.StartAsync);
