using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;

namespace Misthos.Browser.Tests;

/// <summary>A journalist who knows nothing of the assembly: front page, search, late answers, what is done where by keyboard, costs, declaration of accessibility. Axe at each step.</summary>
public sealed class PortalTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task A_journalist_finds_what_is_late_and_where_it_is()
    {
        await using var journey = await Journey.StartAsync(app, browser, "portal");
        var keyboard = new Keyboard(journey);
        await journey.GotoAsync("/marseille");
        await journey.StepAsync("accueil");
        await journey.OpenAsync("Voir les propositions");
        await journey.StepAsync("propositions");
        await journey.Page.FillAsync("#q", "ADOLESCENTS lycee");
        await keyboard.PressAsync(journey.Page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }));
        Assert.Equal("Informer les adolescentes et les adolescents au lycée", await journey.Page.Locator("article.card h3").First.InnerTextAsync());
        await journey.StepAsync("recherche");
        await journey.Page.FillAsync("#q", "");
        await journey.Page.Locator("#retard").CheckAsync();
        await journey.PressAsync("Chercher");
        Assert.True(await journey.Page.Locator("article.card").CountAsync() > 0);
        Assert.Equal(await journey.Page.Locator("article.card").CountAsync(), await journey.Page.Locator("article.card", new() { HasText = "en retard" }).CountAsync());
        await journey.StepAsync("retards");
        await journey.GotoAsync("/marseille/actions");
        await journey.StepAsync("actions");
        await keyboard.PressAsync(journey.Page.Locator(".map-sheet a").First);
        Assert.Contains("secteur=", journey.Page.Url, StringComparison.Ordinal);
        await journey.StepAsync("secteur");
        await keyboard.PressAsync(journey.Page.Locator(".times h3 a").First);
        Assert.Contains("/propositions/", journey.Page.Url, StringComparison.Ordinal);
        await journey.GotoAsync("/marseille/assemblee");
        await journey.StepAsync("carte-d-identite");
        foreach (var path in new[] { "panel", "tirages", "decision", "couts", "plan-du-site", "mentions-legales", "donnees-personnelles", "seances" })
        {
            await journey.GotoAsync($"/marseille/{path}");
            await journey.StepAsync(path);
        }

        await journey.OpenAsync("Accessibilité");
        Assert.True(await journey.Page.GetByText("Voies de recours").IsVisibleAsync());
        await journey.StepAsync("declaration");
        await journey.GotoAsync("/poitiers");
        await journey.StepAsync("poitiers");
        await journey.GotoAsync("/poitiers/accessibilite");
        await journey.StepAsync("poitiers-non-conforme");
    }

    [Fact]
    public async Task A_journalist_checks_the_register_on_their_own_and_takes_the_data()
    {
        await using var journey = await Journey.StartAsync(app, browser, "journaliste");
        var keyboard = new Keyboard(journey);
        await journey.GotoAsync("/marseille/registre");
        await journey.StepAsync("registre");
        var lines = Lines(await journey.DownloadAsync(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger le registre" }).First));

        // The program of the page, in another language: each line holds the fingerprint of the one before.
        var previous = new string('0', 64);
        foreach (var line in lines)
        {
            Assert.EndsWith($"\"previous\":\"{previous}\"}}", line, StringComparison.Ordinal);
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
        }

        await keyboard.TypeAsync(journey.Page.GetByLabel("Empreinte reçue"), previous);
        await keyboard.PressAsync(journey.Page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }));
        Assert.True(await journey.Page.GetByText($"Cette empreinte est celle de la ligne {lines.Count}").IsVisibleAsync());
        await journey.StepAsync("empreinte-trouvee");

        await journey.GotoAsync("/marseille/donnees");
        await journey.StepAsync("donnees");
        await journey.GotoAsync("/marseille/donnees/propositions");
        await journey.StepAsync("propositions");
        var table = Lines(await journey.DownloadAsync(journey.Page.Locator("a[href$='propositions.csv']").First));
        Assert.True(table.Count > 5);
        Assert.All(await journey.Page.Locator("th[scope=row] code").AllInnerTextsAsync(), field => Assert.Contains(field, table[0], StringComparison.Ordinal));
    }

    private static List<string> Lines(byte[] file) => [.. Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];
}
