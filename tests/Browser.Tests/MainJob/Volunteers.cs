using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>People who register for an edition: two through the public form in a browser, the others straight into the database.</summary>
internal sealed class Volunteers(App app, Journey journey, string city, string edition)
{
    /// <summary>Names of the channels.</summary>
    public const string Roll = "Liste électorale", Open = "Appel ouvert";

    public Task<Guid> ChannelAsync(string name) => ReadAsync(db => Channels(db).Where(c => c.Name == name).Select(c => c.Id).SingleAsync());

    /// <summary>The code in a letter of this channel.</summary>
    public Task<string> CodeAsync(Guid channel) =>
        ReadAsync(db => db.Set<PanelInvitation>().Where(i => i.ChannelId == channel).OrderBy(i => i.Number).Select(i => i.Code).FirstAsync());

    public async Task RegisterByCodeAsync(string code)
    {
        await journey.GotoAsync($"/{city}/inscription");
        await journey.FillAsync("code", ("Votre code", code));
        await journey.SendAsync("code", "Commencer");
        await journey.StepAsync("information");
        await AnswerAsync("nom", ("J’ai lu", "oui"));
        await AnswerAsync("naissance", ("Prénom", "Lucie"), ("Nom de famille", "Courrier"));
        await AnswerAsync("adresse", ("Jour", "14"), ("Mois", "7"), ("Année", "1984"));
        await AnswerAsync("genre", ("Numéro et rue", "3 rue de la République"), ("Code postal", "13002"), ("Ville", "Marseille"));
        await AnswerAsync("besoins", ("Femme", "oui"));
        await AnswerAsync("contact");
        await SubmitAsync("lucie.courrier@exemple.fr");
    }

    /// <summary>Somebody of sixteen without a code, whose mother agrees.</summary>
    public async Task RegisterMinorAsync()
    {
        await journey.GotoAsync($"/{city}/inscription/sans-code");
        if (await journey.Form("open").GetByRole(AriaRole.Radio).CountAsync() > 0)
        {
            await journey.Form("open").GetByLabel(edition).CheckAsync();
        }

        await journey.StepAsync("sans-code");
        await Task.Delay(3100, TestContext.Current.CancellationToken);
        await journey.SendAsync("open", "Commencer");
        await AnswerAsync("nom-mineure", ("J’ai lu", "oui"));
        await AnswerAsync("naissance-mineure", ("Prénom", "Inès"), ("Nom de famille", "Lycée"));
        await AnswerAsync("responsable", ("Jour", "3"), ("Mois", "2"), ("Année", "2010"));
        await AnswerAsync("adresse-mineure", ("Son prénom", "Nadia Lycée"), ("Son téléphone", "06 12 34 56 78"), ("Cette personne est avec moi", "oui"));
        await AnswerAsync("genre-mineure", ("Numéro et rue", "8 boulevard National"), ("Code postal", "13003"), ("Ville", "Marseille"));
        await AnswerAsync("besoins-mineure", ("Femme", "oui"));
        await AnswerAsync("contact-mineure", ("Que l’on m’emmène", "oui"));
        await SubmitAsync("ines.lycee@exemple.fr");
    }

    /// <summary>So many people of one gender register by the roll.</summary>
    public Task<int> RegisterAsync(string gender, int people) => ReadAsync(async db =>
    {
        var channel = await Channels(db).SingleAsync(c => c.Name == Roll);
        var act = new RegistrationAct(RegistrationMeans.Online, null, TimeProvider.System.GetUtcNow());
        for (var i = 0; i < people; i++)
        {
            var registration = new PanelRegistration(channel, Guid.CreateVersion7().ToString("N")[16..], null, act);
            registration.Answer(Answers(gender, i));
            registration.Submit(act);
            db.Add(registration);
        }

        return await db.SaveChangesAsync();
    });

    private IQueryable<RecruitmentChannel> Channels(AppDbContext db) =>
        db.Set<RecruitmentChannel>().Where(c => db.Set<Edition>().Any(e => e.Id == c.EditionId && e.Name == edition));

    private Task AnswerAsync(string next, params (string Label, string Value)[] answers) => RegistrationTests.AnswerAsync(journey, next, answers);

    private async Task SubmitAsync(string email)
    {
        await AnswerAsync("verification", ("Un e-mail", "oui"), ("Votre e-mail", email));
        await journey.SendAsync("submit", "Envoyer");
        Assert.Contains("Votre inscription est enregistrée", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("recu");
        await journey.SendAsync("leave", "Fermer");
    }

    private static Dictionary<string, string> Answers(string gender, int i) => new()
    {
        [RegistrationAnswers.Consent] = "2026-11-01",
        [RegistrationAnswers.GivenName] = string.Create(CultureInfo.InvariantCulture, $"{gender}{i}"),
        [RegistrationAnswers.FamilyName] = "Fictif",
        [RegistrationAnswers.BornOn] = string.Create(CultureInfo.InvariantCulture, $"{1950 + (i * 4)}-05-31"),
        [RegistrationAnswers.Address] = string.Create(CultureInfo.InvariantCulture, $"{i + 1} rue de l’Exemple, {gender}"),
        [RegistrationAnswers.Postcode] = "13001",
        [RegistrationAnswers.Town] = "Marseille",
        [RegistrationAnswers.Contact] = "Phone",
        [RegistrationAnswers.Phone] = "06 12 34 56 78",
        [Recruiter.Gender] = gender,
    };

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AuthorityDirectory>().FindAsync(city);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(authority!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
