using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>"Vous avez dit, nous avons fait": an organiser reads results, decides, tells and draws a lesson; a member and a stranger read it. Axe at each step.</summary>
public sealed class AdjustmentTests(App app, BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_organiser_reads_decides_and_tells(bool script)
    {
        await using var journey = await Journey.StartAsync(app, browser, $"adjustment-{script}", script: script);
        var page = journey.Page;
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/questionnaires");
        await journey.OpenAsync("Séance 6");
        await journey.StepAsync("resultats");
        await journey.OpenAsync("Décider d’un ajustement");
        var said = $"On manque de temps en groupe. ({script})";
        await journey.FillAsync("decide",
            ("Chiffre à suivre", "Le rythme me convenait"), ("Vous avez dit", said), ("Nous avons fait", "Une heure de plus en groupe, une de moins en plénière."), ("Ce qui change", "Le rythme"), ("Décidé par", "Équipe participation"), ("S’applique à partir du", Organiser.Day(0)));
        await journey.StepAsync("decider");
        await journey.SendAsync("decide", "Enregistrer l’ajustement");
        await journey.StepAsync("decide");
        await journey.SendAsync("tell", "Le dire aux membres");
        await journey.FillAsync("lesson", ("À garder", "oui"), ("La leçon", "Prévoir dès le départ des groupes plus longs."));
        await journey.SendAsync("lesson", "Enregistrer la leçon");
        await journey.StepAsync("dit");

        await journey.SignInAsync("marseille", Role.Member);
        await journey.GotoAsync("/marseille/moi");
        Assert.Contains(said, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.ClearCookiesAsync();
        await journey.GotoAsync("/marseille/vous-avez-dit");
        var read = await page.Locator("main").InnerTextAsync();
        Assert.Contains(said, read, StringComparison.Ordinal);
        Assert.Contains("à la première séance qui a suivi", read, StringComparison.Ordinal);
        await journey.StepAsync("public");
    }

    [Fact]
    public async Task The_next_edition_reads_the_lessons_and_replies()
    {
        await using var journey = await Journey.StartAsync(app, browser, "lessons");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/editions");
        await journey.OpenAsync("Édition 3");
        await journey.StepAsync("a-ouvrir");
        await journey.OpenAsync("Les relire");
        await journey.StepAsync("lecons");
        await journey.Page.Locator("textarea").First.FillAsync("L’université est réservée pour l’année.");
        await journey.PressAsync("La suivre");
        Assert.Contains("L’université est réservée pour l’année.", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("suivie");
    }

    [Fact]
    public async Task A_member_writes_their_page_and_prints_it()
    {
        await using var journey = await Journey.StartAsync(app, browser, "engagement");
        await journey.SignInAsync("marseille", Role.Member);
        await journey.GotoAsync("/marseille/moi");
        await journey.OpenAsync("Mon engagement");
        await journey.StepAsync("mon-engagement");
        await journey.FillAsync("portfolio", ("Une ligne sous mon nom", "Citoyenne engagée"), ("Ce que cet engagement m’a apporté", "J’ose parler."));
        await journey.SendAsync("portfolio", "Enregistrer ma page");
        await journey.StepAsync("enregistree");
        var file = await journey.DownloadAsync(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Ma page à imprimer" }));
        Assert.Equal("%PDF"u8.ToArray(), file[..4]);
    }

    [Fact]
    public async Task Obstacles_departures_and_young_members_are_read()
    {
        await using var journey = await Journey.StartAsync(app, browser, "obstacles");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/editions");
        await journey.OpenAsync("Édition 2");
        await journey.OpenAsync("Freins et départs");
        await journey.StepAsync("freins");
        await journey.OpenAsync("Classer les motifs");
        await journey.SendAsync("sort", "Enregistrer le classement");
        await journey.StepAsync("motifs");
        await journey.OpenAsync("Freins à la participation");
        await journey.OpenAsync("Qui ne vient plus");
        await journey.StepAsync("departs");
        await journey.OpenAsync("Édition 2");
        await journey.OpenAsync("Jeunes membres");
        await journey.StepAsync("jeunes");
        await journey.OpenAsync("Comme les autres");
        await journey.StepAsync("comme-les-autres");
        await journey.GotoAsync("/marseille/gestion/questionnaires/comparer/collectivites");
        await journey.SendAsync("publish", "Publier à nouveau");
        await journey.StepAsync("entre-collectivites");
    }
}
