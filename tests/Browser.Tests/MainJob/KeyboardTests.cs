using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Demonstration;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>A member and a facilitator who use the keyboard alone.</summary>
public sealed class KeyboardTests(App app, BrowserFixture browser)
{
    private const string City = "poitiers", Member = $"member.{City}{DemoScope.MailDomain}";

    [Fact]
    public async Task A_member_signs_in_tells_a_need_and_asks_for_the_allowance()
    {
        await using var journey = await Journey.StartAsync(app, browser, "keyboard-member");
        var (page, keys) = (journey.Page, new Keyboard(journey));

        await journey.GotoAsync("/connexion");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(await page.Locator("main").GetAttributeAsync("id") ?? "?", page.Url, StringComparison.Ordinal);
        await keys.TypeAsync(Field(journey, "link", "Adresse"), Member);
        await keys.PressAsync(Button(journey, "link"));
        var (_, link) = await new Mailbox(app).WaitAsync("lien de connexion", Member);
        await journey.GotoAsync(new Uri(link).AbsolutePath);
        await keys.PressAsync(Button(journey, "redeem"));

        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Mes besoins" }).First);
        await keys.TypeAsync(Field(journey, "need", "De quoi"), "Un fauteuil avec des accoudoirs.");
        await keys.NextOptionAsync(Field(journey, "need", "C’est plutôt"));
        await keys.ToAsync(Field(journey, "need", "Je suis d’accord"));
        await page.Keyboard.PressAsync("Space");
        await keys.PressAsync(Button(journey, "need"));
        Assert.Contains("accoudoirs", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("besoin-dit");

        await journey.GotoAsync($"/{City}/moi/indemnites");
        await keys.PressAsync(page.Locator("a[href*='/moi/indemnites/demandes/']").First);
        Assert.Contains("prime d’activité", await page.Locator(".alert-warn").InnerTextAsync(), StringComparison.Ordinal);
        await AnswerAsync(journey, keys, "Non, je n’en veux pas");
        await AnswerAsync(journey, keys, "Oui, je la demande");
        await journey.StepAsync("reponse-enregistree");
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Mes indemnités" }).First);
        Assert.Contains("Vous l’avez demandée", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("indemnite-demandee");
    }

    [Fact]
    public async Task A_facilitator_records_a_proposal()
    {
        await using var journey = await Journey.StartAsync(app, browser, "keyboard-facilitator");
        var (page, keys) = (journey.Page, new Keyboard(journey));

        await journey.SignInAsync(City, Role.Facilitator);
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Propositions", Exact = true }).First);
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Nouvelle proposition" }).First);
        await keys.NextOptionAsync(Field(journey, "record", "Sujet"));
        await keys.TypeAsync(Field(journey, "record", "Titre"), "Un potager par quartier");
        await keys.TypeAsync(Field(journey, "record", "Texte de la proposition"), "Nous demandons un potager ouvert dans chaque quartier.");
        await keys.PressAsync(Button(journey, "record"));
        Assert.Contains("Un potager par quartier", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("proposition-notee");
    }

    private static async Task AnswerAsync(Journey journey, Keyboard keys, string answer)
    {
        await keys.PickAsync(Field(journey, "choose", answer));
        await keys.PressAsync(Button(journey, "choose"));
        Assert.Contains("C’est enregistré", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static ILocator Field(Journey journey, string form, string label) => journey.Form(form).GetByLabel(label).First;

    private static ILocator Button(Journey journey, string form) => journey.Form(form).GetByRole(AriaRole.Button).First;
}
