using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>An organiser takes vouchers in and gives one; the study of the assembly, variable by variable; the member's own page.</summary>
public sealed class BenefitTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task An_organiser_takes_vouchers_in_gives_one_and_reads_the_study()
    {
        await using var journey = await Journey.StartAsync(app, browser, "benefits");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/editions");
        await journey.OpenAsync("Édition 2");
        var edition = new Uri(journey.Page.Url).AbsolutePath;
        await journey.OpenAsync("Avantages en nature : lots, remises, registre");
        await journey.StepAsync("registre");
        await journey.OpenAsync("Ajouter un lot");
        await journey.StepAsync("nouveau");
        await journey.FillAsync("lot", ("Nature", "Piscine"), ("Nom du lot", "Entrée d’essai"), ("Organisme", "Piscines (essai)"), ("Valeur d’une place", "3,20"), ("Nombre de places", "2"));
        await journey.SendAsync("lot", "Ajouter ce lot");
        await journey.OpenAsync("Entrée d’essai");
        await journey.StepAsync("lot");
        await journey.Form("give").GetByRole(Microsoft.Playwright.AriaRole.Checkbox).First.CheckAsync();
        await journey.SendAsync("give", "Remettre");
        await journey.StepAsync("remis");
        await journey.GotoAsync(edition);
        await journey.OpenAsync("Étude : présence, fidélité, coûts ressentis");
        await journey.StepAsync("etude-genre");
        foreach (var variable in new[] { "Âge", "Barème en vigueur" })
        {
            await journey.OpenAsync(variable);
            await journey.StepAsync("etude");
        }
    }

    [Fact]
    public async Task A_member_finds_their_statements_and_what_they_received()
    {
        await using var journey = await Journey.StartAsync(app, browser, "statements");
        await journey.SignInAsync("poitiers", Role.Member);
        await journey.GotoAsync("/poitiers/moi/indemnites");
        Assert.True(await journey.Page.Locator("a[href*='/releves/']").CountAsync() >= 2);
        Assert.Contains("Ce que j’ai reçu en nature", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("indemnites");
    }
}
