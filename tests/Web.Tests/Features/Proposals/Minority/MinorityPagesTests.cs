#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Minority;

/// <summary>A minority opinion goes from the desk to the public page and its story, and leaves a line when its words are taken down.</summary>
public sealed class MinorityPagesTests(WebApp app)
{
    [Fact]
    public async Task The_team_types_one_the_public_reads_it_and_a_ground_leaves_a_line()
    {
        var (id, number) = await VotedAsync();
        var (desk, organiser, facilitator) = ($"/marseille/gestion/propositions/{id}/minorite", await app.SignedInAs("marseille", Role.Organiser), await app.SignedInAs("marseille", Role.Facilitator));
        var page = await facilitator.GetPageAsync(desk);
        Assert.Contains("Au nom de 7 personnes", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href*='/opinions-minoritaires/']"));

        var visitor = app.Anonymous();
        Assert.Contains("éducateurs de rue", Text(await visitor.GetPageAsync($"/marseille/propositions/{number}")), StringComparison.Ordinal);
        var story = Text(await visitor.GetPageAsync($"/marseille/propositions/{number}/parcours"));
        Assert.Contains("1 opinion minoritaire est conservée avec elle", story, StringComparison.Ordinal);

        var down = (await organiser.GetPageAsync(desk)).QuerySelector("main a[href*='/opinions-minoritaires/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await facilitator.GetAsync(down)).StatusCode);
        using var none = await organiser.PostFormAsync(down, "take-down", ("Down.Why", ""));
        Assert.NotNull((await none.ReadPageAsync()).QuerySelector("#Down-Why-error"));
    }

    [Fact]
    public async Task A_proposal_without_a_vote_says_so_and_takes_none()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var id = await ReadAsync(db => db.Set<Proposal>().Where(p => p.BallotId == null).Select(p => p.Id).FirstAsync());
        var page = await organiser.GetPageAsync($"/marseille/gestion/propositions/{id}/minorite");
        Assert.Contains("Aucun vote n’a adopté", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#Input-Text"));
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/marseille/gestion/propositions/{Guid.CreateVersion7()}/minorite")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/marseille/gestion/opinions-minoritaires/{Guid.CreateVersion7()}")).StatusCode);
    }

    [Fact]
    public async Task A_member_reads_what_the_page_is_for() =>
        Assert.Contains("sans votre nom", Text(await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi/opinions-minoritaires")), StringComparison.Ordinal);

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent.Replace('\u00a0', ' ');

    private Task<(Guid Id, int Number)> VotedAsync() => ReadAsync(async db => (await db.Set<Proposal>().Where(p => p.BallotId != null).OrderBy(p => p.Number).Select(p => new { p.Id, p.Number }).FirstAsync()) is var found ? (found.Id, found.Number) : default);

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
