#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Adoption;

/// <summary>The desk says why a day is not enough and leads to the vote; the vote takes its rule from the edition; the public reads who voted what.</summary>
public sealed class AdoptionPagesTests(WebApp app)
{
    [Fact]
    public async Task The_desk_leads_to_a_vote_that_nobody_gives_another_rule()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var id = await FindAsync(p => p.AdoptedOn == null && p.RunningBallotId == null);
        var desk = $"/marseille/gestion/propositions/{id}";
        var page = await organiser.GetPageAsync(desk);
        Assert.Contains("demande un quorum", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[value='adopt']"));
        var put = page.QuerySelector($"a[href$='gestion/votes/nouveau?proposition={id}']")!.GetAttribute("href")!;
        Assert.Null((await (await app.SignedInAs("marseille", Role.Facilitator)).GetPageAsync(desk)).QuerySelector("a[href*='votes/nouveau']"));

        var asked = await organiser.GetPageAsync(put);
        Assert.Contains("plus de pour que de contre", Text(asked), StringComparison.Ordinal);
        Assert.Null(asked.QuerySelector("[name='Input.Method'], [name='Input.Threshold'], [name='Input.Options'], [name='Input.Subject'], [name='Input.Edition']"));
        Assert.StartsWith("Adopter la proposition", asked.QuerySelector("#Input-Title")!.GetAttribute("value"), StringComparison.Ordinal);
        using var refused = await organiser.PostFormAsync(put, "prepare", ("Input.Title", ""));
        Assert.NotNull((await refused.ReadPageAsync()).QuerySelector("#Input-Title-error"));
        using var made = await organiser.PostFormAsync(put, "prepare", ("Input.Mode", "Counted"));
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var ballot = made.Headers.Location!.ToString();

        var waiting = await organiser.GetPageAsync(desk);
        Assert.Contains("Un vote est prévu ou en cours sur la version ", Text(waiting), StringComparison.Ordinal);
        Assert.Null(waiting.QuerySelector("input[value='write']"));
        using var twice = await organiser.PostFormAsync(put, "prepare", ("Input.Mode", "Counted"));
        Assert.Contains("Un vote est déjà prévu", Text(await twice.ReadPageAsync()), StringComparison.Ordinal);
        Assert.Null((await organiser.GetPageAsync($"{ballot}/modifier")).QuerySelector("[name='Input.Method']"));
        using var freed = await organiser.PostFormAsync(ballot, "cancel", ("Cancel.Reason", "Essai"));
        Assert.Equal(HttpStatusCode.Found, freed.StatusCode);
        Assert.NotNull((await organiser.GetPageAsync(desk)).QuerySelector("input[value='write']"));
    }

    [Theory]
    [InlineData("poitiers")]
    [InlineData("marseille")]
    public async Task A_proposal_that_is_not_of_this_city_is_not_there(string city)
    {
        var organiser = await app.SignedInAs(city, Role.Organiser);
        var id = city == "poitiers" ? await FindAsync(p => p.AdoptedOn == null) : Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/{city}/gestion/votes/nouveau?proposition={id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/{city}/gestion/votes/nouveau?proposition=rien")).StatusCode);
    }

    [Fact]
    public async Task Anyone_reads_the_vote_on_the_proposal_and_in_its_story()
    {
        var visitor = app.Anonymous();
        var number = await NumberAsync();
        var page = await visitor.GetPageAsync($"/marseille/propositions/{number}");
        Assert.Contains("L’assemblée a adopté la version 1", Text(page), StringComparison.Ordinal);
        Assert.Contains("Quorum atteint (56)", Text(page), StringComparison.Ordinal);
        Assert.Contains("Il fallait 35 voix sur 68", Text(page), StringComparison.Ordinal);
        var vote = page.QuerySelector("main a[href*='/votes/']")!.GetAttribute("href")!;
        var story = await visitor.GetPageAsync($"/marseille/propositions/{number}/parcours");
        Assert.Contains("61 pour, 7 contre, 4 abstentions. 74 votants sur 111, quorum de 56 atteint. Il fallait 35 voix sur 68.", Text(story), StringComparison.Ordinal);
        var result = await visitor.GetPageAsync(vote);
        Assert.Contains($"Le texte soumis au vote : proposition {number}, version 1", Text(result), StringComparison.Ordinal);
        Assert.NotNull(result.QuerySelector($"a[href='/marseille/propositions/{number}']"));
    }

    [Fact]
    public async Task The_rule_of_an_edition_says_what_adopts_a_proposal()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var rule = (await organiser.GetPageAsync("/poitiers/gestion/editions")).QuerySelectorAll("main a[href*='/gestion/editions/']").First(a => a.TextContent.Contains("Cycle 1", StringComparison.Ordinal)).GetAttribute("href") + "/vote";
        using var refused = await organiser.PostFormAsync(rule, "voting", ("Input.Threshold", "None"));
        Assert.NotNull((await refused.ReadPageAsync()).QuerySelector("#Input-Threshold-error"));
        using var done = await organiser.PostFormAsync(rule, "voting", ("Input.Threshold", "TwoThirds"), ("Input.Basis", "Voters"));
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal("TwoThirds", (await organiser.GetPageAsync(rule)).QuerySelector("#Input-Threshold option[selected]")?.GetAttribute("value"));
    }

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent.Replace('\u00a0', ' ');

    private Task<Guid> FindAsync(System.Linq.Expressions.Expression<Func<Proposal, bool>> which) =>
        ReadAsync(db => db.Set<Proposal>().Where(which).Where(p => p.WithdrawnOn == null && db.Set<Edition>().Any(e => e.Id == p.EditionId && e.QuorumKind != QuorumKind.None)).Select(p => p.Id).FirstAsync());

    private Task<int> NumberAsync() => ReadAsync(db => db.Set<Proposal>().Where(p => p.BallotId != null).Select(p => p.Number).FirstAsync());

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
