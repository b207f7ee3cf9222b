using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>The end-of-term questionnaire in English, on a telephone, by the keyboard alone; then another one, brought on paper, typed in by its code, by the keyboard alone too.</summary>
public sealed class QuestionnaireKeyboardTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task A_member_answers_in_english_by_the_keyboard_and_a_paper_is_typed_in()
    {
        await using var journey = await Journey.StartAsync(app, browser, "questionnaire-clavier");
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync("/poitiers/gestion/questionnaires");
        await journey.FillAsync("term", ("Édition", "Assemblée citoyenne et populaire – Cycle 2"), ("Fin de mandat", "oui"), ("Dernier jour", Organiser.Day(10)));
        await journey.SendAsync("term", "Ouvrir");
        await journey.OpenAsync("Cycle 2");
        var followed = new Uri(page.Url).AbsolutePath;
        var mails = new Mailbox(app);
        var (first, link) = await mails.WaitAsync("bilan de fin de mandat", under: "/poitiers/", saying: "Cycle 2");

        await page.Context.ClearCookiesAsync();
        await page.SetViewportSizeAsync(390, 844);
        await journey.GotoAsync(new Uri(link).AbsolutePath + "?lang=en");
        Assert.Contains("Looking back on your term", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var question in await page.Locator("form fieldset").AllAsync())
        {
            if (await question.GetByLabel("Rather agree", new() { Exact = true }).CountAsync() == 1)
            {
                await keys.PickAsync(question.GetByLabel("Rather agree", new() { Exact = true }));
            }
        }

        await keys.TypeAsync(page.Locator("textarea").First, "I dare to speak now.");
        await journey.StepAsync("by-keyboard");
        await page.SetViewportSizeAsync(390, 844);
        await keys.PressAsync(journey.Form("answer").GetByRole(AriaRole.Button));
        Assert.EndsWith("/questionnaire/merci", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await journey.StepAsync("thanks");

        var (_, paper) = await mails.WaitAsync("bilan de fin de mandat", under: "/poitiers/", saying: "Cycle 2", not: first);
        await page.SetViewportSizeAsync(1280, 900);
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync($"{followed}/saisie");
        await keys.TypeAsync(page.GetByLabel("Code de la feuille"), new Uri(paper).AbsolutePath.Split('/')[^1]);
        await keys.PickAsync(page.GetByLabel("Plutôt d’accord", new() { Exact = true }).First);
        await keys.PressAsync(journey.Form("type-in").GetByRole(AriaRole.Button));
        Assert.Contains("Réponse enregistrée", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("papier");
    }
}
