using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Browser.Tests;

/// <summary>Words that should not have been published go, on a ground, and a dated public line says so: keyboard only, axe at each step, on rows of this journey alone.</summary>
public sealed class TakeDownTests(App app, BrowserFixture browser)
{
    private const string Name = "Camille Essai-Retrait";
    private const string Forum = "Réunion des voisins du quai (essai de retrait)";

    private static readonly DateOnly Today = Format.DayOf(TimeProvider.System.GetUtcNow());

    // As the public reads it: the tests' own language is another.
    private static string Said => Today.ToString(Today.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));

    [Fact]
    public async Task An_organiser_removes_a_name_from_an_adopted_text_and_anyone_reads_that_and_why()
    {
        var (id, number) = await ProposalAsync();
        await using var journey = await Journey.StartAsync(app, browser, "passages");
        var hands = new Hands(journey);
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync($"/marseille/gestion/propositions/{id}");
        await journey.StepAsync("texte-fixe");
        await hands.OpenAsync("Retirer des passages");
        await journey.StepAsync("passages");
        await hands.FillAsync("redact", ("Passages à retirer", Name));
        await hands.PickAsync("redact", "Données personnelles");
        await hands.FillAsync("redact", ("La raison, en clair", "Une voisine est nommée sans l’avoir voulu. (essai)"));
        await hands.SendAsync("redact", "Voir ce que cela donne");
        await SaysAsync(journey, "Rien n’est encore retiré", "Un banc devant chez [passage retiré], au soleil.");
        await journey.StepAsync("apercu");
        await hands.SendAsync("redact", "Retirer ces passages");
        await SaysAsync(journey, $"Version 1 : des passages ont été retirés le {Said}. Motif : données personnelles.");
        await journey.StepAsync("retires");

        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/marseille/propositions/{number}");
        await SaysAsync(journey, "Un banc devant chez [passage retiré], au soleil.", $"Des passages de ce texte ont été retirés le {Said}. Motif : données personnelles. Une voisine est nommée sans l’avoir voulu. (essai)");
        Assert.DoesNotContain(Name, await journey.Page.ContentAsync(), StringComparison.Ordinal);
        await journey.StepAsync("proposition-publique");
        await journey.GotoAsync($"/marseille/propositions/{number}/versions");
        await new Keyboard(journey).ToAsync(journey.Page.Locator("#version-1 summary"));
        await journey.Page.Keyboard.PressAsync("Enter");
        await SaysAsync(journey, "Un banc devant chez [passage retiré], au soleil.", $"Des passages de ce texte ont été retirés le {Said}.");
        Assert.DoesNotContain(Name, await journey.Page.ContentAsync(), StringComparison.Ordinal);
        await journey.StepAsync("versions-publiques");
    }

    [Fact]
    public async Task An_organiser_takes_down_what_is_told_of_an_earlier_meeting_and_anyone_reads_that_and_why()
    {
        var id = await MeetingAsync();
        await using var journey = await Journey.StartAsync(app, browser, "reunion-retiree");
        var hands = new Hands(journey);
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync($"/marseille/seances/anciennes/{id}");
        await journey.StepAsync("reunion");
        await hands.OpenAsync("Corriger ou retirer");
        await journey.StepAsync("corriger-ou-retirer");
        await hands.PickAsync("take-down", "Données personnelles");
        await hands.FillAsync("take-down", ("La raison, en clair", "Le compte rendu nomme une voisine. (essai)"));
        await hands.SendAsync("take-down", "Retirer le texte");
        await journey.StepAsync("retiree");
        await journey.GotoAsync($"/marseille/gestion/seances/anciennes/{id}");
        await SaysAsync(journey, "il n’y a plus rien à corriger");
        await journey.StepAsync("plus-rien");

        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/marseille/seances/anciennes/{id}");
        await SaysAsync(journey, "Réunion dont le texte est retiré", $"Texte retiré le {Said}. Motif : données personnelles. Le compte rendu nomme une voisine. (essai)", "17");
        var page = await journey.Page.ContentAsync();
        Assert.All([Name, Forum, "Quai des Essais"], word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
        Assert.Equal(0, await journey.Page.GetByRole(AriaRole.Link, new() { Name = "Corriger ou retirer" }).CountAsync());
        await journey.StepAsync("reunion-publique");
    }

    private static async Task SaysAsync(Journey journey, params string[] words)
    {
        var page = (await journey.Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    private Task<(Guid Id, int Number)> ProposalAsync() => WithAsync(async db =>
    {
        var model = await db.Set<Proposal>().AsNoTracking().FirstAsync(p => p.AdoptedOn != null);
        // Journeys run at once: each takes a number of its own.
        var number = await db.Set<Proposal>().MaxAsync(p => p.Number) + System.Security.Cryptography.RandomNumberGenerator.GetInt32(100, 100_000);
        var (by, on) = (Guid.CreateVersion7(), Today.AddDays(-20));
        var proposal = new Proposal(db.AuthorityId, new(model.AssemblyId, model.EditionId, model.TopicId), number, by);
        proposal.Write(new("Un banc au soleil (essai de retrait)", $"Un banc devant chez {Name}, au soleil."), new(VersionAuthor.Plenary, "", on, by));
        proposal.Adopt(on);
        proposal.HandOver(on, new AnswerDelays(3, 12));
        db.Add(proposal);
        await db.SaveChangesAsync();
        return (proposal.Id, number);
    });

    private Task<Guid> MeetingAsync() => WithAsync(async db =>
    {
        var edition = await db.Set<Edition>().FirstAsync(e => e.Status != EditionStatus.Draft);
        var meeting = new EarlierMeeting(db.AuthorityId, (edition.Id, null), new(new(2023, 5, 4), new(18, 0), new(2023, 5, 4), new(20, 0)), new(Forum, $"Avec {Name}.") { Place = "Quai des Essais", Report = $"{Name} a demandé un banc." });
        meeting.Declare(17, null);
        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting.Id;
    });

    private async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Essai");
        return await act(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
