using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests;

/// <summary>A member answers on a phone, by the keyboard of the phone alone and without JavaScript; others are typed in from the phone; the box is opened and read.</summary>
public sealed class QuestionnaireTests(App app, BrowserFixture browser)
{
    [Theory]
    [InlineData("marseille", "Séance 8", false)]
    [InlineData("poitiers", "Soirée du groupe de propositions", true)]
    public async Task From_the_mail_to_the_results(string city, string title, bool script)
    {
        await using var journey = await Journey.StartAsync(app, browser, $"questionnaire-{city}", script: script);
        var page = journey.Page;
        await journey.SignInAsync(city, Role.Organiser);
        var sitting = await SittingAsync(city, title);
        await journey.GotoAsync($"/{city}/gestion/seances/{sitting.Id}/questionnaire");
        await journey.StepAsync("a-ouvrir");
        await journey.SendAsync("open", "Ouvrir le questionnaire");
        await journey.OpenAsync("Suivre");
        var followed = new Uri(page.Url).AbsolutePath;
        var (_, link) = await new Mailbox(app).WaitAsync("Votre avis sur la séance", under: $"/{city}/", saying: sitting.Title);

        await page.Context.ClearCookiesAsync();
        await page.SetViewportSizeAsync(390, 844);
        await AnswerAsync(journey, new Uri(link).AbsolutePath);
        await AskForACallAsync(journey);

        await page.SetViewportSizeAsync(1280, 900);
        await journey.SignInAsync(city, Role.Organiser);
        await TypeInAsync(journey, followed, 5);
        await journey.GotoAsync(followed);
        await journey.StepAsync("urne");
        await journey.SendAsync("count", "Ouvrir l’urne");
        Assert.EndsWith("/resultats", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await journey.StepAsync("resultats");
        await journey.GotoAsync($"{followed}/paroles");
        Assert.Contains("Le micro manquait.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("paroles");
        await journey.GotoAsync($"/{city}/gestion/questionnaires/a-rappeler");
        Assert.Contains("Ana Roux", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("a-rappeler");
    }

    private static async Task AnswerAsync(Journey journey, string path)
    {
        var page = journey.Page;
        await journey.GotoAsync($"{path}?lang=en");
        Assert.Contains("I felt heard", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.GotoAsync(path);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        await journey.StepAsync("a-remplir");
        await journey.FollowAsync(journey.Form("answer").GetByRole(AriaRole.Button));
        Assert.Contains("une question au moins", await page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var question in await page.Locator(".sheet-scale fieldset").AllAsync())
        {
            await question.GetByLabel("Plutôt d’accord", new() { Exact = true }).CheckAsync();
        }

        await page.GetByLabel("Venir avec quelqu’un").CheckAsync();
        await page.GetByLabel("Voulez-vous ajouter quelque chose").FillAsync("Le micro manquait.");
        await page.GetByLabel("26 à 40 ans").CheckAsync();
        await journey.SendAsync("answer", "Envoyer mon avis");
        Assert.Contains("dans l’urne", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("merci");
        await journey.GotoAsync(path);
        Assert.Contains("ne peut plus servir", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.GotoAsync(path[..path.LastIndexOf('/')] + "/merci");
    }

    private static async Task AskForACallAsync(Journey journey)
    {
        await journey.OpenAsync("Je veux qu’on m’appelle");
        await journey.FillAsync("contact", ("Votre nom", "Ana Roux"), ("Comment vous joindre", "06 00 00 00 00, le soir"));
        await journey.StepAsync("etre-rappelee");
        await journey.SendAsync("contact", "Demander un appel");
        Assert.Contains("C’est noté", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task TypeInAsync(Journey journey, string followed, int people)
    {
        await journey.GotoAsync($"{followed}/saisie");
        await journey.StepAsync("a-saisir");
        for (var (typed, i) = (0, 1); typed < people; i++)
        {
            await journey.GotoAsync($"{followed}/saisie");
            await journey.Form("type-in").GetByLabel("Ou la personne au téléphone").SelectOptionAsync(new SelectOptionValue { Index = i });
            await journey.Page.GetByLabel("Plutôt pas d’accord", new() { Exact = true }).Nth(2).CheckAsync();
            await journey.FollowAsync(journey.Form("type-in").GetByRole(AriaRole.Button));
            typed += (await journey.Page.Locator("main").InnerTextAsync()).Contains("Réponse enregistrée", StringComparison.Ordinal) ? 1 : 0;
        }
    }

    private async Task<Sitting> SittingAsync(string city, string title)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AuthorityDirectory>().FindAsync(city);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(authority!);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Set<Sitting>().Where(s => s.Status == SittingStatus.Closed && s.Title.StartsWith(title) && !db.Set<Evaluation>().Any(e => e.SittingId == s.Id)).SingleAsync(TestContext.Current.CancellationToken);
    }
}
