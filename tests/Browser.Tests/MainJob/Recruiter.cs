using Microsoft.Playwright;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>What an organiser does to recruit the panel of an edition, page by page.</summary>
internal sealed class Recruiter(Journey journey, string city, string edition)
{
    /// <summary>The feature that the panel is balanced by.</summary>
    public const string Gender = "Genre";

    private string Hub => $"/{city}/gestion/editions/{edition}";

    private IPage Page => journey.Page;

    /// <summary>Five seats by the roll, one by an open call.</summary>
    public async Task OpenChannelsAsync()
    {
        await journey.GotoAsync($"{Hub}/recrutement");
        await journey.FillAsync("channel", ("Voie", Volunteers.Roll), ("Places", "5"), ("Réponses attendues", "10"));
        await journey.StepAsync("voie");
        await journey.SendAsync("channel", "Ajouter une voie");
        await journey.StepAsync("places-manquantes");
        await Page.Locator("summary").Filter(new() { HasText = "Ajouter une voie" }).ClickAsync();
        await journey.FillAsync("channel", ("Voie", Volunteers.Open), ("Places", "1"));
        await journey.SendAsync("channel", "Ajouter une voie");
        await journey.StepAsync("voies");
    }

    /// <summary>Imports a roll, confirms its columns and draws whom to invite with a public value.</summary>
    public async Task InviteAsync(Guid channel, string roll)
    {
        await journey.FollowAsync(Page.Locator($"a[href$='/gestion/voies/{channel}']").First);
        await journey.FillAsync("upload", ("Fichier CSV", roll), ("Base légale", "Code électoral, article L. 37 (fictif)"), ("Finalité", "Inviter à l’assemblée citoyenne"));
        await journey.StepAsync("liste-a-deposer");
        await journey.SendAsync("upload", "Lire la liste");
        await journey.StepAsync("colonnes");
        await Assertions.Expect(Page.Locator("nav.site-nav-wide a[aria-current=page]")).ToHaveTextAsync("Éditions");
        await journey.SendAsync("columns", "Confirmer les colonnes");
        await journey.FillAsync("round", ("Nombre d’invitations", "40"));
        await journey.StepAsync("liste-prete");
        await journey.SendAsync("round", "Préparer le tirage");
        await journey.FillAsync("draw", ("Valeur publique", "Loto du 21 novembre 2026 : 4 8 15 16 23 (fictif)"));
        await journey.StepAsync("invitations-preparees");
        await journey.SendAsync("draw", "Tirer 40 invitations");
        await journey.StepAsync("invitations-tirees");
    }

    /// <summary>Has the letters made as a job, takes the PDF and says that it was posted.</summary>
    public async Task PrintLettersAsync(Guid channel)
    {
        await journey.FollowAsync(Page.Locator($"a[href$='/gestion/voies/{channel}/invitations']").First);
        await journey.OpenAsync("Envois");
        await journey.StepAsync("envois");
        await journey.SendAsync("start", "Préparer l’envoi");
        for (var tries = 0; tries < 240 && await journey.Form("post").CountAsync() == 0; tries++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await journey.GotoAsync($"/{city}/gestion/voies/{channel}/lettres?pause=1");
        }

        Assert.Contains("40 lettres dans le fichier", await TextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("envoi-pret");
        var letters = await journey.DownloadAsync(Page.Locator("a[href*='/gestion/envois/']").First);
        Assert.True(letters.AsSpan().StartsWith("%PDF"u8), "The letters are no PDF.");
        await journey.SendAsync("post", "Noter l’envoi");
        await journey.StepAsync("suivi");
    }

    /// <summary>Plans seats by gender.</summary>
    public async Task PlanGenderAsync(Bounds women, Bounds men)
    {
        await journey.GotoAsync($"{Hub}/quotas");
        await journey.StepAsync("modeles");
        await journey.SendAsync("start-empty", "Commencer sans modèle");
        await Page.Locator("summary").Filter(new() { HasText = "Ajouter un critère" }).ClickAsync();
        await journey.FillAsync("add", ("Nom du critère", Gender), ("Question du formulaire", "Quel est votre genre ?"));
        await journey.StepAsync("critere");
        await journey.SendAsync("add", "Ajouter un critère");
        await journey.FillAsync("feature", ("Valeur de la ligne 1", "Femme"), ("Valeur de la ligne 2", "Homme"));
        await BoundAsync(women, men);
    }

    /// <summary>Types in what somebody says on the phone.</summary>
    public async Task TypeInAsync(string channel)
    {
        await journey.GotoAsync($"{Hub}/inscriptions/saisie");
        await journey.FillAsync("type-in",
            ("Sans code", channel), ("Par téléphone", "oui"), ("Prénom", "Marcel"), ("Nom de famille", "Combiné"), ("Jour", "9"), ("Mois", "11"), ("Année", "1951"),
            ("Numéro et rue", "27 rue Sainte"), ("Code postal", "13007"), ("Ville", "Marseille"), ("Homme", "oui"), ("Un appel", "oui"),
            ("Téléphone de la personne", "04 91 00 00 00"), ("La personne a reçu", "oui"));
        await journey.StepAsync("saisie");
        await journey.SendAsync("type-in", "Enregistrer l’inscription");
        await journey.StepAsync("saisie-enregistree");
    }

    /// <summary>Freezes with quotas that no panel meets: the page says which, and ways out.</summary>
    public async Task FreezeInVainAsync()
    {
        await journey.GotoAsync($"{Hub}/quotas");
        await journey.StepAsync("quotas");
        await journey.FollowAsync(journey.Form("freeze").GetByRole(AriaRole.Button));
        var text = await TextAsync();
        Assert.Contains("Aucun panel ne peut respecter ces quotas", text, StringComparison.Ordinal);
        Assert.Contains("Femme\u00a0: au moins 6 sièges, 2 personnes", text, StringComparison.Ordinal);
        Assert.Contains("recruter 4 personnes\u00a0: Genre Femme", text, StringComparison.Ordinal);
        await journey.StepAsync("quotas-impossibles");
    }

    /// <summary>Changes the quotas and freezes the pool.</summary>
    public async Task MendAsync(Bounds women, Bounds men)
    {
        await journey.FollowAsync(Page.Locator("a[href*='/gestion/criteres/']").First);
        await BoundAsync(women, men);
        await journey.GotoAsync($"{Hub}/quotas");
        await journey.StepAsync("quotas-corriges");
        await journey.SendAsync("freeze", "Constituer le vivier");
    }

    private async Task BoundAsync(Bounds women, Bounds men)
    {
        await journey.FillAsync("feature", ("Minimum, ligne 1", women.Min), ("Maximum, ligne 1", women.Max), ("Minimum, ligne 2", men.Min), ("Maximum, ligne 2", men.Max));
        await journey.SendAsync("feature", "Enregistrer");
        await journey.StepAsync("critere-enregistre");
    }

    private Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();
}

/// <summary>Seats of a value, as they are typed.</summary>
internal sealed record Bounds(string Min, string Max);
