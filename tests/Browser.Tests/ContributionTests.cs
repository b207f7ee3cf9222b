using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>From a member's words on a phone, with the photo of a sheet, to a proposal that says where it comes from.</summary>
public sealed class ContributionTests(App app, BrowserFixture browser)
{
    private const string Words = "Le banc du tram est en plein soleil : je rentre à pied (essai).";

    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_contributes_on_a_phone_and_the_facilitator_makes_a_proposal_of_it(bool script)
    {
        var words = $"{Words} {(script ? "Avec script." : "Sans script.")}";
        await using (var member = await Journey.StartAsync(app, browser, $"contribuer-{(script ? "script" : "sans-script")}", script: script))
        {
            await member.Page.SetViewportSizeAsync(390, 844);
            await member.SignInAsync("marseille", Role.Member);
            await member.GotoAsync("/marseille/moi/contributions");
            if (script) { await member.StepAsync("mes-contributions"); }

            var form = member.Form("give");
            await form.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma contribution" }).ClickAsync();
            await member.Page.Locator(".error-summary").WaitForAsync();
            if (script) { await member.StepAsync("rien-ecrit"); }

            await form.GetByLabel("Usage ou expérience").CheckAsync();
            await form.GetByLabel("Vos mots", new() { Exact = false }).First.FillAsync(words);
            await form.GetByLabel("Mes mots, sans mon nom").CheckAsync();
            await form.GetByLabel("Photo de la feuille").SetInputFilesAsync(new FilePayload { Name = "feuille.png", MimeType = "image/png", Buffer = Photo });
            await form.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma contribution" }).ClickAsync();
            await member.Page.GetByText("Votre contribution est enregistrée").First.WaitForAsync();
            Assert.Contains(words, await member.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            if (script) { await member.StepAsync("donnee"); }
        }

        await using var journey = await Journey.StartAsync(app, browser, $"reunir-{(script ? "script" : "sans-script")}", script: script);
        await journey.SignInAsync("marseille", Role.Facilitator);
        await journey.GotoAsync("/marseille/gestion/contributions");
        var pick = journey.Page.Locator("li:has(.contribution-pick)", new() { HasText = words });
        await pick.Locator(".contribution-pick label").ClickAsync();
        if (script) { await journey.StepAsync("a-reunir"); }

        await journey.Form("merge").GetByRole(AriaRole.Button, new() { Name = "Faire une proposition" }).ClickAsync();
        await journey.Page.GetByLabel("Texte de la proposition").WaitForAsync();
        Assert.Contains(words, await journey.Page.Locator(".contributions").InnerTextAsync(), StringComparison.Ordinal);
        await journey.FillAsync("make", ("Sujet", "Propreté et lutte contre les incivilités (Édition 2)"), ("Titre", $"De l’ombre aux arrêts (essai, {script})"), ("L’usage", "Attendre le tram en été."), ("Texte de la proposition", "Un arbre ou un toit à chaque arrêt."));
        if (script) { await journey.StepAsync("ecrire"); }

        await journey.SendAsync("make", "Enregistrer la proposition");
        await journey.Page.GetByRole(AriaRole.Heading, new() { Name = "De l’ombre aux arrêts" }).First.WaitForAsync();
        if (script) { await journey.StepAsync("proposition"); }

        await journey.GotoAsync("/marseille/gestion/contributions?etat=Used");
        Assert.Contains(words, await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
