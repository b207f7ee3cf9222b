using System.Globalization;
using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Demonstration;

namespace Misthos.Browser.Tests;

/// <summary>A member on a phone from their link to their calendar; an organiser who words a message and moves a sitting. By keyboard alone.</summary>
public sealed class MessagesTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task A_member_reads_the_next_sitting_and_takes_its_calendar_on_a_phone()
    {
        const string City = "marseille", Member = $"member.{City}{DemoScope.MailDomain}";
        await using var journey = await Journey.StartAsync(app, browser, "member-calendar");
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await NarrowAsync(page);
        await journey.GotoAsync("/connexion");
        await keys.TypeAsync(journey.Form("link").GetByLabel("Adresse").First, Member);
        await keys.PressAsync(journey.Form("link").GetByRole(AriaRole.Button).First);
        var (_, link) = await new Mailbox(app).WaitAsync("lien de connexion", Member);
        await journey.GotoAsync(new Uri(link).AbsolutePath);
        await keys.PressAsync(journey.Form("redeem").GetByRole(AriaRole.Button).First);
        await journey.GotoAsync($"/{City}/moi");
        await StepAsync(journey, "accueil");

        await keys.PressAsync(page.Locator($"main a[href*='/{City}/seances/']").First);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Qui peut venir");

        // Other journeys may have planned sittings before it.
        await journey.GotoAsync($"/{City}/seances");
        await keys.PressAsync(page.Locator("main a").Filter(new() { HasText = "Séance de suivi" }).First);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Où en est chaque proposition");
        await StepAsync(journey, "ordre-du-jour");

        await journey.GotoAsync($"/{City}/moi");
        await keys.PressAsync(page.Locator("main a[href$='/moi/agenda']").First);
        await keys.PressAsync(page.Locator("main form").GetByRole(AriaRole.Button).First);
        await StepAsync(journey, "adresse-secrete");
        var address = (await page.Locator("main code").InnerTextAsync()).Trim();
        var answer = await page.Context.APIRequest.GetAsync(new Uri(app.Address, new Uri(address).AbsolutePath).ToString());
        Assert.Equal("text/calendar", answer.Headers["content-type"].Split(';')[0]);
        var calendar = await answer.TextAsync();
        Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
        Assert.Contains("TZID:Europe/Paris", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_words_a_message_then_moves_a_sitting_and_sees_who_was_told()
    {
        const string City = "poitiers";
        await using var journey = await Journey.StartAsync(app, browser, "messages");
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await journey.SignInAsync(City, Role.Organiser);
        await journey.GotoAsync($"/{City}/gestion/messages");
        await journey.StepAsync("textes");
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Changement par e-mail, en français" }));
        var body = journey.Form("wording").GetByLabel("Texte").First;
        await keys.TypeAsync(body, "Bonjour {prenoms}, la séance change : {date}, {heure}, {lieu}.");
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Voir l’aperçu" }));
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("{prenoms}");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("{motif}");
        await journey.StepAsync("mot-inconnu");
        await keys.TypeAsync(body, "Salut {prenom}, la séance change : {date}, {heure}, {lieu}. C’est parce que : {motif}");
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Voir l’aperçu" }));
        await Assertions.Expect(page.Locator(".panel").First).ToContainTextAsync("Salut Camille");
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ce texte" }));
        await journey.StepAsync("texte-enregistre");

        await journey.GotoAsync($"/{City}/gestion/seances");
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Soirée de suivi", Exact = true }));
        await keys.PressAsync(page.Locator("main a[href$='/modifier']").First);
        var (day, place, reason) = (journey.Form("change").Locator("input[type=date]").First, journey.Form("change").GetByLabel("Lieu").First, journey.Form("change").GetByLabel("Raison").First);
        var next = DateOnly.ParseExact(await day.InputValueAsync(), "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1);
        await keys.TypeDayAsync(day, next);
        await keys.TypeAsync(place, "Salle des fêtes");
        await keys.PressAsync(journey.Form("change").GetByRole(AriaRole.Button).Last);
        await journey.StepAsync("raison-demandee");
        await keys.TypeAsync(reason, "Des travaux dans la salle prévue");
        await keys.PressAsync(journey.Form("change").GetByRole(AriaRole.Button).Last);
        await keys.PressAsync(page.Locator("main a[href$='/envois']").First);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Des travaux dans la salle prévue");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Changement, par e-mail");
        await journey.StepAsync("envois");
        await new Mailbox(app).WaitTextAsync("Changement :", "C’est parce que : Des travaux dans la salle prévue");
    }

    private static async Task StepAsync(Journey journey, string title)
    {
        await journey.StepAsync(title);
        await NarrowAsync(journey.Page);
    }

    private static Task NarrowAsync(IPage page) => page.SetViewportSizeAsync(Journey.Narrow, 844);
}
