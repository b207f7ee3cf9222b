using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>A guardian by their link; somebody without e-mail for whom an organiser acts; a member on a phone, with and without script.</summary>
public sealed class MemberTests(App app, BrowserFixture browser)
{
    private const string Parent = "parent.essai@exemple.fr";

    [Fact]
    public async Task A_guardian_authorises_by_their_own_link()
    {
        await using var journey = await Journey.StartAsync(app, browser, "guardian");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/membres?mineurs=sans-autorisation");
        await journey.StepAsync("sans-autorisation");
        await journey.FollowAsync(journey.Page.Locator("tbody th a").First);
        await journey.StepAsync("fiche");
        await journey.OpenAsync("Autorisation parentale");
        await journey.FillAsync("guardian", ("Prénom et nom", "Dominique Essai"), ("E-mail", Parent));
        await journey.SendAsync("guardian", "Enregistrer");
        await journey.SendAsync("send", "Envoyer le lien");
        await journey.StepAsync("lien-envoye");
        var organisers = new Uri(journey.Page.Url).AbsolutePath;

        var (_, link) = await new Mailbox(app).WaitAsync("autorisation", Parent, "/marseille/autorisation");
        await using var guardian = await Journey.StartAsync(app, browser, "guardian-link");
        await guardian.GotoAsync(new Uri(link).AbsolutePath);
        await guardian.StepAsync("demande");
        await guardian.FollowAsync(guardian.Form("authorise").GetByRole(AriaRole.Button));
        await guardian.StepAsync("sans-accord");
        await guardian.FillAsync("authorise", ("Votre prénom", "Dominique Essai"), ("Je suis parent", "oui"));
        await guardian.SendAsync("authorise", "Donner");
        await guardian.FillAsync("publish", ("Ma photo", "oui"));
        await guardian.SendAsync("publish", "Enregistrer");
        await guardian.StepAsync("donnee");

        await journey.GotoAsync(organisers);
        Assert.Contains("Dominique Essai", await journey.Page.Locator(".steps").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("autorisee");
    }

    [Fact]
    public async Task An_organiser_acts_for_somebody_without_e_mail()
    {
        await using var journey = await Journey.StartAsync(app, browser, "on-behalf");
        await journey.SignInAsync("poitiers", Role.Organiser);
        await journey.GotoAsync("/poitiers/gestion/membres?contact=Post");
        await journey.FollowAsync(journey.Page.Locator("tbody th a").First);
        var person = new Uri(journey.Page.Url).AbsolutePath;
        await journey.Page.GetByText("Ajouter un besoin").First.ClickAsync();
        await journey.FillAsync("need", ("Le besoin", "Je ne mange pas de gluten"), ("Type de besoin", "Un régime"));
        await journey.FollowAsync(journey.Form("need").GetByRole(AriaRole.Button));
        await journey.StepAsync("sans-accord");
        await journey.FillAsync("need", ("La personne est d’accord", "oui"));
        await journey.SendAsync("need", "Ajouter");
        await journey.FillAsync("consent", ("Vous pouvez me recontacter", "oui"));
        await journey.SendAsync("consent", "Noter");
        await journey.StepAsync("fiche");
        await journey.FollowAsync(journey.Page.Locator("main a[href*='/gestion/besoins/']").Last);
        await journey.StepAsync("besoin");
        await journey.FillAsync("plan", ("Ce qui est prévu", "Repas sans gluten"), ("Qui s’en charge", "Le traiteur"), ("Coût prévu", "12,50"));
        await journey.SendAsync("plan", "Prévoir");
        await journey.SendAsync("close", "C’est fait");
        Assert.Contains("12,50", await journey.Page.Locator("tbody").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("fait");
        await journey.GotoAsync("/poitiers/gestion/besoins?etat=Solved");
        await journey.StepAsync("resolus");
        await journey.GotoAsync("/poitiers/gestion/membres/actions?contact=Post");
        await journey.FillAsync("see", ("Changer le moyen", "oui"), ("Moyen de contact", "Par SMS"));
        await journey.SendAsync("see", "Voir");
        await journey.StepAsync("apercu");
        await journey.GotoAsync(person);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_on_a_phone_from_the_link_to_their_data(bool script)
    {
        var city = script ? "marseille" : "poitiers";
        await using var journey = await Journey.StartAsync(app, browser, script ? "space" : "space-plain", script: script);
        await journey.Page.SetViewportSizeAsync(Journey.Narrow, 844);
        await journey.SignInAsync(city, Role.Member);
        await journey.GotoAsync($"/{city}/moi");
        await journey.StepAsync("accueil");
        await journey.OpenAsync("Lire et accepter la charte");
        await journey.StepAsync("charte");
        await journey.SendAsync("accept", "J’accepte");
        await journey.StepAsync("charte-acceptee");
        await journey.GotoAsync($"/{city}/moi");
        await journey.OpenAsync("Mes besoins");
        await journey.FillAsync("need", ("De quoi avez-vous besoin", "Je viens en fauteuil"), ("C’est plutôt", "Un accès"), ("Je suis d’accord", "oui"));
        await journey.SendAsync("need", "Envoyer");
        await journey.StepAsync("besoin-dit");
        await journey.OpenAsync("Mes documents");
        await journey.StepAsync("documents");
        await journey.OpenAsync("Mes préférences");
        await journey.FillAsync("prefer", ("Un SMS", "oui"), ("Téléphone", "06 12 34 56 78"));
        await journey.SendAsync("prefer", "Enregistrer");
        await journey.FillAsync("consent", ("Ma photo", "oui"));
        await journey.SendAsync("consent", "Enregistrer");
        await journey.StepAsync("preferences");
        await journey.OpenAsync("Mes données");
        var data = await journey.DownloadAsync(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Fichier à lire" }));
        Assert.Contains("Je viens en fauteuil", System.Text.Encoding.UTF8.GetString(data), StringComparison.Ordinal);
        await journey.FillAsync("erase", ("Que souhaitez-vous", "mon numéro"));
        await journey.SendAsync("erase", "Demander");
        await journey.StepAsync("donnees");
    }
}
