using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>Somebody under age registers with the code of a partner and withdraws; somebody without code; the organiser and the partner look.</summary>
public sealed class RegistrationTests(App app, BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_code_to_the_receipt_and_back(bool script)
    {
        await using var journey = await Journey.StartAsync(app, browser, script ? "registration" : "registration-plain", script: script);
        await journey.GotoAsync("/marseille/inscription");
        await journey.StepAsync("code");
        var code = await journey.Page.Locator("main code").InnerTextAsync();
        await journey.FillAsync("code", ("Votre code", code));
        await journey.SendAsync("code", "Commencer");
        await journey.StepAsync("information");
        await journey.FollowAsync(journey.Form("step").GetByRole(Microsoft.Playwright.AriaRole.Button));
        await journey.StepAsync("sans-accord");
        await AnswerAsync(journey, "nom", ("J’ai lu", "oui"));
        await AnswerAsync(journey, "naissance", ("Prénom", "Zoé"), ("Nom de famille", "Essai"));
        await AnswerAsync(journey, "responsable", ("Jour", "3"), ("Mois", "2"), ("Année", "2010"));
        await AnswerAsync(journey, "adresse", ("Son prénom", "Ana Essai"), ("Son téléphone", "06 12 34 56 78"), ("Cette personne est avec moi", "oui"));
        await AnswerAsync(journey, "genre", ("Numéro et rue", "12 rue d’Aubagne"), ("Code postal", "13001"), ("Ville", "Marseille"));
        await AnswerAsync(journey, "secteur", ("Femme", "oui"));
        await AnswerAsync(journey, "etudes", ("1er ou 7e", "oui"));
        await AnswerAsync(journey, "besoins", ("Sans diplôme", "oui"));
        await AnswerAsync(journey, "contact", ("Que l’on m’emmène", "oui"));
        await AnswerAsync(journey, "verification", ("Un e-mail", "oui"), ("Votre e-mail", "zoe.essai@exemple.fr"));
        await journey.SendAsync("submit", "Envoyer");
        Assert.Contains(code, await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("recu");
        await journey.FollowAsync(journey.Page.Locator("a[href$='/retrait']"));
        await journey.StepAsync("retirer");
        await journey.SendAsync("withdraw", "Oui");
        await journey.StepAsync("retiree");
        await journey.SendAsync("leave", "Fermer");
        await journey.StepAsync("fermee");
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), journey.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_code_and_what_the_organiser_sees()
    {
        await using var journey = await Journey.StartAsync(app, browser, "registration-open", locale: "en-GB");
        await journey.GotoAsync("/poitiers/inscription");
        await journey.OpenAsync("I have no code");
        await journey.StepAsync("without-code");
        await Task.Delay(3100, TestContext.Current.CancellationToken);
        await journey.SendAsync("open", "Begin");
        await journey.StepAsync("notice");
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync("/poitiers/gestion/editions");
        await journey.OpenAsync("Cycle 3");
        await journey.OpenAsync("Registrations");
        await journey.StepAsync("list");
        await journey.OpenAsync("Type in a registration");
        await journey.StepAsync("type-in");
        await journey.FollowAsync(journey.Form("type-in").GetByRole(Microsoft.Playwright.AriaRole.Button));
        await journey.StepAsync("type-in-refused");
        await journey.GotoAsync(new Uri(journey.Page.Url).AbsolutePath[..^"/saisie".Length] + "?etat=Submitted");
        await journey.FollowAsync(journey.Page.Locator("tbody th a").First);
        await journey.StepAsync("detail");
        await journey.OpenAsync("Correct");
        await journey.StepAsync("correction");
    }

    /// <summary>Answers a page of the form; the one that comes is called <paramref name="next"/>.</summary>
    internal static async Task AnswerAsync(Journey journey, string next, params (string Label, string Value)[] answers)
    {
        await journey.FillAsync("step", answers);
        await journey.SendAsync("step", "Continuer");
        await journey.StepAsync(next);
    }
}
