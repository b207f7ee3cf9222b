using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>An organiser reads what members take up and takes the plan over; a member answers and says how it was, on a telephone. Axe at each step.</summary>
public sealed class RecognitionTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task An_organiser_reads_the_plan_and_takes_it_over_as_drafts()
    {
        await using var journey = await Journey.StartAsync(app, browser, "recognition");
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync("/poitiers/gestion/reconnaissance");
        await journey.StepAsync("plans");
        await journey.OpenAsync("Cycle 2");
        await journey.StepAsync("plan");
        await journey.OpenAsync("Fête de l’engagement");
        await journey.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await journey.StepAsync("geste");
        await journey.FillAsync("answer", ("Oui", "oui"));
        await journey.Form("answer").Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 140 });
        await journey.SendAsync("answer", "Enregistrer");
        await journey.GotoAsync("/poitiers/gestion/reconnaissance");
        await journey.OpenAsync("Cycle 3");
        await journey.OpenAsync("Reprendre un plan");
        await journey.StepAsync("reprendre");
        await journey.SendAsync("takeover", $"Reprendre {await journey.Page.Locator("main tbody tr").CountAsync()} gestes");
        await journey.OpenAsync("Concert déambulatoire");
        await journey.StepAsync("brouillon");
        await journey.OpenAsync("Modifier");
        await journey.StepAsync("modifier");
        await journey.FillAsync("change", ("Coût prévu", "700"));
        await journey.SendAsync("change", "Enregistrer");
        await journey.SendAsync("confirm", "Confirmer");
    }

    [Fact]
    public async Task A_member_answers_in_one_tap_and_says_how_it_was()
    {
        await using var journey = await Journey.StartAsync(app, browser, "recognition-member", script: false);
        await journey.SignInAsync("marseille", Role.Member);
        await journey.GotoAsync("/marseille/moi");
        await journey.OpenAsync("Tout voir et répondre");
        await journey.StepAsync("a-repondre");
        await journey.PressAsync("Oui, je viens – Concert en plein air");
        await journey.PressAsync("J’y étais – Restitution en présence du maire");
        await journey.StepAsync("avis");
        await journey.PressAsync("Beaucoup – Restitution en présence du maire");
        Assert.Contains("votre avis est compté", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
