using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>A proposal from the desk to the vote: the organiser puts it to the vote, two people count the paper, and the public page tells the adoption. Axe at each step.</summary>
public sealed class AdoptionTests(App app, BrowserFixture browser)
{
    private const string Title = "Des bancs à l’ombre devant les écoles (essai)";

    [Fact]
    public async Task A_proposal_is_voted_counted_twice_and_adopted()
    {
        await using var journey = await Journey.StartAsync(app, browser, "adoption");
        var page = journey.Page;
        await journey.SignInAsync("marseille", Role.Facilitator);
        await journey.GotoAsync("/marseille/gestion/propositions/nouvelle");
        await journey.FillAsync("record", ("Sujet", "Propreté et lutte contre les incivilités (Édition 2)"), ("Titre", Title), ("Texte de la proposition", "Deux bancs et un arbre devant chaque école."));
        await journey.SendAsync("record", "Enregistrer la proposition");
        var desk = new Uri(page.Url).AbsolutePath;
        Assert.Contains("demande un quorum", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Une personne qui organise prépare", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("bureau-animation");

        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync(desk);
        await journey.OpenAsync("Mettre la version 1 au vote");
        await journey.FillAsync("prepare", ("Papier ou gommettes", "oui"));
        await journey.StepAsync("mettre-au-vote");
        await journey.SendAsync("prepare", "Enregistrer");
        var ballot = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        await journey.FillAsync("entitle", ("Membres", "20"));
        await journey.SendAsync("entitle", "Enregistrer");
        await journey.SendAsync("open", "Ouvrir le vote");
        await journey.GotoAsync(desk);
        Assert.Contains("Un vote est prévu ou en cours sur la version 1", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("texte-fixe");
        await journey.GotoAsync($"/marseille/gestion/votes/{ballot}");
        await journey.SendAsync("close", "Clore le vote");
        await journey.OpenAsync("Saisir le dépouillement");
        await ReadAsync(journey);
        await journey.SignInAsync("marseille", Role.Facilitator);
        await journey.GotoAsync($"/marseille/gestion/votes/{ballot}/depouillement");
        await ReadAsync(journey);

        await page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/marseille/votes/{ballot}");
        Assert.Contains("Deux bancs et un arbre", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("resultat");
        await journey.OpenAsync("Voir la proposition et ses suites");
        Assert.Contains("L’assemblée a adopté la version 1", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("adoptee");
        await journey.OpenAsync("Comment cette proposition est née");
        Assert.Contains("12 pour, 3 contre, 1 abstention", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("parcours");
    }

    private static async Task ReadAsync(Journey journey)
    {
        await journey.FillAsync("read", ("Bulletins trouvés", "17"), ("Bulletins blancs", "1"), ("Pour", "12"), ("Contre", "3"), ("Abstention", "1"));
        await journey.SendAsync("read", "Enregistrer ma lecture");
    }
}
