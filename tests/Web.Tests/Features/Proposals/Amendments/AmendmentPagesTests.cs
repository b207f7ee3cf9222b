#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Amendments;

/// <summary>An amendment is filed from today's text, decided on a page that shows its differences, and read in public with the versions.</summary>
public sealed class AmendmentPagesTests(WebApp app)
{
    [Fact]
    public async Task It_is_filed_from_the_text_in_force_and_decided_with_its_differences_in_sight()
    {
        var facilitator = await app.SignedInAs("marseille", Role.Facilitator);
        var topic = await ReadAsync(db => db.Set<Proposal>().Where(p => p.AdoptedOn == null && p.WithdrawnOn == null).Select(p => p.TopicId).FirstAsync());
        using var recorded = await facilitator.PostFormAsync("/marseille/gestion/propositions/nouvelle", "record", ("Input.TopicId", $"{topic}"), ("Input.Title", "Essai d’amendement"), ("Input.Text", "Des bancs dans chaque parc"));
        Assert.Equal(HttpStatusCode.Found, recorded.StatusCode);
        var id = await ReadAsync(db => db.Set<Proposal>().Where(p => p.Title == "Essai d’amendement").Select(p => p.Id).SingleAsync());
        var desk = $"/marseille/gestion/propositions/{id}/amendements";
        Assert.Equal("Des bancs dans chaque parc", (await facilitator.GetPageAsync(desk)).QuerySelector("#Input-Text")!.TextContent.Trim());
        using var same = await facilitator.PostFormAsync(desk, "file", ("Input.Author", "Member"), ("Input.Reason", "Il en manque"));
        Assert.NotNull((await same.ReadPageAsync()).QuerySelector("#Input-Text-error"));
        using var filed = await facilitator.PostFormAsync(desk, "file", ("Input.Author", "Member"), ("Input.Text", "Des bancs à l’ombre dans chaque parc"), ("Input.Reason", "Il fait chaud"));
        Assert.Equal(HttpStatusCode.Found, filed.StatusCode);

        var address = (await facilitator.GetPageAsync(desk)).QuerySelector("main a[href*='/gestion/amendements/']")!.GetAttribute("href")!;
        var page = await facilitator.GetPageAsync(address);
        Assert.Contains("à l’ombre", page.QuerySelector("details[open] ins")!.TextContent, StringComparison.Ordinal);
        using var none = await facilitator.PostFormAsync(address, "decide", ("Input.Outcome", "Kept"), ("Input.Reason", ""));
        Assert.NotNull((await none.ReadPageAsync()).QuerySelector("#Input-Reason-error"));
        using var kept = await facilitator.PostFormAsync(address, "decide", ("Input.Outcome", "Kept"), ("Input.Reason", "L’assemblée est d’accord"));
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.Equal((2, "Des bancs à l’ombre dans chaque parc"), await ReadAsync(db => db.Set<Proposal>().Where(p => p.Id == id).Select(p => new ValueTuple<int, string>(p.LatestVersion, p.Text)).SingleAsync()));
        Assert.Contains("Il a donné la version 2", (await facilitator.GetPageAsync(desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anyone_reads_amendments_and_versions_of_what_is_adopted_and_of_nothing_else()
    {
        var visitor = app.Anonymous();
        var number = await ReadAsync(db => db.Set<Proposal>().Where(p => p.AdoptedOn != null && db.Set<Amendment>().Any(a => a.ProposalId == p.Id)).Select(p => p.Number).FirstAsync());
        Assert.NotNull((await visitor.GetPageAsync($"/marseille/propositions/{number}")).QuerySelector($"a[href='/marseille/propositions/{number}/versions']"));
        var page = await visitor.GetPageAsync($"/marseille/propositions/{number}/versions");
        Assert.Equal(2, page.QuerySelectorAll("article[id^='amendement-']").Length);
        Assert.NotNull(page.QuerySelector("#version-2 ins"));
        Assert.NotNull(page.QuerySelector("#version-2 a[href='#amendement-1']"));
        Assert.Contains("Un membre de l’assemblée", page.QuerySelector("#amendement-2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("L’amendement 1 est gardé", (await visitor.GetPageAsync($"/marseille/propositions/{number}/parcours")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var draft = await ReadAsync(db => db.Set<Proposal>().Where(p => p.AdoptedOn == null).Select(p => p.Number).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/marseille/propositions/{draft}/versions")).StatusCode);
        var waiting = await ReadAsync(db => db.Set<Amendment>().Where(a => a.DecidedOn == null).Select(a => a.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAs("poitiers", Role.Facilitator)).GetAsync($"/poitiers/gestion/amendements/{waiting}")).StatusCode);
    }

    [Fact]
    public async Task An_organiser_takes_the_words_of_one_down_and_the_public_reads_a_dated_line()
    {
        var (id, number) = await ReadAsync(db => db.Set<Proposal>().Where(p => p.AdoptedOn != null && db.Set<Amendment>().Any(a => a.ProposalId == p.Id)).Select(p => new ValueTuple<Guid, int>(p.Id, p.Number)).FirstAsync());
        var words = await ReadAsync(db => db.Set<Amendment>().Where(a => a.ProposalId == id && a.Number == 2).Select(a => a.Reason).SingleAsync());
        var path = $"/marseille/gestion/propositions/{id}/mots";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs("marseille", Role.Facilitator)).GetAsync(path)).StatusCode);
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        using var empty = await organiser.PostFormAsync(path, "take-down", ("Input.What", ""), ("Input.Why", ""));
        Assert.Equal(3, (await empty.ReadPageAsync()).QuerySelectorAll(".error-summary a").Length);
        Assert.Contains(words, (await app.Anonymous().GetPageAsync($"/marseille/propositions/{number}/versions")).QuerySelector("#amendement-2")!.TextContent, StringComparison.Ordinal);
        using var down = await organiser.PostFormAsync(path, "take-down", ("Input.What", "A2"), ("Input.Ground", "PersonalData"), ("Input.Why", "Il nommait une personne (essai)"));
        Assert.Equal(HttpStatusCode.Found, down.StatusCode);
        var shown = (await app.Anonymous().GetPageAsync($"/marseille/propositions/{number}/versions")).QuerySelector("#amendement-2")!;
        Assert.DoesNotContain(words, shown.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("ins, del"));
        Assert.Contains("Il nommait une personne (essai)", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("Les mots de l’amendement 2 sont retirés", (await app.Anonymous().GetPageAsync("/marseille/registre")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
