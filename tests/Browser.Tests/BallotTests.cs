using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Domain.Ballots;
using Misthos.Web.Data;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests;

/// <summary>A topic is chosen with codes on a phone, by the keyboard alone; a paper vote is typed in by two people; anyone reads and downloads the result. Axe at each step.</summary>
public sealed class BallotTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task A_room_chooses_its_topic_by_code_and_the_winner_becomes_a_topic()
    {
        await using var journey = await Journey.StartAsync(app, browser, "vote");
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await journey.SignInAsync("poitiers", Role.Organiser);
        var ballot = await PrepareAsync(journey, "Quel sujet pour la suite ? (essai)", "Jugement majoritaire", "Codes à usage unique");
        await journey.StepAsync("ouvert");
        var codes = await CodesAsync(ballot, 3);

        await page.Context.ClearCookiesAsync();
        await page.SetViewportSizeAsync(390, 844);
        foreach (var (index, code) in codes.Index())
        {
            await journey.GotoAsync("/poitiers/vote");
            await keys.TypeAsync(page.GetByLabel("Votre code"), PaperCode.Show(code));
            await keys.PressAsync(journey.Form("door").GetByRole(AriaRole.Button));
            foreach (var (option, sheet) in (await page.Locator("form fieldset").AllAsync()).Index())
            {
                await keys.PickAsync(sheet.GetByLabel(option == 1 ? "Très bien" : index == 0 ? "Excellent" : "Passable", new() { Exact = true }));
            }

            if (index == 0)
            {
                await journey.StepAsync("bulletin");
                await page.SetViewportSizeAsync(390, 844);
            }

            await keys.PressAsync(journey.Form("vote").GetByRole(AriaRole.Button));
            Assert.EndsWith("/vote/merci", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        }

        await journey.StepAsync("merci");
        await journey.GotoAsync($"/poitiers/vote/{PaperCode.Show(codes[0])}");
        Assert.Contains("Ce code n’ouvre pas de vote", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await journey.GotoAsync($"/poitiers/votes/{ballot}");
        Assert.Contains("Le résultat n’est visible pour personne", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.SetViewportSizeAsync(1280, 900);
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync($"/poitiers/gestion/votes/{ballot}");
        await journey.SendAsync("close", "Clore le vote");
        await journey.FillAsync("topic", ("Question posée", "Comment rendre l’ombre à tous ?"));
        await journey.SendAsync("topic", "Créer le sujet");
        Assert.Contains("Les arbres", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("sujet");
        await page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/poitiers/votes/{ballot}");
        await journey.StepAsync("resultat");
        Assert.Contains("Les arbres", await page.Locator(".outcome-kept").InnerTextAsync(), StringComparison.Ordinal);
        var csv = System.Text.Encoding.UTF8.GetString(await journey.DownloadAsync(page.GetByRole(AriaRole.Link, new() { Name = "Télécharger les votes" })));
        Assert.Equal(4, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await journey.OpenAsync("Les arbres");
        await journey.StepAsync("page-du-sujet");
    }

    [Fact]
    public async Task A_paper_vote_is_read_twice_by_two_people()
    {
        await using var journey = await Journey.StartAsync(app, browser, "vote-papier");
        var page = journey.Page;
        await journey.SignInAsync("poitiers", Role.Organiser);
        var ballot = await PrepareAsync(journey, "Où nous retrouver ? (essai)", "Choix unique", "Papier ou gommettes");
        await journey.SendAsync("close", "Clore le vote");
        await journey.OpenAsync("Saisir le dépouillement");
        await ReadAsync(journey, "7", "5");
        await ReadAsync(journey, "6", "6");
        Assert.Contains("Vous ne pouvez pas être votre propre second lecteur", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("premiere-lecture");

        await journey.SignInAsync("poitiers", Role.Facilitator);
        await journey.GotoAsync($"/poitiers/gestion/votes/{ballot}/depouillement");
        Assert.Contains("Les chiffres de la première ne vous sont pas montrés", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await ReadAsync(journey, "7", "5");
        Assert.Contains("Les deux lectures ne sont pas identiques", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("different");
        await ReadAsync(journey, "6", "6");
        Assert.Contains("Les deux lectures sont identiques", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/poitiers/votes/{ballot}");
        Assert.Contains("À égalité", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("egalite");
    }

    private static async Task<Guid> PrepareAsync(Journey journey, string title, string method, string mode)
    {
        await journey.GotoAsync("/poitiers/gestion/votes/nouveau");
        await journey.FillAsync("prepare", ("Édition", "Cycle 2"), ("Choix d’un sujet", "oui"), ("Question", title), (method, "oui"), ("Options", "Les rythmes de l’enfant\nLes arbres et l’ombre"), (mode, "oui"));
        await journey.StepAsync("preparer");
        await journey.SendAsync("prepare", "Enregistrer");
        await journey.FillAsync("entitle", ("Toutes les personnes présentes", "40"));
        await journey.SendAsync("entitle", "Enregistrer");
        await journey.SendAsync("open", "Ouvrir le vote");
        return Guid.Parse(new Uri(journey.Page.Url).AbsolutePath.Split('/')[^1]);
    }

    private static async Task ReadAsync(Journey journey, string one, string two)
    {
        await journey.FillAsync("read", ("Bulletins trouvés", "12"), ("Bulletins blancs", "0"));
        var votes = journey.Form("read").GetByLabel("Voix", new() { Exact = true });
        await votes.Nth(0).FillAsync(one);
        await votes.Nth(1).FillAsync(two);
        await journey.SendAsync("read", "Enregistrer ma lecture");
    }

    // What is printed is read nowhere but on paper: the journey takes its codes where the printer does.
    private async Task<IReadOnlyList<string>> CodesAsync(Guid ballot, int count)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("poitiers"))!);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Essai");
        var college = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<BallotCollege>().Where(c => c.BallotId == ballot).Select(c => c.Id).SingleAsync();
        return (await scope.ServiceProvider.GetRequiredService<VotingService>().IssueAsync(ballot, college, count)).Codes;
    }
}
