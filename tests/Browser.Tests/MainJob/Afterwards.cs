using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>What comes after a sitting: the questionnaire, what changes, thanks, and what the member takes away.</summary>
internal sealed class Afterwards(App app, Journey journey, string city)
{
    private readonly Mailbox _mails = new(app);

    private IPage Page => journey.Page;

    /// <summary>Opens the questionnaire, answers it as one of those who were there, and says what changes. Gives that person's address.</summary>
    public async Task<string> ListenAsync(string sitting, string title)
    {
        await journey.SignInAsync(city, Role.Organiser);
        await journey.GotoAsync($"{sitting}/questionnaire");
        await journey.SendAsync("open", "Ouvrir le questionnaire");
        var (member, link) = await _mails.WaitAsync("Votre avis sur la séance", under: $"/{city}/", saying: title);
        await AnswerAsync(link);
        await journey.GotoAsync($"{sitting}/questionnaire");
        await journey.OpenAsync("Décider d’un ajustement");
        await journey.FillAsync("decide",
            ("Vous avez dit", "La pause est trop courte."), ("Nous avons fait", "La pause de midi dure une heure et demie."), ("Ce qui change", "Le rythme"), ("Décidé par", "Équipe participation"), ("Date de la décision", Organiser.Day(0)), ("S’applique à partir du", Organiser.Day(0)), ("Le dire tout de suite", "oui"));
        await journey.StepAsync("ajustement");
        await journey.SendAsync("decide", "Enregistrer l’ajustement");
        await journey.StepAsync("vous-avez-dit");
        return member;
    }

    /// <summary>Thanks everyone who was there, by mail.</summary>
    public async Task ThankAsync(string sittingTitle)
    {
        await journey.GotoAsync($"/{city}/gestion/reconnaissance/nouvelle");
        await journey.FillAsync("plan",
            ("Forme", "Remerciement"), ("Titre", "Merci pour la première séance (fictif)"), ("Pour qui", $"Les personnes présentes\u00a0: {sittingTitle}"), ("Date", Organiser.Day(0)),
            ("Service", "Équipe participation"), ("Message", "Merci pour votre temps et vos idées."), ("Envoyer le message", "oui"));
        await journey.StepAsync("merci");
        await journey.SendAsync("plan", "Enregistrer");
        await journey.StepAsync("merci-enregistre");
    }

    /// <summary>Signs in by the link in a mail, downloads the certificate, and has it verified by a stranger.</summary>
    public async Task TakeAwayAsync(string member)
    {
        await Page.Context.ClearCookiesAsync();
        await journey.GotoAsync("/connexion");
        await journey.FillAsync("link", ("Adresse", member));
        await journey.SendAsync("link", "Recevoir");
        await journey.StepAsync("lien-demande");
        var (_, link) = await _mails.WaitAsync("lien de connexion", member);
        await journey.GotoAsync(new Uri(link).AbsolutePath);
        await journey.SendAsync("redeem", "Se connecter");
        Assert.EndsWith($"/{city}/moi", new Uri(Page.Url).AbsolutePath, StringComparison.Ordinal);
        await journey.StepAsync("mon-espace");
        await new AfterTheSitting(journey, city).PdfAsync("Télécharger l’attestation");
        await journey.GotoAsync($"/verifier/{await LatestCodeAsync()}");
        await journey.StepAsync("attestation-verifiee");
    }

    private async Task AnswerAsync(string link)
    {
        var path = new Uri(link).AbsolutePath;
        await journey.GotoAsync(path);
        await Page.GetByLabel("Plutôt d’accord", new() { Exact = true }).First.CheckAsync();
        await journey.StepAsync("questionnaire");
        await journey.SendAsync("answer", "Envoyer mon avis");
        Assert.Contains("dans l’urne", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.GotoAsync(path);
        Assert.Contains("ne peut plus servir", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<string> LatestCodeAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var certificates = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Certificate>().IgnoreQueryFilters().AsNoTracking();
        return (await certificates.ToListAsync(TestContext.Current.CancellationToken)).MaxBy(certificate => certificate.Id)!.Code;
    }
}
