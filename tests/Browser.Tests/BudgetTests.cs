using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>The budget of an edition: what it costs, a movement recorded, a scheme tried on the past.</summary>
public sealed class BudgetTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task Finance_follows_the_budget_and_tries_another_scheme()
    {
        await using var journey = await Journey.StartAsync(app, browser, "budget");
        await journey.SignInAsync("marseille", Role.FinanceOfficer);
        await journey.GotoAsync("/marseille/gestion/indemnites/budget");
        await journey.StepAsync("editions");
        await journey.OpenAsync("Édition 2");
        await journey.StepAsync("budget");
        await journey.OpenAsync("Noter un mouvement");
        await journey.Page.GetByText("Noter un mouvement").First.ClickAsync();
        await journey.FillAsync("movement", ("Ligne", "Avantages en nature"), ("Engagé", "oui"), ("Montant", "240"), ("Pièce", "Bon 31 (fictif)"), ("Motif", "Places de piscine (fictif)"));
        await journey.StepAsync("mouvement");
        await journey.SendAsync("movement", "Enregistrer le mouvement");
        Assert.Contains("240,00", await journey.Page.Locator("tr", new() { HasText = "Avantages en nature" }).InnerTextAsync(), StringComparison.Ordinal);
        await journey.OpenAsync("Et si");
        await journey.StepAsync("et-si");
        await journey.Page.GetByLabel("Nouveau montant").FillAsync("102,16");
        await journey.Page.Locator("#garde").FillAsync("15");
        await journey.Page.Locator("#garde-heures").FillAsync("8");
        await journey.Page.Locator("#garde-prix").FillAsync("14");
        await journey.PressAsync("Essayer");
        Assert.Contains("Les frais reposent sur des hypothèses", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("essai");
        var file = await journey.DownloadAsync(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger (CSV)" }));
        Assert.StartsWith("rubrique;nom;date;personnes", System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }
}
