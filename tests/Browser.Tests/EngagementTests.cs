using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>A journalist reads what engagement gives and hears a testimony, by keyboard; a member takes theirs back and it is gone; the team tells authors, then everyone. Axe at each step.</summary>
public sealed class EngagementTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task A_journalist_reads_the_public_page_and_hears_a_testimony()
    {
        await using var journey = await Journey.StartAsync(app, browser, "engagement");
        await journey.GotoAsync("/marseille");
        await journey.OpenAsync("Heures données, témoignages");
        await journey.StepAsync("engagement");
        await journey.OpenAsync("Lire et écouter les");
        await journey.Page.Locator("audio").First.FocusAsync();
        await journey.Page.EvaluateAsync("async () => { const a = document.querySelector('audio'); a.muted = true; await a.play(); }");
        await journey.Page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 0");
        await journey.Page.Locator(".testimony-audio summary").First.PressAsync("Enter");
        Assert.True(await journey.Page.GetByText("Huit samedis, c’est beaucoup de temps").IsVisibleAsync());
        await journey.StepAsync("temoignages");
        await journey.GotoAsync("/marseille/actualites");
        await journey.StepAsync("actualites");
        await journey.GotoAsync("/marseille/propositions/1");
        await journey.StepAsync("proposition-portee");
        await journey.GotoAsync("/poitiers/engagement");
        await journey.StepAsync("poitiers");
    }

    [Fact]
    public async Task A_member_takes_a_testimony_back_and_it_is_gone()
    {
        await using var journey = await Journey.StartAsync(app, browser, "testimony");
        await journey.GotoAsync("/poitiers/temoignages");
        Assert.True(await journey.Page.GetByText("Venue avec une amie").IsVisibleAsync());
        await journey.SignInAsync("poitiers", Role.Member);
        await journey.GotoAsync("/poitiers/moi/temoignages");
        await journey.StepAsync("mes-temoignages");
        await journey.Page.GetByText("Reprendre « Venue avec une amie »").PressAsync("Enter");
        await journey.StepAsync("reprendre");
        await journey.PressAsync("Reprendre le témoignage « Venue avec une amie »");
        await journey.GotoAsync("/poitiers/temoignages");
        Assert.Equal(0, await journey.Page.GetByText("Venue avec une amie").CountAsync());
        await journey.GotoAsync("/poitiers/moi/temoignages");
        await journey.FillAsync("give", ("Titre", "Une phrase d’essai"), ("Texte, transcription", "J’y retourne."));
        await journey.SendAsync("give", "Envoyer à l’équipe");
        await journey.StepAsync("donne");
    }

    [Fact]
    public async Task The_team_tells_authors_first_answers_a_school_and_prints_a_kit()
    {
        await using var journey = await Journey.StartAsync(app, browser, "distinctions");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/reconnaissance");
        await journey.OpenAsync("Distinctions");
        await journey.StepAsync("distinctions");
        await journey.OpenAsync("Bloomberg Mayors Challenge 2025");
        await journey.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await journey.StepAsync("distinction");
        await journey.GotoAsync("/marseille/gestion/reconnaissance/distinctions/nouvelle");
        await journey.StepAsync("nouvelle");
        await journey.GotoAsync("/marseille/gestion/reconnaissance/temoignages");
        await journey.StepAsync("temoignages");
        await journey.OpenAsync("Huit samedis");
        await journey.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await journey.StepAsync("temoignage");
        await journey.GotoAsync("/marseille/gestion/reconnaissance/temoins");
        await journey.StepAsync("demandes");
        await journey.OpenAsync("Oser parler devant cent personnes");
        await journey.StepAsync("demande");
        await journey.Form("answer").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await journey.FillAsync("answer", ("Votre réponse", "Elle arrive à 9 h."));
        await journey.SendAsync("answer", "Envoyer la réponse");
        await journey.GotoAsync("/marseille/gestion/reconnaissance/acculturation");
        await journey.StepAsync("acculturation");
        await journey.OpenAsync("Bienvenue à l’assemblée citoyenne : le kit des agentes");
        await journey.StepAsync("kit");
        await journey.GotoAsync("/marseille/gestion/actualites");
        await journey.StepAsync("nouvelles");
    }
}
