using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Web.Design;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>A hearing from its plan to its reader: agenda, expert, documents; the public, a member and a stranger read what is theirs.</summary>
public sealed class HearingTests(App app, BrowserFixture browser)
{
    private const string City = "marseille";

    [Fact]
    public async Task From_the_plan_to_the_documents_each_may_read()
    {
        await using var organiser = await Journey.StartAsync(app, browser, "hearing");
        await organiser.SignInAsync(City, Role.Organiser);
        var sitting = await PlanAsync(organiser);
        await FillInAsync(organiser, sitting);
        var path = sitting.Replace("/gestion/", "/", StringComparison.Ordinal);

        await using var visitor = await Journey.StartAsync(app, browser, "hearing-public");
        await visitor.GotoAsync(path);
        var text = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Inès Hamdi", text, StringComparison.Ordinal);
        Assert.Contains("Une étude payée par la Ville", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiffres par quartier", text, StringComparison.Ordinal);
        await visitor.StepAsync("seance-publique");
        await visitor.GotoAsync($"/{City}/seances/calendrier");
        await visitor.StepAsync("calendrier");

        await using var member = await Journey.StartAsync(app, browser, "hearing-member");
        await member.SignInAsync(City, Role.Member);
        await member.GotoAsync(path);
        var link = member.Page.GetByRole(AriaRole.Link, new() { Name = "Chiffres par quartier" });
        Assert.True((await member.DownloadAsync(link)).AsSpan().StartsWith("%PDF"u8), "The document is no PDF.");
        await member.StepAsync("seance-membre");

        // A stranger sent the member's link is asked to sign in, and gets no file.
        var file = (await link.GetAttributeAsync("href"))!;
        await visitor.GotoAsync(file);
        Assert.Contains("/connexion", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.GotoAsync(file.Replace("/moi/", "/", StringComparison.Ordinal), 404);
    }

    private static async Task<string> PlanAsync(Journey journey)
    {
        await journey.GotoAsync($"/{City}/gestion/seances/nouvelle");
        await journey.FillAsync("plan",
            ("Titre", "Audition sur la propreté"), ("Genre de séance", "Audition"), ("Instance", "Assemblée plénière, Édition 2"),
            ("Date", Format.Machine(Format.DayOf(TimeProvider.System.GetUtcNow()).AddDays(5))), ("Début", "09:00"), ("Fin", "12:00"), ("Lieu", "Maison du projet"), ("Comment venir", "Métro, entrée de plain-pied."));
        await journey.SendAsync("plan", "Enregistrer");
        return new Uri(journey.Page.Url).AbsolutePath;
    }

    private static async Task FillInAsync(Journey journey, string sitting)
    {
        await journey.OpenAsync("Ordre du jour et documents");
        await journey.FillAsync("agenda", ("Point", "Accueil"), ("Début", "09:00"), ("Durée", "20"));
        await journey.SendAsync("agenda", "Enregistrer");
        await journey.StepAsync("ordre-du-jour");
        await journey.OpenAsync("Intervenantes et intervenants");
        await journey.FillAsync("speakers", ("Prénom et nom", "Inès Hamdi"), ("Organisme", "Université"), ("Liens d’intérêts", "Une étude payée par la Ville"));
        await journey.SendAsync("speakers", "Enregistrer");
        await journey.StepAsync("intervenants");
        var file = Path.Combine(Path.GetTempPath(), $"chiffres-{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(file, "%PDF-1.4 essai"u8.ToArray(), TestContext.Current.CancellationToken);
        await journey.GotoAsync($"{sitting}/documents");
        await journey.FillAsync("add", ("Fichier", file), ("Titre", "Chiffres par quartier"), ("Qui peut le lire", "Les membres"));
        await journey.SendAsync("add", "Ajouter un document");
        await journey.StepAsync("documents");
        await journey.GotoAsync($"{sitting}/suites");
        await journey.StepAsync("suites");
    }
}
