using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Proposals.Contributions;
using Misthos.Web.Features.Sittings.Groups;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.Contributions;

public sealed class SqliteContributionTests : ContributionServiceTests
{
    protected override string? Server => null;
}

public sealed class PostgresContributionTests : ContributionServiceTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Contributions are kept once, merged with their trace, and forgotten with their author.</summary>
public abstract class ContributionServiceTests
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xD9];

    protected abstract string? Server { get; }

    [Fact]
    public async Task A_form_sent_four_times_at_once_makes_one()
    {
        await using var city = await CreateAsync();
        var person = await MemberAsync(city);
        var typing = Typing(city, new(ContributionSource.Member) { PersonId = person });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.GiveAsync(typing)))));
        Assert.Equal(1, await city.WithAsync(db => db.Set<Contribution>().CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_and_a_member_without_a_seat_are_refused()
    {
        await using var city = await CreateAsync();
        var stranger = new Person(city.Authority.Id, "Zoé", "Roux");
        await city.AddAsync(stranger);
        Assert.Equal("contribution.sheet-type", (await RecordAsync(city, Typing(city, new(ContributionSource.Team)) with { Sheet = new("x.exe", "MZ"u8.ToArray()) }))[0].Code);
        Assert.Equal("contribution.no-place", (await RecordAsync(city, Typing(city, new(ContributionSource.Member) { PersonId = stranger.Id })))[0].Code);
        Assert.Equal("contribution.no-place", (await RecordAsync(city, Typing(city, new(ContributionSource.Team)) with { SittingId = Guid.CreateVersion7() }))[0].Code);
        Assert.Equal("contribution.no-place", (await RecordAsync(city, Typing(city, new(ContributionSource.Team)) with { TopicId = Guid.CreateVersion7() }))[0].Code);
        Assert.Equal(0, await city.WithAsync(db => db.Set<Contribution>().CountAsync()));
    }

    [Fact]
    public async Task A_proposal_made_of_contributions_keeps_their_trace_and_its_number()
    {
        await using var city = await CreateAsync();
        var (first, second) = (Typing(city, new(ContributionSource.Group) { Group = "Table 1" }), Typing(city, new(ContributionSource.Team)));
        Assert.Empty(await RecordAsync(city, first));
        Assert.Empty(await RecordAsync(city, second));
        var (made, refusals) = await DoAsync<MergeService, (Guid?, IReadOnlyList<Refusal>)>(city, s => s.MakeAsync(new(city.Edition.Topics[0].Id, "Titre", "Texte", "On vit cela"), [first.Key]));
        Assert.Empty(refusals);
        Assert.Empty(await AddAsync(city, made!.Value, first.Key, second.Key));
        Assert.Empty(await AddAsync(city, made.Value, second.Key));
        var from = await DoAsync<ContributionQueries, List<ContributionView>>(city, q => q.OfProposalAsync(made.Value));
        Assert.Equal(new[] { first.Key, second.Key }.Order(), from.Select(v => v.Contribution.Id).Order());
        Assert.Equal("On vit cela", await city.WithAsync(db => db.Set<Proposal>().Select(p => p.StartsFrom).SingleAsync()));
        Assert.Empty(await DoAsync<ContributionQueries, List<ContributionView>>(city, q => q.AllAsync(null, ContributionFilter.ToUse)));
        Assert.Equal("merge.other-edition", (await AddAsync(city, made.Value, Guid.CreateVersion7()))[0].Code);
        Assert.Equal("contribution.used", (await DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.SetAsideAsync(first.Key, "Non")))[0].Code);
    }

    [Fact]
    public async Task Taken_back_or_forgotten_no_words_no_photo_no_author_stay()
    {
        await using var city = await CreateAsync();
        var person = await MemberAsync(city);
        var typing = Typing(city, new(ContributionSource.Member) { PersonId = person }) with { Sheet = new("feuille.jpg", Photo) };
        var kept = typing with { Key = Guid.CreateVersion7() };
        Assert.Empty(await DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.GiveAsync(typing)));
        Assert.Empty(await DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.GiveAsync(kept)));
        Assert.Empty(await DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.WithdrawAsync(typing.Key, Guid.CreateVersion7())));
        Assert.Equal(2, await city.WithAsync(db => db.Set<StoredDocument>().CountAsync()));
        Assert.Empty(await DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.WithdrawAsync(typing.Key, person)));
        await city.WithAsync(async db =>
        {
            await ContributionService.ForgetAsync(db, person);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await city.WithAsync(db => db.Set<StoredDocument>().CountAsync()));
        Assert.Equal(["", "Des mots"], await city.WithAsync(db => db.Set<Contribution>().Where(c => c.PersonId == null).Select(c => c.Text).OrderBy(t => t).ToListAsync()));
        Assert.DoesNotContain("Des mots", string.Concat(await city.WithAsync(db => db.Set<AuditEntry>().Select(e => e.Changes).ToListAsync())), StringComparison.Ordinal);
    }

    private async Task<CityDatabase> CreateAsync() => await CityDatabase.CreateAsync(
        services => services.AddSingleton(TimeProvider.System).AddScoped<ContributionService>().AddScoped<ContributionQueries>().AddScoped<MergeService>().AddScoped<ProposalService>().AddScoped<StoredDocumentService>().AddScoped<TableNoteQueries>(), Server);

    private static ContributionTyping Typing(CityDatabase city, ContributionAuthor author) =>
        new(Guid.CreateVersion7(), city.Edition.Topics[0].Id, author, new(ContributionKind.Idea, "Des mots", ContributionShowing.Words));

    private static async Task<Guid> MemberAsync(CityDatabase city)
    {
        var person = new Person(city.Authority.Id, "Léa", "Martin");
        await city.AddAsync(person, new Mandate(new MandateSeat(city.Authority.Id, person.Id, city.Edition.Id, city.Edition.Organs[0].Id), MandateOrigin.Drawn, city.Edition.StartsOn, city.Edition.EndsOn));
        return person.Id;
    }

    private static Task<IReadOnlyList<Refusal>> RecordAsync(CityDatabase city, ContributionTyping typing) => DoAsync<ContributionService, IReadOnlyList<Refusal>>(city, s => s.RecordAsync(typing));

    private static Task<IReadOnlyList<Refusal>> AddAsync(CityDatabase city, Guid proposal, params Guid[] ids) => DoAsync<MergeService, IReadOnlyList<Refusal>>(city, s => s.AddAsync(proposal, ids));

    private static async Task<TResult> DoAsync<TService, TResult>(CityDatabase city, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
