using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>A member on a phone: asks for the allowance, sends a photo of a receipt, reads a refusal and contests it.</summary>
public sealed class AllowanceRequestTests(App app, BrowserFixture browser)
{
    // A picture of one pixel, as a camera writes it, with a comment that must not stay.
    private static readonly byte[] Photo = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    [Fact]
    public async Task A_member_asks_claims_with_a_photo_and_contests_a_refusal()
    {
        await using var journey = await Journey.StartAsync(app, browser, "allowance-request");
        await journey.Page.SetViewportSizeAsync(Journey.Narrow, 844);
        await journey.SignInAsync("poitiers", Role.Member);
        await journey.GotoAsync("/poitiers/moi/indemnites");
        await journey.StepAsync("indemnites");
        await journey.FollowAsync(journey.Page.Locator("a[href*='/moi/indemnites/demandes/']").First);
        Assert.Contains("prime d’activité", await journey.Page.Locator(".alert-warn").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("demande");
        await journey.FillAsync("choose", ("Oui, je la demande", "oui"));
        await journey.SendAsync("choose", "Enregistrer ma réponse");
        await journey.StepAsync("demandee");

        await journey.GotoAsync("/poitiers/moi/frais");
        await journey.StepAsync("frais");
        await journey.OpenAsync("Demander un remboursement");
        await journey.StepAsync("depense");
        await journey.FillAsync("claim", ("Stationnement", "oui"), ("Montant payé", "4,80"));
        await journey.Page.Keyboard.PressAsync("Tab");
        var most = journey.Page.Locator("[data-estimate] .alert-title");
        await Assertions.Expect(most).ToContainTextAsync("4,80");
        await journey.StepAsync("plafond");
        var receipt = journey.Form("claim").Locator("input[type=file]");
        await receipt.SetInputFilesAsync(new FilePayload { Name = "recu.jpg", MimeType = "image/jpeg", Buffer = Photo });
        await journey.FillAsync("claim", ("Montant payé", "5,20"));
        await journey.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(most).ToContainTextAsync("5,20");
        Assert.Equal(1, await receipt.EvaluateAsync<int>("input => input.files.length"));
        await journey.SendAsync("claim", "Envoyer la demande");
        Assert.Contains("Demande envoyée", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("envoyee");

        await journey.FollowAsync(journey.Page.Locator("article", new() { HasText = "Refusé" }).Locator("a").First);
        Assert.Contains("autre date", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("refus");
        await journey.FillAsync("appeal", ("Pourquoi contestez-vous", "La date du ticket est celle de la séance."));
        await journey.SendAsync("appeal", "Envoyer mon recours");
        await journey.StepAsync("recours");
    }
}
