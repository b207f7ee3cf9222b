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

/// <summary>A city leaves Decidim: its proposals come over, are handed over and answered, then its results and its meetings; and anyone reads what they became. Axe at each step.</summary>
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
        var (id, number) = await ProposalsAsync(journey);
        await HandOverAsync(journey, number);
        await AnswerAsync(journey, id);
        await journey.SignInAsync("poitiers", Role.Organiser);
        await ResultsAsync(journey);
        await MeetingsAsync(journey);

        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/poitiers/propositions/{number}");
        await SaysAsync(journey, "Hôtel de ville (essai)", "Le terrain est à la ville.", "Avant, sur Decidim", "État là-bas : acceptée.", Trees, "Fin prévue", "La collectivité y déclarait : En cours, avancement 40 %.", "Voir le résultat d’origine");
        await journey.StepAsync("proposition-publique");
        await journey.GotoAsync("/poitiers/seances");
        await journey.OpenAsync(Forum);
        await SaysAsync(journey, "On a choisi les arbres.", "31", "Avant, sur Decidim");
        Assert.DoesNotContain("Mme Essai", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("reunion-publique");
    }

    private async Task<(Guid Id, int Number)> ProposalsAsync(Journey journey)
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
        var proposal = await WithAsync(db => db.Set<Proposal>().SingleAsync(p => p.Title == Garden));
        return (proposal.Id, proposal.Number);
    }

    // What Decidim called accepted is a word said there: the proposal is handed over here before it is answered.
    private static async Task HandOverAsync(Journey journey, int number)
    {
        await journey.GotoAsync("/poitiers/gestion/propositions/remise");
        await journey.FillAsync("hand-over", ($"{number}. {Garden}", "oui"), ("Lieu", "Hôtel de ville (essai)"), ("Qui représentait la collectivité", "Maire"), ("Ce que la collectivité a promis ce jour-là", "Répondre avant l’été. (essai)"));
        await journey.StepAsync("remise");
        await journey.SendAsync("hand-over", "Enregistrer la remise");
        await journey.StepAsync("remise-faite");
    }

    // The answer is the elected official's, who finds the proposal among what the city owes; only then can a result become a commitment.
    private static async Task AnswerAsync(Journey journey, Guid id)
    {
        await journey.SignInAsync("poitiers", Role.ElectedOfficial);
        await journey.GotoAsync("/poitiers/gestion/suites");
        await journey.StepAsync("ce-qui-attend");
        await journey.FollowAsync(journey.Page.Locator($"a[href$='/{id}/reponse']").First);
        await SaysAsync(journey, Garden);
        await journey.FillAsync("answer", ("Acceptée", "oui"), ("Les raisons", "Le terrain est à la ville."), ("Ce qui est promis", Format.Machine(Format.DayOf(TimeProvider.System.GetUtcNow()).AddYears(1))));
        await journey.Form("answer").GetByLabel("Délégation responsable").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await journey.StepAsync("reponse");
        await journey.SendAsync("answer", "Publier la réponse");
        await SaysAsync(journey, "Le terrain est à la ville.");
        await journey.StepAsync("reponse-publiee");
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

    private async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("poitiers"))!);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Essai");
        return await act(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
