using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Browser.Tests.MainJob;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests;

/// <summary>A department gives its technical opinion on a phone; an elected official answers by keyboard and a second one loses nothing; the commission meets; somebody follows and stops. Each on rows of its own.</summary>
public sealed class DutyTests(App app, BrowserFixture browser)
{
    private static readonly DateOnly Today = Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow());

    private Mailbox Mails => new(app);

    [Fact]
    public async Task A_department_answers_a_technical_opinion_by_its_link_on_a_phone_without_script()
    {
        var (id, number) = await ProposalAsync("Une passerelle au-dessus du boulevard (essai)", 20);
        await using var journey = await Journey.StartAsync(app, browser, "avis-technique");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync($"/marseille/gestion/propositions/{id}/avis");
        await journey.FillAsync("ask", ("Service", "Direction de la communication"), ("Question posée", "La passerelle peut-elle s’appuyer sur le pont ?"), ("Réponse attendue", Machine(Today.AddDays(15))));
        await journey.StepAsync("demander");
        await journey.SendAsync("ask", "Demander un avis technique");
        await journey.StepAsync("demande");
        var (_, link) = await Mails.WaitAsync("Avis technique demandé", under: "/marseille/avis/", saying: "Une passerelle au-dessus du boulevard");

        await using (var phone = await Journey.StartAsync(app, browser, "avis-technique-telephone", script: false))
        {
            await phone.Page.SetViewportSizeAsync(390, 844);
            await phone.Page.GotoAsync(link);
            Assert.Contains("pas un avis sur le fond", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await phone.StepAsync("formulaire");
            await phone.Form("give").GetByRole(AriaRole.Button).ClickAsync();
            await phone.Page.GetByText("Répondez sous au moins un titre.").First.WaitForAsync();
            await phone.FillAsync("give", ("Droit", "Le pont est à la métropole : il faut sa convention."), ("Coût", "Entre 1,5 et 2 millions d’euros."), ("Temps de travail", "2 h 30"), ("Votre nom", "Camille Essai"));
            await phone.Form("give").GetByRole(AriaRole.Button).ClickAsync();
            await phone.Page.GetByText("Merci, votre avis est enregistré").First.WaitForAsync();
            await phone.StepAsync("merci");
        }

        // With script too, so that axe reads what the department sees: the link has served.
        await journey.Page.GotoAsync(link);
        Assert.Equal(0, await journey.Form("give").CountAsync());
        await journey.StepAsync("lien-utilise");
        await journey.GotoAsync("/marseille/gestion/avis");
        await journey.StepAsync("charge");
        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/marseille/propositions/{number}");
        var shown = await journey.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Le pont est à la métropole", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille Essai", shown, StringComparison.Ordinal);
        await journey.StepAsync("page-publique");
    }

    [Fact]
    public async Task An_elected_official_answers_by_keyboard_and_a_second_one_loses_nothing()
    {
        var (id, number) = await ProposalAsync("Des bancs tous les deux cents mètres (essai)", 380);
        await using var journey = await Journey.StartAsync(app, browser, "repondre");
        await using var second = await Journey.StartAsync(app, browser, "repondre-a-deux");
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await journey.SignInAsync("marseille", Role.ElectedOfficial);
        await journey.GotoAsync("/marseille/gestion/suites");
        await journey.StepAsync("ce-qui-attend");
        await second.SignInAsync("marseille", Role.Organiser);
        await second.GotoAsync($"/marseille/gestion/propositions/{id}/reponse");

        await keys.PressAsync(page.Locator($"a[href$='/{id}/reponse']").First);
        await keys.PickAsync(page.GetByLabel("Refusée", new() { Exact = true }));
        await keys.TypeAsync(page.GetByLabel("Les raisons"), "Les trottoirs sont trop étroits à cet endroit.");
        await keys.NextOptionAsync(page.GetByLabel("Délégation responsable"));
        await journey.StepAsync("reponse");
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Publier la réponse" }));
        await page.GetByText("Les trottoirs sont trop étroits").First.WaitForAsync();
        await journey.StepAsync("publiee");

        await second.FillAsync("answer", ("Acceptée en partie", "oui"), ("Les raisons", "Dans les rues assez larges seulement."), ("Ce qui est promis", Machine(Today.AddDays(200))));
        await second.Form("answer").GetByLabel("Délégation responsable").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await second.FollowAsync(second.Page.GetByRole(AriaRole.Button, new() { Name = "Publier la réponse" }));
        await second.Page.GetByText("Quelqu’un vient de publier une réponse").First.WaitForAsync();
        Assert.Contains("Les trottoirs sont trop étroits", await second.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Dans les rues assez larges seulement.", await second.Form("answer").GetByLabel("Les raisons").InputValueAsync());
        await second.StepAsync("plus-rapide");
        await second.FillAsync("answer", ("Pourquoi", "Les deux textes ont été réunis."));
        await second.SendAsync("answer", "Publier la nouvelle version");
        await second.GotoAsync($"/marseille/propositions/{number}");
        var shown = await second.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Les deux textes ont été réunis.", shown, StringComparison.Ordinal);
        await second.Page.GetByText("Ce qui a changé par rapport à la version d’avant").ClickAsync();
        await second.StepAsync("deux-versions");
    }

    [Fact]
    public async Task The_commission_prepares_its_meeting_gives_opinions_and_publishes_its_minutes()
    {
        var meeting = await MeetingAsync();
        await using var journey = await Journey.StartAsync(app, browser, "commission");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync($"/marseille/gestion/seances/{meeting}/suivi");
        await journey.StepAsync("reunion");
        await journey.SendAsync("agenda", "Compléter l’ordre du jour");
        await journey.Form("opinion").GetByLabel("Engagement").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await journey.FillAsync("opinion", ("Membres de l’assemblée", "oui"), ("Tenu en partie", "oui"), ("En quelques mots", "Deux lieux sur quatre sont ouverts. (essai)"));
        await journey.SendAsync("opinion", "Enregistrer un avis");
        await journey.StepAsync("avis-donne");
        await journey.GotoAsync($"/marseille/gestion/seances/{meeting}/ordre-du-jour");
        await journey.StepAsync("ordre-du-jour");
        await journey.GotoAsync($"/marseille/gestion/seances/{meeting}/suites");
        await journey.Form("minutes").Locator("textarea").FillAsync("La commission a lu chaque engagement. (essai)");
        await journey.Form("minutes").Locator("select").SelectOptionAsync(nameof(Readership.Everyone));
        await journey.SendAsync("minutes", "Enregistrer");
        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/marseille/seances/{meeting}");
        var shown = await journey.Page.Locator("main").InnerTextAsync();
        Assert.Contains("La commission a lu chaque engagement. (essai)", shown, StringComparison.Ordinal);
        Assert.Contains("Deux lieux sur quatre sont ouverts. (essai)", shown, StringComparison.Ordinal);
        await journey.StepAsync("seance-publique");
    }

    [Fact]
    public async Task Somebody_follows_a_proposal_after_confirming_and_stops_with_one_click()
    {
        var (_, number) = await ProposalAsync("Une horloge sur la place (essai)", 40);
        await using var journey = await Journey.StartAsync(app, browser, "suivre");
        var keys = new Keyboard(journey);
        await journey.GotoAsync($"/marseille/propositions/{number}/suivre");
        await journey.StepAsync("demander");
        await keys.TypeAsync(journey.Form("follow").GetByRole(AriaRole.Textbox), $"suivi{number}@exemple.fr");
        await keys.PressAsync(journey.Form("follow").GetByRole(AriaRole.Button));
        await journey.StepAsync("regardez-vos-e-mails");
        var (_, link) = await Mails.WaitAsync($"Confirmez que vous suivez la proposition {number}", $"suivi{number}@exemple.fr");
        await journey.Page.GotoAsync(link);
        await journey.StepAsync("confirmer");
        await journey.SendAsync("confirm", "Confirmer");
        await journey.StepAsync("suivie");
        await journey.SendAsync("stop", "Ne plus rien recevoir");
        await journey.Page.GetByText("Vous ne recevez rien").First.WaitForAsync();
        await journey.StepAsync("arret");
    }

    [Fact]
    public async Task Every_page_of_the_duty_to_answer_stands_on_a_phone_and_on_a_desk()
    {
        var (answered, waiting, commitment, office, edition, meeting, request) = await OfAsync(async db =>
        {
            var corrected = await db.Set<OfficialResponse>().Where(r => r.Order == 2).Select(r => r.ProposalId).FirstAsync();
            var open = await db.Set<Proposal>().Where(p => p.HandedOverOn != null && !p.Responses.Any()).OrderBy(p => p.Number).FirstAsync();
            var promised = await db.Set<ProgressNote>().OrderBy(n => n.Id).Select(n => n.CommitmentId).FirstAsync();
            var delegation = await db.Set<Office>().Where(o => o.Kind == OfficeKind.Delegation).OrderBy(o => o.Name).Select(o => o.Id).FirstAsync();
            var followUp = await db.Set<Sitting>().Where(s => s.Kind == SittingKind.FollowUp).OrderByDescending(s => s.Day).FirstAsync();
            var asked = await db.Set<OpinionRequest>().OrderByDescending(r => r.Opinions.Count).Select(r => r.Id).FirstAsync();
            return (await db.Set<Proposal>().SingleAsync(p => p.Id == corrected), open, promised, delegation, followUp.EditionId, followUp.Id, asked);
        });
        await using var journey = await Journey.StartAsync(app, browser, "suites");
        await journey.SignInAsync("marseille", Role.Organiser);
        foreach (var (title, path) in new[]
        {
            ("a-faire", "gestion"), ("bureau", "gestion/propositions"), ("ce-que-la-ville-doit", "gestion/suites"), ("reponse-nouvelle", $"gestion/propositions/{waiting.Id}/reponse"),
            ("reponse-corrigee", $"gestion/propositions/{answered.Id}/reponse"), ("suites-attendues", $"gestion/propositions/{waiting.Id}/suites"), ("suites-repondue", $"gestion/propositions/{answered.Id}/suites"),
            ("remise", "gestion/propositions/remise"), ("engagements", $"gestion/propositions/{answered.Id}/engagements"), ("engagement", $"gestion/engagements/{commitment}"),
            ("reunion-de-suivi", $"gestion/seances/{meeting}/suivi"), ("qui-siege", $"gestion/editions/{edition}/commission"), ("services", "gestion/services"), ("delegation", $"gestion/services/{office}"),
            ("avis-demande", $"gestion/avis/{request}"), ("seance-de-suivi-publique", $"seances/{meeting}"), ("proposition-corrigee", $"propositions/{answered.Number}"), ("proposition-en-attente", $"propositions/{waiting.Number}"),
            ("proposition-1", "propositions/1"),
        })
        {
            await journey.GotoAsync($"/marseille/{path}");
            await journey.StepAsync(title);
        }
    }

    private static string Machine(DateOnly day) => Misthos.Web.Design.Format.Machine(day);

    // A proposal of this journey alone, handed over so many days ago: nothing of the demonstration changes under the other journeys.
    private Task<(Guid Id, int Number)> ProposalAsync(string title, int daysAgo) => OfAsync(async db =>
    {
        var model = await db.Set<Proposal>().AsNoTracking().FirstAsync(p => p.HandedOverOn != null);
        var number = await db.Set<Proposal>().MaxAsync(p => p.Number) + Random();
        var (by, on) = (Guid.CreateVersion7(), Today.AddDays(-daysAgo));
        var proposal = new Proposal(db.AuthorityId, new(model.AssemblyId, model.EditionId, model.TopicId), number, by);
        proposal.Write(new(title, "Ce que la proposition demande, en clair. (essai)"), new(VersionAuthor.Plenary, "", on, by));
        proposal.Adopt(on);
        proposal.HandOver(on, new AnswerDelays(3, 12));
        db.Add(proposal);
        await db.SaveChangesAsync();
        return (proposal.Id, number);
    });

    // Journeys run at once: each takes a number of its own.
    private static int Random() => System.Security.Cryptography.RandomNumberGenerator.GetInt32(100, 100_000);

    private Task<Guid> MeetingAsync() => OfAsync(async db =>
    {
        var model = await db.Set<Sitting>().AsNoTracking().FirstAsync(s => s.Kind == SittingKind.FollowUp);
        var meeting = new Sitting(db.AuthorityId, model.EditionId, model.OrganId, "Commission de suivi (essai)", new SittingTimes(Today.AddDays(-1), new(18, 0), new(20, 0), 120));
        meeting.Describe(meeting.Title, null, new SittingPlace("Maison des associations (essai)", "", true), "");
        meeting.Classify(SittingKind.FollowUp);
        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting.Id;
    });

    private async Task<T> OfAsync<T>(Func<AppDbContext, Task<T>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Essai");
        return await use(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
