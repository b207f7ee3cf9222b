using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Proposals.Search;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals;

public sealed class SqliteProposalSearchTests : ProposalSearchTests
{
    protected override string? Server => null;
}

public sealed class PostgresProposalSearchTests : ProposalSearchTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>A search finds the same on both databases, whatever accents and case, a page at a time, and never what was not adopted.</summary>
public abstract class ProposalSearchTests
{
    private static readonly DateOnly Day = new(2026, 1, 10);

    protected abstract string? Server { get; }

    [Fact]
    public async Task Words_are_found_whatever_their_accents_case_and_place()
    {
        await using var city = await CreateAsync();
        await AddAsync(city, ("Des fontaines à l’école", "L’EAU potable, partout."), ("Un bus de nuit", "Éviter l’attente, près des écoles."), ("Le cœur de ville", "Ombre"));
        Assert.Equal([1, 2], await FindAsync(city, new() { Words = "ECOLE" }));
        Assert.Equal([1], await FindAsync(city, new() { Words = "eau école" }));
        Assert.Equal([2], await FindAsync(city, new() { Words = "eviter" }));
        Assert.Equal([2], await FindAsync(city, new() { Words = "n° 2" }));
        Assert.Empty(await FindAsync(city, new() { Words = "100%_" }));
        Assert.Empty(await FindAsync(city, new() { Words = "piscine" }));
    }

    [Fact]
    public async Task A_text_that_changes_is_found_by_its_new_words_only()
    {
        await using var city = await CreateAsync();
        await AddAsync(city, ("Des fontaines", "Partout"));
        await city.WithAsync(async db =>
        {
            (await db.Set<Proposal>().Include(p => p.Versions).SingleAsync()).Write(new("Des toilettes", "Ouvertes la nuit"), new(VersionAuthor.Group, "La table 3", Day, city.UserId));
            return await db.SaveChangesAsync();
        });
        Assert.Equal([1], await FindAsync(city, new() { Words = "toilettes" }));
        Assert.Empty(await FindAsync(city, new() { Words = "fontaines" }));
    }

    [Fact]
    public async Task Drafts_are_never_found_and_pages_follow_one_another()
    {
        await using var city = await CreateAsync();
        await AddAsync(city, [.. Enumerable.Range(1, 30).Select(n => ($"Proposition {n}", "Texte"))]);
        await city.AddAsync(Made(city, 31, ("Brouillon", "Texte")));
        var (first, last) = (await PageAsync(city, new()), await PageAsync(city, new() { Page = 9 }));
        Assert.Equal((30, 3, 12), (first.Found, first.Pages, first.Rows.Count));
        Assert.Equal([6, 5, 4, 3, 2, 1], last.Rows.Select(r => r.Number));
        Assert.Equal(3, last.Page);
    }

    [Fact]
    public async Task State_lateness_topic_and_year_narrow()
    {
        await using var city = await CreateAsync();
        await AddAsync(city, ("Remise", "Il y a longtemps"), ("Pas remise", "Encore"));
        await city.WithAsync(async db =>
        {
            var late = await db.Set<Proposal>().SingleAsync(p => p.Number == 1);
            (db.Entry(late).Property(p => p.HandedOverOn).CurrentValue, db.Entry(late).Property(p => p.AnswerDueOn).CurrentValue) = (Day, Day.AddDays(30));
            return await db.SaveChangesAsync();
        });
        Assert.Equal([1], await FindAsync(city, new() { IsLate = true }));
        Assert.Equal([1], await FindAsync(city, new() { State = ProposalState.Late }));
        Assert.Empty(await FindAsync(city, new() { State = ProposalState.Waiting }));
        Assert.Equal([2], await FindAsync(city, new() { State = ProposalState.Adopted }));
        Assert.Empty(await FindAsync(city, new() { State = ProposalState.Accepted }));
        Assert.Equal([1, 2], await FindAsync(city, new() { Year = 2026, Topic = city.Edition.Topics[0].Id }));
        Assert.Empty(await FindAsync(city, new() { Year = 2025 }));
        await using var scope = city.Scope();
        var queries = scope.ServiceProvider.GetRequiredService<ProposalSearchQueries>();
        Assert.Equal(new(1, 0, 1), await queries.FiguresAsync());
        Assert.Equal([2026], (await queries.ChoicesAsync()).Years);
    }

    [Fact]
    public void A_search_is_an_address_and_what_cannot_be_read_is_left_out()
    {
        var search = new ProposalSearch { Words = "l’eau & l’air", State = ProposalState.Late, Department = "Eau", IsLate = true, Year = 2026, Topic = Guid.CreateVersion7() };
        var read = ProposalSearch.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(search.Address("/x", 3)["/x".Length..])));
        Assert.Equal(search with { Page = 3 }, read);
        Assert.Equal(new(), ProposalSearch.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery("?etat=Draft&annee=abc&page=-2&sujet=x"))));
    }

    private async Task<CityDatabase> CreateAsync() => await CityDatabase.CreateAsync(services => services.AddSingleton(TimeProvider.System).AddScoped<ProposalSearchQueries>(), Server);

    private static Task<int> AddAsync(CityDatabase city, params (string Title, string Text)[] texts) => city.AddAsync([.. texts.Select((text, i) =>
    {
        var proposal = Made(city, i + 1, text);
        proposal.Adopt(Day);
        return proposal;
    })]);

    private static Proposal Made(CityDatabase city, int number, (string Title, string Text) text)
    {
        var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), number, city.UserId);
        proposal.Write(new(text.Title, text.Text), new(VersionAuthor.Group, "", Day, city.UserId));
        return proposal;
    }

    private static async Task<ProposalPageOf> PageAsync(CityDatabase city, ProposalSearch search)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<ProposalSearchQueries>().FindAsync(search);
    }

    private static async Task<IEnumerable<int>> FindAsync(CityDatabase city, ProposalSearch search) => (await PageAsync(city, search)).Rows.Select(r => r.Number).Order();
}
