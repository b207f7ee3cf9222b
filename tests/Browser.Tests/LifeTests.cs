using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>Who came against the panel; something told in confidence on a phone, taken up by a person of trust, up to the decision.</summary>
public sealed class LifeTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task An_organiser_reads_who_came_and_sets_the_quorum_by_keyboard()
    {
        await using var journey = await Journey.StartAsync(app, browser, "quorum");
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync("/poitiers/gestion/editions");
        await journey.OpenAsync("Cycle 1");
        await journey.OpenAsync("Quorum et représentativité");
        await journey.StepAsync("serie");
        var keys = new Keyboard(journey);
        await journey.Form("quorum").GetByLabel("Un nombre de membres").CheckAsync();
        await keys.TypeAsync(journey.Form("quorum").GetByLabel("Nombre ou pourcentage"), "40");
        await keys.TypeAsync(journey.Form("quorum").GetByLabel("Où c’est écrit"), "charte, article 5");
        await keys.PressAsync(journey.Form("quorum").GetByRole(Microsoft.Playwright.AriaRole.Button));
        await journey.StepAsync("quorum-fixe");
        await journey.FollowAsync(journey.Page.Locator("tbody th a").Last);
        Assert.Contains("charte, article 5", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("salle");
    }

    [Fact]
    public async Task Something_told_in_confidence_is_taken_up_heard_decided_and_answered()
    {
        await using var member = await Journey.StartAsync(app, browser, "incident");
        await member.Page.SetViewportSizeAsync(Journey.Narrow, 844);
        await member.SignInAsync("poitiers", Role.Member);
        await member.GotoAsync("/poitiers/moi");
        await member.OpenAsync("Quelque chose s’est mal passé");
        await member.StepAsync("avant");
        await member.FillAsync("tell", ("Ce qui s’est passé", "On m’a crié dessus."), ("Ce que vous souhaitez", "Être rappelée."));
        await member.SendAsync("tell", "Envoyer");
        await member.StepAsync("dit");

        await using var trusted = await Journey.StartAsync(app, browser, "incident-followed");
        await trusted.SignInAsync("poitiers", Role.FollowUpOfficer);
        await trusted.GotoAsync("/poitiers/gestion");
        await trusted.OpenAsync("signalement");
        await trusted.StepAsync("liste");
        await trusted.FollowAsync(trusted.Page.Locator("tbody th a").First);
        Assert.Contains("On m’a crié dessus.", await trusted.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await trusted.FillAsync("step", ("Ce qui a été fait", "La personne qui a parlé"), ("Ce qu’il en est ressorti", "Entendue."));
        await trusted.SendAsync("step", "Ajouter");
        await trusted.FillAsync("reply", ("Votre réponse", "Je vous ai entendue, les règles seront rappelées."));
        await trusted.SendAsync("reply", "Répondre");
        await trusted.Page.GetByText("Dire quel membre est mis en cause").ClickAsync();
        await trusted.Form("concern").Locator("select").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 30 });
        await trusted.SendAsync("concern", "Enregistrer");
        await trusted.StepAsync("dossier");

        await trusted.OpenAsync("Ouvrir la procédure");
        await trusted.FillAsync("open", ("L’assemblée", "oui"), ("Faits reprochés", "Cris, le 3 mars ; article 3."));
        await trusted.SendAsync("open", "Ouvrir");
        await trusted.StepAsync("procedure");
        await trusted.FillAsync("hear", ("Elle n’a pas répondu", "oui"));
        await trusted.FollowAsync(trusted.Form("hear").GetByRole(Microsoft.Playwright.AriaRole.Button));
        Assert.Contains("Le délai court encore", await trusted.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await trusted.StepAsync("trop-tot");
        await trusted.FillAsync("hear", ("Oralement", "oui"), ("Ce que la personne a dit", "Elle regrette."));
        await trusted.SendAsync("hear", "Enregistrer");
        await trusted.FillAsync("decide", ("La personne n’est pas exclue", "oui"), ("Qui décide", "Camille Roux, adjointe"), ("Raisons", "Regrets sincères ; un rappel suffit."));
        await trusted.SendAsync("decide", "Enregistrer");
        await trusted.StepAsync("decidee");

        await member.GotoAsync("/poitiers/moi/signalement");
        Assert.Contains("les règles seront rappelées", await member.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await member.StepAsync("reponse");

        await using var other = await Journey.StartAsync(app, browser, "incident-closed");
        await other.SignInAsync("poitiers", Role.Organiser);
        await other.GotoAsync("/poitiers/gestion/signalements");
        await other.StepAsync("pas-nommee");
        await other.GotoAsync(new Uri(trusted.Page.Url).AbsolutePath, 404);
    }
}
