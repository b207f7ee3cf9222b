using Microsoft.Playwright;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>A panel drawn in two public acts, called, and made whole again when somebody declines.</summary>
internal sealed class PublicActs(Journey journey)
{
    private IPage Page => journey.Page;

    /// <summary>Both public acts and the confirmation; returns the draw and leaves its calls open.</summary>
    public async Task<string> DrawAsync(string publicValue)
    {
        await journey.FillAsync("prepare", ("Loterie la plus équitable", "oui"), ("Taille de la réserve", "3"));
        await journey.StepAsync("vivier");
        await journey.SendAsync("prepare", "Préparer le tirage");
        await Assertions.Expect(journey.Form("draw")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await journey.StepAsync("premier-acte");
        await journey.FillAsync("draw", ("Valeur publique", publicValue));
        await journey.SendAsync("draw", "Tirer au sort");
        await journey.StepAsync("second-acte");
        var draw = new Uri(Page.Url).AbsolutePath.Split('/')[6];
        await journey.SendAsync("confirm", "Confirmer");
        await journey.OpenAsync("Appels et remplacements");
        await journey.StepAsync("appels");
        return draw;
    }

    /// <summary>One declines; whom a new public value names takes the seat.</summary>
    public async Task ReplaceAsync(string publicValue)
    {
        await journey.FillAsync("call", ("Renonce à sa place", "oui"), ("Raison ou note", "Déménage à Lille en janvier."));
        await journey.SendAsync("call", "Enregistrer l’appel");
        await journey.FillAsync("replace", ("Valeur publique", publicValue));
        await journey.StepAsync("place-vacante");
        await journey.SendAsync("replace", "Proposer qui appeler");
        await journey.StepAsync("remplacement");
        await journey.FollowAsync(Page.Locator("tr").Filter(new() { HasText = "Remplacement 1" }).Locator("a[href*='personne=']"));
        await journey.FillAsync("call", ("Accepte sa place", "oui"));
        await journey.SendAsync("call", "Enregistrer l’appel");
        Assert.Contains("Ont accepté (1)", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("remplacement-accepte");
    }
}
