using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>The tables of a day: planned, changed by keyboard, planned again with those who came, printed, seen by a member.</summary>
public sealed class TablesTests(App app, BrowserFixture browser)
{
    private const string City = "poitiers";

    [Fact]
    public async Task From_the_settings_to_the_table_a_member_sees()
    {
        await using var journey = await Journey.StartAsync(app, browser, "tables");
        var (page, after) = (journey.Page, new AfterTheSitting(journey, City));

        await journey.SignInAsync(City, Role.Organiser);
        var sitting = await new Organiser(journey, City).ConveneAsync("Journée des tables", "Assemblée, Cycle 2", ("09:00", "17:00", "7 h"));
        await journey.OpenAsync("Tables");
        await journey.StepAsync("sans-tables");
        await journey.OpenAsync("Réglages des tables");
        await journey.FillAsync("setup", ("Tours", "Ce que nous vivons\nCe que nous proposons"), ("Nombre de tables", "10"));
        await journey.StepAsync("reglages");
        await journey.SendAsync("setup", "Enregistrer les réglages");
        await journey.SendAsync("make", "Faire le plan");
        Assert.Equal(10, await page.Locator("article.card").CountAsync());
        await journey.StepAsync("plan");

        await MoveByKeyboardAsync(journey);
        await RuleAsync(journey, sitting);

        await journey.GotoAsync($"{sitting}/presences");
        for (var row = 40; row < 70; row++)
        {
            await page.Locator("select[name$='.Status']").Nth(row).SelectOptionAsync("Present");
        }

        await journey.FollowAsync(journey.Form("attendance").GetByRole(AriaRole.Button).First);
        await journey.GotoAsync($"{sitting}/tables");
        await journey.FollowAsync(journey.Form("make").GetByRole(AriaRole.Button));
        Assert.Equal(30, await page.Locator("article.card li").CountAsync());
        await journey.StepAsync("plan-des-presents");
        await after.PdfAsync("Imprimer le plan");
        await after.PdfAsync("Chevalets des tables");
        await journey.FollowAsync(journey.Form("show").GetByRole(AriaRole.Button));

        await journey.SignInAsync(City, Role.Facilitator);
        await journey.GotoAsync($"{sitting}/tables/notes/1/3");
        await journey.FillAsync("note", ("Ce que dit la table", "Un banc à chaque arrêt."));
        await journey.StepAsync("note");
        await journey.SendAsync("note", "Enregistrer la note");
        await journey.StepAsync("notes");

        await journey.SignInAsync(City, Role.Member);
        await journey.GotoAsync($"/{City}/moi");
        Assert.Contains("Où je m’assieds", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("ma-table");
    }

    private static async Task MoveByKeyboardAsync(Journey journey)
    {
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await keys.PressAsync(page.Locator("article.card a").Nth(1));
        await keys.NextOptionAsync(page.GetByLabel("Vers la table"));
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Voir l’effet" }));
        await journey.StepAsync("effet");
        await keys.PressAsync(journey.Form("adjust").GetByRole(AriaRole.Button));
        Assert.Contains("changement fait à la main", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task RuleAsync(Journey journey, string sitting)
    {
        await journey.GotoAsync($"{sitting}/tables/regles");
        await journey.Page.GetByLabel("Séparées").CheckAsync();
        await journey.Form("rule").GetByLabel("Personne", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await journey.Form("rule").GetByLabel("Autre personne").SelectOptionAsync(new SelectOptionValue { Index = 5 });
        await journey.Form("rule").GetByLabel("Raison").FillAsync("Un différend de voisinage (fictif).");
        await journey.StepAsync("regle");
        await journey.SendAsync("rule", "Ajouter une règle");
        await journey.StepAsync("regles");
    }
}
