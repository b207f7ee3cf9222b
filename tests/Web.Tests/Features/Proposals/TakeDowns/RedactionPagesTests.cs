#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Portal;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.TakeDowns;

/// <summary>Passages of a text that was handed over go from every page and file; what it gives is shown first, and a dated line stays.</summary>
public sealed class RedactionPagesTests(WebApp shared)
{
    [Fact]
    public async Task An_organiser_sees_the_result_first_then_the_passage_is_nowhere_any_more()
    {
        await using var app = await shared.FreshAsync();
        var (id, number, word) = await HandedOverAsync(app);
        var news = await ReadAsync(app, async db =>
        {
            var item = new NewsItem(db.AuthorityId, new("Une visite", $"Avec {word}.", new(2026, 3, 14), null));
            item.Publish(DateTimeOffset.UnixEpoch);
            db.Add(item);
            await db.SaveChangesAsync();
            return item.Id;
        });
        var path = $"/marseille/gestion/propositions/{id}/passages";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs("marseille", Role.Facilitator)).GetAsync(path)).StatusCode);
        var (organiser, anyone) = (await app.SignedInAs("marseille", Role.Organiser), app.Anonymous());
        string[] addresses = [$"/marseille/propositions/{number}", $"/marseille/propositions/{number}/versions", "/marseille/donnees/propositions.csv", "/marseille/donnees/propositions.json", "/api/v1/marseille/propositions?limit=100", $"/marseille/propositions/{number}/parcours", "/marseille/actualites.atom", "/marseille/propositions"];
        Assert.Contains(word, await anyone.GetStringAsync(addresses[0]), StringComparison.OrdinalIgnoreCase);
        using var empty = await organiser.PostFormAsync(path, "redact", ("Input.Passages", ""), ("Input.Why", ""));
        Assert.Equal(3, (await empty.ReadPageAsync()).QuerySelectorAll(".error-summary a").Length);
        using var absent = await organiser.PostFormAsync(path, "redact", ("Input.Passages", "Mot absent du texte"), ("Input.Ground", "CourtOrder"), ("Input.Why", "Jugement (essai)"));
        Assert.Contains("Mot absent du texte", (await absent.ReadPageAsync()).QuerySelector("#Input-Passages-error")!.TextContent, StringComparison.Ordinal);

        (string, string)[] typed = [("Input.Passages", word), ("Input.Ground", "CourtOrder"), ("Input.Why", "Jugement (essai)")];
        using var shown = await organiser.PostFormAsync(path, "redact", typed);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.InRange(Queries(shown), 1, 12);
        var preview = await shown.ReadPageAsync();
        Assert.Contains(RemovedPassages.Mark, preview.QuerySelector("article mark")!.TextContent, StringComparison.Ordinal);
        var elsewhere = preview.QuerySelector($"main a[href='/marseille/gestion/actualites/{news}']")!;
        Assert.Contains("Corriger l’actualité", elsewhere.TextContent, StringComparison.Ordinal);
        Assert.Contains(word, await anyone.GetStringAsync(addresses[0]), StringComparison.OrdinalIgnoreCase);
        var seen = preview.QuerySelector("input[name='Input.Seen']")!.GetAttribute("value")!;
        using var done = await organiser.PostFormAsync(path, "redact", [.. typed, ("Input.Seen", seen)]);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);

        Assert.NotNull((await organiser.GetPageAsync(path)).QuerySelector($"main a[href='/marseille/gestion/actualites/{news}']"));
        using var after = await organiser.GetAsync(path);
        Assert.InRange(Queries(after), 1, 12);
        await ReadAsync(app, async db =>
        {
            db.Remove(await db.Set<NewsItem>().SingleAsync(n => n.Id == news));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("aucun autre texte public", (await organiser.GetPageAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var address in addresses)
        {
            Assert.DoesNotContain(word, await anyone.GetStringAsync(address), StringComparison.OrdinalIgnoreCase);
        }

        var page = (await anyone.GetPageAsync(addresses[0])).QuerySelector("main")!.TextContent;
        Assert.Contains(RemovedPassages.Mark, page, StringComparison.Ordinal);
        Assert.Contains("Jugement (essai)", page, StringComparison.Ordinal);
        var version = (await anyone.GetPageAsync(addresses[1])).QuerySelector("[id^='version-']")!;
        Assert.Contains("Motif : décision de justice. Jugement (essai)".Replace(" :", "\u00a0:", StringComparison.Ordinal), version.TextContent, StringComparison.Ordinal);
        Assert.Contains("Des passages de la version", (await anyone.GetPageAsync("/marseille/registre")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_sent_to_its_correction_and_an_amendment_taken_down_is_not_shown_where_it_is_decided()
    {
        await using var app = await shared.FreshAsync();
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var (waiting, draft, number, text) = await WaitingAsync(app);
        Assert.Empty((await organiser.GetPageAsync($"/marseille/gestion/propositions/{draft}/passages")).QuerySelectorAll("main form"));
        var address = $"/marseille/gestion/amendements/{waiting}";
        Assert.Contains(text, (await organiser.GetPageAsync(address)).QuerySelector("#Input-Text")!.TextContent, StringComparison.Ordinal);
        using var down = await organiser.PostFormAsync($"/marseille/gestion/propositions/{draft}/mots", "take-down", ("Input.What", $"A{number}"), ("Input.Ground", "PersonalData"), ("Input.Why", "Il nommait une personne (essai)"));
        Assert.Equal(HttpStatusCode.Found, down.StatusCode);
        var page = await organiser.GetPageAsync(address);
        Assert.DoesNotContain(text, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main ins, main del"));
        Assert.Null(page.QuerySelector("input[value='Kept']"));
        Assert.Contains("Il nommait une personne (essai)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var forged = await organiser.PostFormAsync(address, "decide", ("Input.Outcome", "Kept"), ("Input.Reason", "Essai"), ("Input.Text", "Essai"));
        Assert.NotNull((await forged.ReadPageAsync()).QuerySelector("#Input-Outcome-error"));
    }

    private static int Queries(HttpResponseMessage answer)
    {
        var timing = string.Join(';', answer.Headers.GetValues("Server-Timing"));
        return int.Parse(timing[(timing.IndexOf("desc=\"", StringComparison.Ordinal) + 6)..].TrimEnd('"'), System.Globalization.CultureInfo.InvariantCulture);
    }

    // An amendment to the text in force, which waits.
    private static Task<(Guid Id, Guid Proposal, int Number, string Text)> WaitingAsync(WebApp app) => ReadAsync(app, async db =>
    {
        var last = await db.Set<Amendment>().Where(a => a.DecidedOn == null).OrderByDescending(a => a.Number).FirstAsync();
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.Id == last.ProposalId);
        var amendment = proposal.File(Guid.CreateVersion7(), last.Number + 1, new(new(proposal.Title, "Un texte tout autre."), "Raison", AmendmentAuthor.Member, ""), new(DateOnly.FromDateTime(DateTime.UnixEpoch), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch));
        db.Add(amendment);
        await db.SaveChangesAsync();
        return (amendment.Id, amendment.ProposalId, amendment.Number, amendment.Text);
    });

    // A long word of the text that stands in no other proposal, topic or answer of the demonstration.
    private static Task<(Guid Id, int Number, string Word)> HandedOverAsync(WebApp app) => ReadAsync(app, async db =>
    {
        var proposal = await db.Set<Proposal>().Where(p => p.HandedOverOn != null && !db.Set<Amendment>().Any(a => a.ProposalId == p.Id)).OrderBy(p => p.Number).FirstAsync();
        db.Entry(proposal).Property(p => p.Text).CurrentValue = $"{proposal.Text} Demandé par Zébulon Quxard.";
        var version = await db.Set<ProposalVersion>().SingleAsync(v => v.ProposalId == proposal.Id && v.Number == proposal.LatestVersion);
        db.Entry(version).Property(v => v.Text).CurrentValue = $"{version.Text} Demandé par Zébulon Quxard.";
        await db.SaveChangesAsync();
        return (proposal.Id, proposal.Number, "Zébulon Quxard");
    });

    private static async Task<T> ReadAsync<T>(WebApp app, Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
