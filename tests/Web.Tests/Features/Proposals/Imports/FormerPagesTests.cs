using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
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
        var said = (await organiser.GetPageAsync(preview)).QuerySelector("main .alert")!;
        Assert.Contains("1 résultat repris", said.TextContent, StringComparison.Ordinal);
        Assert.Contains("renvoyez le même fichier", said.TextContent, StringComparison.Ordinal);
        Assert.NotNull(said.QuerySelector("a[href='/marseille/actions']"));

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
        Assert.All(["mardi 5 mars 2024", "31", "Les Amis", "Bonne <soirée>.", "déclaré sur l’ancienne plateforme", "Avant, sur Decidim"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        using var elsewhere = await anyone.GetAsync(link.Replace("marseille", "poitiers", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task A_meeting_to_come_says_where_it_comes_from_and_one_of_the_past_is_corrected_then_taken_down()
    {
        var app = await start();
        var (organiser, anyone) = (await app.SignedInAs("marseille", Role.Organiser), app.Anonymous());
        var organ = (await organiser.GetPageAsync(Meetings)).QuerySelector("select[name='Input.OrganId'] option:last-child")!.GetAttribute("value")!;
        using var sent = await organiser.PostFileAsync(Meetings, "id;title/fr;description/fr;start_time;end_time;attendees;contributions;organizations;location/fr;url;published;closing_report/fr\n90;Forum à venir d’essai;;2099-03-05 18:00:00;2099-03-05 20:00:00;0;0;;Mairie;https://d.exemple/meetings/90;true;\n91;Rencontre nommée d’essai;Avec Zébulon Quxard.;2024-03-06 18:00:00;2024-03-06 20:00:00;31;4;Les Amis;Salle Quxard;https://d.exemple/meetings/91;true;Zébulon Quxard a parlé.\n", ("Input.OrganId", organ));
        using var done = await organiser.PostFormAsync(sent.Headers.Location!.ToString(), "apply");
        var (sitting, meeting) = (await OriginAsync(app, "90"), await OriginAsync(app, "91"));
        var planned = await anyone.GetPageAsync($"/marseille/seances/{sitting}");
        Assert.Contains("Séance reprise de la plateforme Decidim", planned.QuerySelector("a[href='https://d.exemple/meetings/90']")!.Closest("section")!.TextContent, StringComparison.Ordinal);

        var (path, words) = ($"/marseille/seances/anciennes/{meeting}", $"/marseille/gestion/seances/anciennes/{meeting}");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs("marseille", Role.Facilitator)).GetAsync(words, TestContext.Current.CancellationToken)).StatusCode);
        using var empty = await organiser.PostFormAsync(words, "correct", ("Input.Title", ""));
        Assert.Equal(["Input-Title-error", "Input-Ground-error", "Input-Why-error"], (await empty.ReadPageAsync()).QuerySelectorAll("main [id$='-error']").Select(e => e.Id));
        using var corrected = await organiser.PostFormAsync(words, "correct", ("Input.Report", "Une personne a parlé."), ("Input.Ground", "PersonalData"), ("Input.Why", "Un nom (essai)"));
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        var page = (await anyone.GetPageAsync(path)).QuerySelector("main")!.TextContent;
        Assert.All(["Une personne a parlé.", "Corrigée ici le", "Un nom (essai)", "Avec Zébulon Quxard."], said => Assert.Contains(said, page, StringComparison.Ordinal));
        using var down = await organiser.PostFormAsync(words, "take-down", ("Down.Ground", "CourtOrder"), ("Down.Why", "Jugement (essai)"));
        Assert.Equal(HttpStatusCode.Redirect, down.StatusCode);
        foreach (var address in new[] { path, "/marseille/seances", "/marseille/donnees/reunions-anterieures.csv", "/api/v1/marseille/reunions-anterieures?limit=100" })
        {
            var text = await anyone.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Quxard", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rencontre nommée d’essai", text, StringComparison.Ordinal);
            Assert.Contains($"{meeting}", text, StringComparison.Ordinal);
        }

        Assert.Contains("Jugement (essai)", (await anyone.GetPageAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ce qui était dit de la réunion est retiré", (await anyone.GetPageAsync("/marseille/registre")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await organiser.GetPageAsync(words)).QuerySelectorAll("main form"));
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

    private static async Task<Guid> OriginAsync(WebApp app, string oldId)
    {
        await using var scope = await app.InAsync("marseille");
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ImportedOrigin>().Where(o => o.OldId == oldId && o.Kind == ImportKind.DecidimMeetings).Select(o => o.OurId).SingleAsync(TestContext.Current.CancellationToken);
    }
}

public sealed class FormerPagesOnSqliteTests(WebApp app) : FormerPagesTests(() => Task.FromResult(app));

public sealed class FormerPagesOnPostgresTests(ServerApp server) : FormerPagesTests(server.StartedAsync);
