using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>A request for the allowance that came on paper, its decision, and the account it is paid on.</summary>
internal sealed class Requests(Journey journey, string city)
{
    private IPage Page => journey.Page;

    /// <summary>Notes the request of the first person of the attendance sheet, sets the rule and decides it, and has finance type in the account.</summary>
    public async Task AskAndDecideAsync(string sitting)
    {
        await journey.SignInAsync(city, Role.Organiser);
        await journey.GotoAsync($"{sitting}/presences");
        var person = await Page.Locator("[name='Input.Rows[0].PersonId']").InputValueAsync();
        await journey.GotoAsync($"/{city}/gestion/indemnites");
        await journey.OpenAsync("Demandes");
        await Page.GetByText("Voir les noms").ClickAsync();
        await journey.StepAsync("demandes");
        await journey.FollowAsync(Page.Locator($"a[href$='/personnes/{person}']").First);
        await journey.FillAsync("say", ("La personne demande", "oui"), ("Comment l’a-t-elle dit", "formulaire papier remis à l’accueil"));
        await journey.SendAsync("say", "Noter");
        await journey.StepAsync("demande-a-decider");
        var request = new Uri(Page.Url).AbsolutePath;
        await SetRuleAsync();
        await journey.GotoAsync(request);
        Assert.Contains("C’est le quotient de", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.FillAsync("decide", ("Au plus", "oui"), ("D’après", "Document vu"));
        await journey.SendAsync("decide", "Enregistrer la décision");
        Assert.Contains("Conditions remplies", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("demande-decidee");
        await TypeInAccountAsync(person);
    }

    /// <summary>Nothing can be decided before the rule says which month counts and how to contest.</summary>
    private async Task SetRuleAsync()
    {
        Assert.Equal(0, await journey.Form("decide").CountAsync());
        await journey.OpenAsync("Écrire la règle");
        await journey.FillAsync("rule",
            ("Le mois de la demande", "oui"), ("Combien de temps", "12"), ("À qui adresser un recours", "Mairie de Poitiers (adresse fictive)"),
            ("Tribunal compétent", "tribunal administratif de Poitiers (fictif)"));
        await journey.StepAsync("regle-du-quotient");
        await journey.SendAsync("rule", "Enregistrer la règle");
    }

    private async Task TypeInAccountAsync(string person)
    {
        await journey.SignInAsync(city, Role.FinanceOfficer);
        await journey.GotoAsync($"/{city}/gestion/indemnites/comptes");
        await journey.FollowAsync(Page.Locator($"a[href$='personne={person}']"));
        await journey.FillAsync("account", ("IBAN", "FR14 2004 1010 0505 0001 3M02 606"));
        await journey.SendAsync("account", "Enregistrer");
        Assert.Contains("FR14 •••• •••• 2606", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("comptes");
    }
}
