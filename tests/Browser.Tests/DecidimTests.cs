using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests;

/// <summary>A city leaves Decidim: its proposals, then its results, then its meetings come over, and anyone reads what they became. Axe at each step.</summary>
public sealed class DecidimTests(App app, BrowserFixture browser)
{
    private const string Garden = "Un jardin derrière la gare (essai Decidim)";
    private const string Trees = "Planter dix arbres (essai Decidim)";
    private const string Forum = "Forum des jardins (essai Decidim)";
    private const string Site = "https://decidim.exemple/processes/jardins/f/3";

    [Fact]
    public async Task An_organiser_takes_over_proposals_results_and_meetings_and_anyone_reads_them()
    {
        await using var journey = await Journey.StartAsync(app, browser, "decidim");
        await journey.SignInAsync("poitiers", Role.Organiser);
        var number = await ProposalsAsync(journey);
        await AnswerAsync();
        await ResultsAsync(journey);
        await MeetingsAsync(journey);

        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/poitiers/propositions/{number}");
        await SaysAsync(journey, "Avant, sur Decidim", "État là-bas : acceptée.", Trees, "Fin prévue", "La collectivité y déclarait : En cours, avancement 40 %.", "Voir le résultat d’origine");
        await journey.StepAsync("proposition-publique");
        await journey.GotoAsync("/poitiers/seances");
        await journey.OpenAsync(Forum);
        await SaysAsync(journey, "On a choisi les arbres.", "31", "Avant, sur Decidim");
        Assert.DoesNotContain("Mme Essai", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("reunion-publique");
    }

    private async Task<int> ProposalsAsync(Journey journey)
    {
        await journey.GotoAsync("/poitiers/gestion/decidim");
        await journey.StepAsync("propositions-envoyer");
        await PickAsync(journey, "Sujet qui les reçoit");
        await SendAsync(journey, $"id;title/fr;body/fr;url\n9701;{Garden};Planter.;\n9702;;Sans titre.;pas-une-adresse\n");
        await SaysAsync(journey, "2 erreurs : rien ne peut être appliqué");
        Assert.Equal(["3 title/fr", "3 url"], (await journey.Page.Locator("main tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(r => r.cells[0].innerText.trim() + ' ' + r.cells[1].innerText.trim())")).Order(StringComparer.Ordinal));
        await journey.StepAsync("propositions-erreurs");
        await journey.OpenAsync("Envoyer un fichier corrigé");
        await PickAsync(journey, "Sujet qui les reçoit");
        await journey.FillAsync("send", ("Adoptées le", "2026-01-10"));
        await SendAsync(journey, $"id;author/name;title/fr;body/fr;state;url\n9701;Mme Essai;{Garden};\"<p>Planter &amp; arroser.</p>\";accepted;{Site}/proposals/9701\n9702;Mme Essai;Retirée;Rien;withdrawn;\n");
        await SaysAsync(journey, Garden, "Sera reprise", "Retirée sur Decidim : laissée de côté");
        await journey.StepAsync("propositions-apercu");
        await journey.SendAsync("apply", "Reprendre");
        await SaysAsync(journey, "C’est fait", "1 proposition reprise.");
        await journey.StepAsync("propositions-fait");
        return await WithAsync(db => db.Set<Proposal>().Where(p => p.Title == Garden).Select(p => p.Number).SingleAsync());
    }

    private static async Task ResultsAsync(Journey journey)
    {
        await journey.GotoAsync("/poitiers/gestion/decidim/resultats");
        await journey.StepAsync("resultats-envoyer");
        await SendAsync(journey, $"id;title/fr;end_date;status/name/fr;progress;url;proposal_urls\n9801;{Trees};2030-01-31;En cours;40;{Site}/results/9801;{Site}/proposals/9701\n9802;Sans proposition;2030-01-31;;;;\n");
        await SaysAsync(journey, "Deviendra un engagement de", "Attend. Aucune de ses propositions n’est reprise ici");
        await journey.StepAsync("resultats-apercu");
        await journey.SendAsync("apply", "Reprendre");
        await SaysAsync(journey, "1 résultat repris.");
        await journey.StepAsync("resultats-fait");
    }

    private static async Task MeetingsAsync(Journey journey)
    {
        await journey.GotoAsync("/poitiers/gestion/decidim/reunions");
        await journey.StepAsync("reunions-envoyer");
        var organs = journey.Form("send").GetByLabel("Organe qui se réunit");
        await organs.SelectOptionAsync((await organs.Locator("option").Filter(new() { HasText = "Cycle 2" }).First.GetAttributeAsync("value"))!);
        await SendAsync(journey, $"id;title/fr;start_time;end_time;attendees;location/fr;closing_report/fr\n9901;{Forum};2024-03-05 18:00:00;2024-03-05 20:00:00;31;Mairie;<p>On a choisi les arbres.</p>\n9902;Sans lieu;2099-03-05 18:00:00;2099-03-05 20:00:00;;;\n");
        await SaysAsync(journey, "5 mars 2024, 19 h", "Restera lisible comme réunion d’avant", "Attend. Pas de lieu");
        await journey.StepAsync("reunions-apercu");
        await journey.SendAsync("apply", "Reprendre");
        await SaysAsync(journey, "1 réunion reprise.");
        await journey.StepAsync("reunions-fait");
    }

    private static async Task PickAsync(Journey journey, string list) =>
        await journey.Form("send").GetByLabel(list).SelectOptionAsync(new SelectOptionValue { Index = 1 });

    private static async Task SendAsync(Journey journey, string file)
    {
        await journey.Form("send").Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "decidim.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        await journey.SendAsync("send", "Voir l’aperçu");
    }

    private static async Task SaysAsync(Journey journey, params string[] words)
    {
        var page = (await journey.Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    // A proposal of Decidim was answered there; here it is handed over and answered before its results can be commitments.
    private Task<int> AnswerAsync() => WithAsync(db =>
    {
        var today = Format.DayOf(TimeProvider.System.GetUtcNow());
        var proposal = db.Set<Proposal>().Include(p => p.Responses).Single(p => p.Title == Garden);
        var office = db.Set<Office>().First(o => o.Kind == OfficeKind.Delegation);
        proposal.HandOver(today, new(3, 12));
        db.Add(proposal.Answer(new(ResponseKind.Accepted, "Le terrain est à la ville.", [new(office.Id, office.Name, OfficePart.LeadDelegation)], today.AddYears(1)), today, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow()));
        return db.SaveChangesAsync();
    });

    private async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("poitiers"))!);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Essai");
        return await act(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
