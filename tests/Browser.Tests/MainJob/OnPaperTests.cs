using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Web.Data;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>An assembly of people without e-mail, run from a browser without JavaScript: letters, paper questionnaires, a cancelled sitting.</summary>
public sealed class OnPaperTests(App app, BrowserFixture browser)
{
    private const string City = "marseille", Edition = "Édition sur papier", Plenary = "Assemblée plénière";

    [Fact]
    public async Task From_the_seats_to_the_paper_answers()
    {
        await using var journey = await Journey.StartAsync(app, browser, "on-paper", script: false);
        var organiser = new Organiser(journey, City);
        var after = new AfterTheSitting(journey, City);

        await organiser.PrepareEditionAsync(Edition, 3);
        await organiser.ToEditionAsync(Edition);
        await SeatAsync(journey, "Ana", "Bernat", "Chloé");
        await organiser.OpenEditionAsync(Edition);
        var cancelled = await organiser.ConveneAsync("Séance empêchée", $"{Plenary}, {Edition}", ("09:00", "17:00", "7 h"));
        await CancelAsync(journey, cancelled);
        var sitting = await organiser.ConveneAsync("Séance tenue", $"{Plenary}, {Edition}", ("09:00", "17:00", "7 h"));
        await after.PdfAsync("Imprimer les courriers (PDF)");
        await after.AttendAsync(sitting);
        await AnswerOnPaperAsync(journey, sitting);
    }

    private static async Task SeatAsync(Journey journey, params string[] names)
    {
        await journey.OpenAsync(Plenary);
        foreach (var name in names)
        {
            await journey.FillAsync("add", ("Prénom", name), ("Nom", "Sans-Adresse"), ("Origine", "Volontariat"), ("Adresse postale", "1 place du Test\n13001 Marseille"));
            await journey.SendAsync("add", "Ajouter un membre");
        }

        await journey.StepAsync("trois-sieges");
    }

    private static async Task CancelAsync(Journey journey, string sitting)
    {
        await journey.GotoAsync(sitting);
        await journey.Page.GetByText("Annuler cette séance").ClickAsync();
        await journey.FillAsync("cancel", ("Raison", "La salle est inondée."));
        await journey.SendAsync("cancel", "Annuler la séance");
        var text = await journey.Page.Locator("main").InnerTextAsync();
        Assert.Contains("La salle est inondée.", text, StringComparison.Ordinal);
        Assert.Contains("courrier ou par téléphone", text, StringComparison.Ordinal);
        await journey.StepAsync("seance-annulee");
    }

    private async Task AnswerOnPaperAsync(Journey journey, string sitting)
    {
        await journey.GotoAsync($"{sitting}/questionnaire");
        await journey.SendAsync("open", "Ouvrir le questionnaire");
        await journey.OpenAsync("Suivre");
        var followed = new Uri(journey.Page.Url).AbsolutePath;
        var letters = await journey.DownloadAsync(journey.Form("print").GetByRole(AriaRole.Button));
        Assert.True(letters.AsSpan().StartsWith("%PDF"u8), "The letters are no PDF.");
        await journey.StepAsync("questionnaire-suivi");
        var code = await CodeAsync(Guid.Parse(followed.Split('/')[^1]));
        await journey.GotoAsync($"{followed}/saisie");
        await TypeInAsync(journey, "2222-2222-2222");
        Assert.Contains("n’existe pas", await journey.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("code-inconnu");
        await TypeInAsync(journey, code);
        Assert.Contains("Réponse enregistrée", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await TypeInAsync(journey, code);
        Assert.Contains("déjà servi", await journey.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await journey.GotoAsync(followed);
        Assert.Contains("réponse seulement", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("trop-peu-de-reponses");
    }

    private static async Task TypeInAsync(Journey journey, string code)
    {
        await journey.FillAsync("type-in", ("Code de la feuille", code));
        await journey.Page.GetByLabel("Plutôt d’accord", new() { Exact = true }).First.CheckAsync();
        await journey.FollowAsync(journey.Form("type-in").GetByRole(AriaRole.Button));
    }

    // The codes are on paper only: what the letters bear is read in the application itself.
    private async Task<string> CodeAsync(Guid evaluation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AuthorityDirectory>().FindAsync(City);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(authority!);
        return (await scope.ServiceProvider.GetRequiredService<PaperService>().PrintAsync(evaluation, everyone: false))!.Letters[0].Code;
    }
}
