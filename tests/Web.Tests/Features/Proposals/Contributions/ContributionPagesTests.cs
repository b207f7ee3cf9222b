using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Contributions;

/// <summary>A member contributes, a facilitator merges, and the public reads where a proposal comes from without a name that was not agreed to.</summary>
public sealed class ContributionPagesTests(WebApp app)
{
    private const string Mine = "/marseille/moi/contributions", Desk = "/marseille/gestion/contributions";

    [Fact]
    public async Task A_member_gives_one_and_reads_what_became_of_it()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        using var empty = await member.PostFormAsync(Mine, "give", ("Input.Kind", "Idea"), ("Input.Showing", "Words"), ("Input.Text", " "));
        Assert.Contains("Écrivez quelques mots", (await empty.ReadPageAsync()).QuerySelector(".field-invalid")!.TextContent, StringComparison.Ordinal);
        using var given = await member.PostFormAsync(Mine, "give", ("Input.Kind", "Experience"), ("Input.Showing", "Words"), ("Input.Text", "Au parc, la nuit, on ne voit rien (essai)"));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        var id = await ReadAsync(db => db.Set<Contribution>().Where(c => c.Text.StartsWith("Au parc")).Select(c => c.Id).SingleAsync());

        var facilitator = await app.SignedInAs("marseille", Role.Facilitator);
        using var aside = await facilitator.PostFormAsync($"{Desk}/{id}", "aside", ("Input.Reason", "L’éclairage est de la Métropole (essai)"));
        Assert.Equal(HttpStatusCode.Found, aside.StatusCode);
        Assert.Contains("L’éclairage est de la Métropole (essai)", (await member.GetPageAsync(Mine)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_contributions_become_a_proposal_whose_page_says_where_it_comes_from()
    {
        var facilitator = await app.SignedInAs("marseille", Role.Facilitator);
        var topic = await ReadAsync(db => db.Set<Contribution>().Where(c => c.TopicId != null).Select(c => c.TopicId!.Value).FirstAsync());
        foreach (var text in new[] { "Premier mot d’essai", "Second mot d’essai" })
        {
            using var typed = await facilitator.PostFormAsync($"{Desk}/nouvelle", "record", ("Input.Source", "Group"), ("Input.Group", "Table d’essai"), ("Input.Kind", "Idea"), ("Input.Topic", $"{topic}"), ("Input.Text", text));
            Assert.Equal(HttpStatusCode.Found, typed.StatusCode);
        }

        var ids = await ReadAsync(db => db.Set<Contribution>().Where(c => c.GroupName == "Table d’essai").Select(c => c.Id).ToListAsync());
        using var none = await facilitator.PostFormAsync(Desk, "merge", ("Do", "new"));
        Assert.Contains("Cochez au moins une", (await none.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var chosen = await facilitator.PostFormAsync(Desk, "merge", [("Do", "new"), .. ids.Select(id => ("Input.Chosen", $"{id}"))]);
        var writing = chosen.Headers.Location!.ToString();
        var form = await facilitator.GetPageAsync(writing);
        Assert.Equal(2, form.QuerySelectorAll(".contribution").Length);
        // A topic of another edition would be refused: it is not offered.
        var offered = await ReadAsync(db => db.Set<Topic>().Where(t => db.Set<Topic>().Any(x => x.Id == topic && x.EditionId == t.EditionId)).Select(t => t.Id).ToListAsync());
        Assert.Equal(offered.Order(), form.QuerySelectorAll("select[name='Input.TopicId'] option[value]:not([value=''])").Select(o => Guid.Parse(o.GetAttribute("value")!)).Order());
        using var made = await facilitator.PostFormAsync(writing, "make", ("Input.Title", "Proposition d’essai réunie"), ("Input.Text", "Texte"), ("Input.StartsFrom", "Une table l’a vécu (essai)"));
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        Assert.Equal(2, (await facilitator.GetPageAsync(made.Headers.Location!.ToString())).QuerySelectorAll(".contribution").Length);
    }

    [Fact]
    public async Task The_public_reads_words_and_names_that_were_agreed_to_and_no_other()
    {
        var number = await ReadAsync(db => db.Set<Proposal>().Where(p => p.Title.StartsWith("Des consultations gyn")).Select(p => p.Number).SingleAsync());
        var page = (await app.Anonymous().GetPageAsync($"/marseille/propositions/{number}/parcours")).QuerySelector(".lineage")!.TextContent;
        var authors = await ReadAsync(db => (from u in db.Set<ContributionUse>() join c in db.Set<Contribution>() on u.ContributionId equals c.Id join p in db.Set<Domain.Members.Person>() on c.PersonId equals p.Id where db.Set<Proposal>().Any(x => x.Id == u.ProposalId && x.Number == number) select new { c.Showing, c.Text, Name = p.GivenName + " " + p.FamilyName }).ToListAsync());
        Assert.Equal(3, authors.Count);
        Assert.All(authors, a => Assert.Equal(a.Showing == ContributionShowing.WordsAndName, page.Contains(a.Name, StringComparison.Ordinal)));
        Assert.All(authors, a => Assert.Equal(a.Showing != ContributionShowing.Counted, page.Contains(a.Text, StringComparison.Ordinal)));
        Assert.Contains("Une femme de la table 3", page, StringComparison.Ordinal);
    }

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
