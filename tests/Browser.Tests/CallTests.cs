using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;
using Misthos.Web.Design;

namespace Misthos.Browser.Tests;

/// <summary>A department's call from its draft to what became of it: a former member answers from the mail, on a phone, with the keyboard alone. Axe at each step.</summary>
public sealed class CallTests(App app, BrowserFixture browser)
{
    private const string Title = "Une halle pour le marché (essai)";

    private static string Day(int days) => Format.Machine(Format.DayOf(TimeProvider.System.GetUtcNow()).AddDays(days));

    [Fact]
    public async Task A_former_member_answers_from_the_mail_and_learns_what_became_of_it()
    {
        await using var journey = await Journey.StartAsync(app, browser, "call");
        var page = journey.Page;
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/appels");
        await journey.StepAsync("appels");
        await journey.OpenAsync("Écrire un appel");
        await journey.FillAsync("write", ("Service", "Direction des halles"), ("Contact pour", "Bureau 12"), ("Titre", Title), ("Ce que vous demandez", "Dire ce qui manque à la halle."),
            ("Lieu", "Halle"), ("Date, ou premier jour", Day(20)), ("Jours et horaires", "le samedi matin"), ("Temps demandé", "2 h"), ("Nombre de places", "3"), ("Réponse avant", Day(10)), ("Anciens membres", "oui"));
        await journey.SendAsync("write", "Enregistrer et voir qui serait sollicité");
        await journey.StepAsync("apercu");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer l’appel" }).WaitForAsync();
        await journey.SendAsync("send", "Envoyer l’appel");
        var call = new Uri(page.Url).AbsolutePath;
        await journey.StepAsync("envoye");

        var (_, link) = await new Mailbox(app).WaitAsync(Title, under: "/marseille/", saying: "Direction des halles");
        await page.Context.ClearCookiesAsync();
        await AnswerAsync(journey, new Uri(link).AbsolutePath);

        await page.SetViewportSizeAsync(1280, 900);
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync(call);
        Assert.Contains("J’arrive à neuf heures", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.SendAsync("decide", "Arrêter le choix et prévenir");
        await journey.StepAsync("choisi");
        await journey.FillAsync("finish", ("Racontez", "La halle ouvre en mai."));
        await journey.SendAsync("finish", "Envoyer");
        await journey.StepAsync("raconte");
        await new Mailbox(app).WaitTextAsync(Title, "La halle ouvre en mai.");
        await page.Context.ClearCookiesAsync();
        await journey.GotoAsync(new Uri(link).AbsolutePath);
        Assert.Contains("La halle ouvre en mai.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("suites");
    }

    [Fact]
    public async Task A_member_says_what_they_wish_reports_back_and_follows_on_a_phone()
    {
        await using var journey = await Journey.StartAsync(app, browser, "after-term");
        await journey.SignInAsync("marseille", Role.Member);
        await journey.GotoAsync("/marseille/moi/appels");
        await journey.StepAsync("mes-appels");
        await journey.PressAsync("Oui, je participe – Nous refaisons votre place");
        await journey.FillAsync("wish", ("Culture et patrimoine", "oui"), ("Le soir", "oui"));
        await journey.SendAsync("wish", "Enregistrer");
        await journey.GotoAsync("/marseille/moi/suites");
        await journey.StepAsync("suites");
        await journey.GotoAsync("/marseille/moi/mandats");
        await journey.StepAsync("mandats");
        await journey.OpenAsync("Comité de pilotage du plan propreté");
        await journey.FillAsync("report", ("Ce qui s’est dit", "Les corbeilles arrivent en mars."), ("Tout le monde", "oui"));
        await journey.SendAsync("report", "Envoyer à l’assemblée");
        await journey.FillAsync("consent", ("Oui", "oui"));
        await journey.SendAsync("consent", "Enregistrer");
        await journey.StepAsync("mandat");
        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync("/marseille/propositions/6");
        Assert.Contains("Les corbeilles près des écoles", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("proposition");
    }

    private static async Task AnswerAsync(Journey journey, string path)
    {
        var page = journey.Page;
        await page.SetViewportSizeAsync(390, 844);
        await journey.GotoAsync(path);
        await journey.StepAsync("appel-recu");
        await page.SetViewportSizeAsync(390, 844);
        var keyboard = new Keyboard(journey);
        await keyboard.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Oui, je participe" }));
        Assert.Contains("Vous avez dit oui", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await keyboard.ToAsync(page.GetByText("Ajouter une précision"));
        await page.Keyboard.PressAsync("Enter");
        await keyboard.TypeAsync(page.GetByLabel("Une précision"), "J’arrive à neuf heures");
        await keyboard.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la précision" }));
        await journey.StepAsync("repondu");
    }
}
