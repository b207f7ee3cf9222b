using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Web.Design;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>What an organiser does, page by page, in a browser: the same for every city.</summary>
internal sealed class Organiser(Journey journey, string city)
{
    private IPage Page => journey.Page;

    /// <summary>Opens an edition with its charter; leaves its hub open.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="seats">Its seats.</param>
    /// <param name="start">First day of the term, in days from today; people can only be recruited before it.</param>
    public async Task PrepareEditionAsync(string name, int seats, int start = -10)
    {
        await journey.SignInAsync(city, Role.Organiser);
        await journey.StepAsync("a-faire");
        await journey.GotoAsync($"/{city}/gestion/editions/nouvelle");
        await journey.FillAsync("create",
            ("Assemblée", await Page.Locator("#Input-AssemblyId option").First.InnerTextAsync()), ("Nom de l’édition", name),
            ("Premier jour du mandat", Day(start)), ("Dernier jour du mandat", Day(355)),
            ("Nombre de sièges", $"{seats}"), ("Délai pour accuser réception", "1"), ("Délai pour y répondre", "2"));
        await journey.StepAsync("nouvelle-edition");
        await journey.SendAsync("create", "Créer l’édition");
        await journey.FillAsync("words", ("Charte", "On s’écoute. Chaque personne parle à égalité. La Ville répond à chaque proposition."));
        await journey.SendAsync("words", "Enregistrer");
    }

    public async Task AddTopicAsync(string title, string origin, string question)
    {
        await Page.GetByText("Ajouter un thème").First.ClickAsync();
        await journey.FillAsync("topic", ("Titre", title), ("Origine", origin), ("Question posée", question));
        await journey.SendAsync("topic", "Ajouter un thème");
    }

    public async Task AddOrganAsync(string name, string kind, int seats)
    {
        await Page.GetByText("Ajouter une instance").First.ClickAsync();
        await journey.FillAsync("organ", ("Nom de l’instance", name), ("Type", kind), ("Nombre de sièges", $"{seats}"));
        await journey.SendAsync("organ", "Ajouter une instance");
    }

    /// <summary>Imports a pool (a faulty one first: nothing must come in), draws in two acts and confirms; leaves the public proof open.</summary>
    public async Task DrawAsync(PoolFiles files, int seats)
    {
        await journey.OpenAsync("Vivier et tirage au sort");
        await journey.FillAsync("import", ("Fichier des personnes", files.FaultyPeople), ("Fichier des quotas", files.Quotas));
        await journey.FollowAsync(Form("import").GetByRole(AriaRole.Button, new() { Name = "Importer" }));
        Assert.Contains("nulle part", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("vivier-refuse");
        await journey.FillAsync("import", ("Fichier des personnes", files.People), ("Fichier des quotas", files.Quotas), ("Colonnes", "adresse, code_postal"));
        await journey.SendAsync("import", "Importer");
        await journey.FillAsync("prepare", ("Taille de la réserve", "12"));
        await journey.StepAsync("vivier");
        await journey.SendAsync("prepare", "Préparer le tirage");
        await Assertions.Expect(Form("draw")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await journey.StepAsync("tirage-prepare");
        await journey.FillAsync("draw", ("Valeur publique", "Loto du 21 novembre 2026 : 4 8 15 16 23 (fictif)"));
        await journey.SendAsync("draw", "Tirer au sort");
        await journey.StepAsync("tirage");
        await journey.SendAsync("confirm", "Confirmer");
        Assert.Contains($"{seats}", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.OpenAsync("Voir la preuve");
        await journey.StepAsync("preuve");
    }

    /// <summary>Opens the edition's hub again and opens the edition to the public.</summary>
    public async Task OpenEditionAsync(string name)
    {
        await ToEditionAsync(name);
        await journey.SendAsync("open", "Ouvrir l’édition");
        await journey.StepAsync("edition");
    }

    public async Task ToEditionAsync(string name)
    {
        await journey.SignInAsync(city, Role.Organiser);
        await journey.GotoAsync($"/{city}/gestion/editions");
        await journey.OpenAsync(name);
    }

    /// <summary>From the edition's hub: seats the first members in an organ, and a volunteer by name without e-mail.</summary>
    public async Task SeatAsync(string organ, int members)
    {
        await journey.OpenAsync(organ);
        var boxes = Form("seat").GetByRole(AriaRole.Checkbox);
        for (var i = 0; i < members; i++)
        {
            await boxes.Nth(i).CheckAsync();
        }

        await journey.StepAsync("instance");
        await journey.SendAsync("seat", "Donner un siège");
        await journey.FillAsync("add", ("Prénom", "Noé"), ("Nom", "Volontaire"), ("Origine", "Volontariat"), ("Adresse postale", "1 place du Test\n86000 Poitiers"));
        await journey.SendAsync("add", "Ajouter un membre");
        Assert.Contains($"{members + 1} sièges", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Plans today's sitting and convenes its members; leaves the sitting open and returns its address.</summary>
    public async Task<string> ConveneAsync(string title, string organ, (string From, string To, string Length) times)
    {
        await journey.GotoAsync($"/{city}/gestion/seances/nouvelle");
        await journey.FillAsync("plan",
            ("Titre", title), ("Instance", organ), ("Date", Day(0)), ("Début", times.From), ("Fin", times.To), ("Durée", times.Length),
            ("Lieu", "Hôtel de ville"), ("Comment venir", "Métro, entrée de plain-pied."), ("Au programme", "Accueil, travail en groupes, mise en commun."));
        await journey.StepAsync("nouvelle-seance");
        await journey.SendAsync("plan", "Enregistrer");
        var address = new Uri(Page.Url).AbsolutePath;
        await journey.FollowAsync(Form("convene").GetByRole(AriaRole.Button));
        await journey.StepAsync("seance-convoquee");
        return address;
    }

    public ILocator Form(string name) => journey.Form(name);

    /// <summary>So many days from today as the application counts them: in Paris, where the day begins before the machine's.</summary>
    public static string Day(int offset) => Format.Machine(Format.DayOf(TimeProvider.System.GetUtcNow()).AddDays(offset));
}
