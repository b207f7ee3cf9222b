using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>What must be decided and written before anybody is paid, from the sitting whose liquidation is refused.</summary>
internal sealed class Justifications(Journey journey, string city)
{
    private IPage Page => journey.Page;

    /// <summary>From the sitting's allowances: finance is refused and decides the treatment, the organiser writes the rest, finance comes back.</summary>
    public async Task CompleteAsync()
    {
        var sitting = new Uri(Page.Url).AbsolutePath;
        await RefusedAsync();
        await journey.OpenAsync("Compléter la justification du barème");
        var justification = new Uri(Page.Url).AbsolutePath;
        await journey.FillAsync("treatment",
            ("imposable comme un salaire", "oui"), ("non soumise aux cotisations", "oui"), ("Fondement", "Avis de la direction des finances du 12 octobre 2026 (fictif)"));
        await journey.SendAsync("treatment", "Enregistrer la décision");
        Assert.Equal(0, await journey.Form("note").CountAsync());

        await journey.SignInAsync(city, Role.Organiser);
        await journey.GotoAsync(justification);
        await journey.StepAsync("justification-a-completer");
        await WriteAsync();
        Assert.Contains("Tout est en place pour liquider", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("justification-complete");

        await journey.SignInAsync(city, Role.FinanceOfficer);
        await journey.GotoAsync(sitting);
        Assert.Equal(0, await Lacks.CountAsync());
    }

    private ILocator Lacks => Page.Locator(".alert-warn", new() { HasText = "Rien ne peut être liquidé" });

    private async Task RefusedAsync()
    {
        await journey.FollowAsync(journey.Form("liquidate").GetByRole(AriaRole.Button, new() { Name = "Liquider" }));
        var refusal = await Page.Locator(".error-summary").InnerTextAsync();
        Assert.Contains("dit plus haut", refusal, StringComparison.Ordinal);
        foreach (var lack in new[] { "traitement fiscal et social", "note de proportionnalité", "note de compétence" })
        {
            Assert.DoesNotContain(lack, refusal, StringComparison.Ordinal);
            Assert.Contains(lack, await Lacks.InnerTextAsync(), StringComparison.Ordinal);
        }

        await journey.StepAsync("liquidation-refusee");
    }

    private async Task WriteAsync()
    {
        // The page proposes the topic that waits for a statement.
        Assert.NotEqual("", await journey.Form("competence").GetByLabel("Sujet").First.InputValueAsync());
        await journey.FillAsync("competence",
            ("En quoi le sujet relève", "Les services de la ville sont concernés, et le conseil pourra en délibérer."), ("Texte", "CGCT, L.2121-29"));
        await journey.SendAsync("competence", "Enregistrer");
        await journey.FillAsync("note",
            ("Participation effective", "Sans indemnité, les personnes aux revenus modestes ne viendraient pas."),
            ("Égalité", "Chaque membre reçoit le même montant pour le même temps de présence."),
            ("Proportion", "Le montant reste proche de celui des jurés d’assises pour une journée."),
            ("Autres instances", "Les autres instances demandent deux soirées par an, sans travail entre elles."));
        await journey.SendAsync("note", "Enregistrer la note");
    }
}
