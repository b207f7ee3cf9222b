using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Ballots;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals.Minority;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.Minority;

public sealed class SqliteMinorityTests : MinorityServiceTests
{
    protected override string? Server => null;
}

public sealed class PostgresMinorityTests : MinorityServiceTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Minority opinions are kept once, of those entitled to the vote, until the day fixed; nothing of them disappears without a line.</summary>
public abstract class MinorityServiceTests
{
    private static readonly DateOnly Today = Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow());

    protected abstract string? Server { get; }

    [Fact]
    public async Task A_form_sent_four_times_at_once_keeps_one_and_one_act()
    {
        await using var city = await CreateAsync();
        var (proposal, member) = (await VotedAsync(city, Today), await MemberAsync(city));
        var typing = Typing(proposal, 2);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => GiveAsync(city, typing, member))));
        Assert.Equal(1, await city.WithAsync(db => db.Set<MinorityOpinion>().CountAsync()));
        var act = await city.WithAsync(db => db.Set<PublicAct>().SingleAsync());
        Assert.Equal((PublicActKind.MinorityOpinion, "Une opinion minoritaire est conservée avec la proposition, au nom de 2 personnes.", PublicAct.HashOf("Nous doutons")), (act.Kind, act.Text, act.Words));
        Assert.Equal("minority.already-given", (await GiveAsync(city, Typing(proposal, 1), member))[0].Code);
    }

    [Fact]
    public async Task Only_who_held_a_seat_on_the_day_of_the_vote_has_one_kept_and_in_time()
    {
        await using var city = await CreateAsync();
        var (now, past) = (await VotedAsync(city, Today), await VotedAsync(city, Today.AddDays(-15), 2));
        var (member, left) = (await MemberAsync(city), await MemberAsync(city, Today.AddDays(-1)));
        var stranger = new Person(city.Authority.Id, "Zoé", "Roux");
        await city.AddAsync(stranger);
        Assert.Equal("minority.not-entitled", (await GiveAsync(city, Typing(now, 1), left))[0].Code);
        Assert.Equal("minority.not-entitled", (await GiveAsync(city, Typing(now, 1), stranger.Id))[0].Code);
        Assert.Equal("minority.closed", (await GiveAsync(city, Typing(past, 1), member))[0].Code);
        Assert.Equal("minority.voices", (await GiveAsync(city, Typing(now, 21), member))[0].Code);
        Assert.Equal([now], (await DoAsync<MinorityQueries, List<VotedProposalView>>(city, q => q.OpenToAsync(member))).Select(v => v.Proposal.Id));
        Assert.Empty(await DoAsync<MinorityQueries, List<VotedProposalView>>(city, q => q.OpenToAsync(left)));
        Assert.Empty(await GiveAsync(city, Typing(now, 1), member));
        Assert.Empty(await DoAsync<MinorityQueries, List<VotedProposalView>>(city, q => q.OpenToAsync(member)));
        Assert.Single(await DoAsync<MinorityQueries, List<OwnMinority>>(city, q => q.OfMemberAsync(member)));
    }

    [Fact]
    public async Task Each_withdraws_their_own_and_a_ground_hides_the_words_with_a_line()
    {
        await using var city = await CreateAsync();
        var (proposal, member) = (await VotedAsync(city, Today), await MemberAsync(city));
        var (own, typed) = (Typing(proposal, 1), Typing(proposal, 4));
        Assert.Empty(await GiveAsync(city, own, member));
        Assert.Empty(await DoAsync<MinorityService, IReadOnlyList<Refusal>>(city, s => s.RecordAsync(typed)));
        Assert.Equal("minority.none", (await DoAsync<MinorityService, IReadOnlyList<Refusal>>(city, s => s.WithdrawTypedAsync(proposal, own.Key)))[0].Code);
        Assert.Equal("minority.none", (await DoAsync<MinorityService, IReadOnlyList<Refusal>>(city, s => s.WithdrawAsync(typed.Key, member)))[0].Code);
        Assert.Empty(await DoAsync<MinorityService, IReadOnlyList<Refusal>>(city, s => s.WithdrawAsync(own.Key, member)));
        Assert.Equal("minority.no-reason", (await DownAsync(city, typed.Key, ""))[0].Code);
        Assert.Empty(await DownAsync(city, typed.Key, "Nomme une voisine"));
        Assert.Equal("minority.already-down", (await DownAsync(city, typed.Key, "Encore"))[0].Code);
        var kept = await DoAsync<MinorityQueries, List<MinorityOpinion>>(city, q => q.OfAsync(proposal));
        Assert.Equal(2, kept.Count);
        Assert.All(kept, o => Assert.False(o.IsShown));
        Assert.Equal((Today, null), (kept.Single(o => o.Id == own.Key).WithdrawnOn, kept.Single(o => o.Id == own.Key).PersonId));
        Assert.Equal([PublicActKind.MinorityOpinion, PublicActKind.MinorityOpinion, PublicActKind.MinorityOpinion, PublicActKind.TakenDown], await city.WithAsync(db => db.Set<PublicAct>().OrderBy(a => a.Number).Select(a => a.Kind).ToListAsync()));
        Assert.False(await city.WithAsync(db => db.Set<AuditEntry>().AnyAsync(e => e.Subject == nameof(MinorityOpinion))));
    }

    [Fact]
    public async Task Nothing_is_removed_or_rewritten_and_who_is_forgotten_leaves_the_words()
    {
        await using var city = await CreateAsync();
        var (proposal, member) = (await VotedAsync(city, Today), await MemberAsync(city));
        Assert.Empty(await GiveAsync(city, Typing(proposal, 1), member));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(db => db.Set<MinorityOpinion>().ExecuteDeleteAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.Entry(await db.Set<MinorityOpinion>().SingleAsync()).Property(o => o.Text).CurrentValue = "Autre";
            return await db.SaveChangesAsync();
        }));
        await city.WithAsync(async db =>
        {
            await MinorityService.ForgetAsync(db, member);
            return await db.SaveChangesAsync();
        });
        Assert.Equal((null, "Nous doutons"), await city.WithAsync(db => db.Set<MinorityOpinion>().Select(o => new ValueTuple<Guid?, string>(o.PersonId, o.Text)).SingleAsync()));
    }

    [Fact]
    public async Task Another_city_finds_nothing()
    {
        await using var city = await CreateAsync();
        var proposal = await VotedAsync(city, Today);
        var elsewhere = new Authority("poitiers", "Poitiers", AuthorityKind.City);
        await city.AddAsync(elsewhere);
        await using var scope = city.Scope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(elsewhere));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<MinorityQueries>().ProposalAsync(proposal));
        Assert.Equal("minority.no-vote", (await scope.ServiceProvider.GetRequiredService<MinorityService>().RecordAsync(Typing(proposal, 1)))[0].Code);
    }

    private async Task<CityDatabase> CreateAsync() =>
        await CityDatabase.CreateAsync(services => services.AddSingleton(TimeProvider.System).AddScoped<MinorityService>().AddScoped<MinorityQueries>(), Server);

    private static MinorityTyping Typing(Guid proposal, int voices) => new(Guid.CreateVersion7(), proposal, new("Nous doutons", voices));

    private static async Task<Guid> VotedAsync(CityDatabase city, DateOnly on, int number = 1)
    {
        var by = Guid.CreateVersion7();
        var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), number, by);
        proposal.Write(new("Titre", "Texte"), new(VersionAuthor.Facilitator, "", on, by));
        var ballot = new Ballot(city.Edition, BallotSubject.ProposalAdoption, proposal.Id, proposal.LatestVersion);
        ballot.Write(new("Adopter ?", BallotMethod.ForOrAgainst, BallotMode.Counted, []) { Threshold = new(ThresholdKind.MoreThanHalf) });
        proposal.PutToVote(ballot);
        ballot.Colleges[0].Entitle(20);
        ballot.Open([], by, default);
        ballot.Close(by, default);
        VoteTally[] read = [new(14, 0, [[10, 4, 0]])];
        ballot.Read(read, by, default);
        ballot.Read(read, Guid.CreateVersion7(), default);
        Assert.True(proposal.Conclude(ballot, BallotCount.Of(ballot.Rule, ballot.AgreedVotes()), on));
        await city.AddAsync(proposal, ballot);
        return proposal.Id;
    }

    private static async Task<Guid> MemberAsync(CityDatabase city, DateOnly? until = null)
    {
        var person = new Person(city.Authority.Id, "Léa", "Martin");
        await city.AddAsync(person, new Mandate(new MandateSeat(city.Authority.Id, person.Id, city.Edition.Id, city.Edition.Organs[0].Id), MandateOrigin.Drawn, Today.AddDays(-100), until ?? Today.AddDays(100)));
        return person.Id;
    }

    private static Task<IReadOnlyList<Refusal>> GiveAsync(CityDatabase city, MinorityTyping typing, Guid person) => DoAsync<MinorityService, IReadOnlyList<Refusal>>(city, s => s.GiveAsync(typing, person));

    private static Task<IReadOnlyList<Refusal>> DownAsync(CityDatabase city, Guid id, string reason) =>
        DoAsync<MinorityService, IReadOnlyList<Refusal>>(city, s => s.TakeDownAsync(id, TakeDownGround.PersonalData, reason));

    private static async Task<TResult> DoAsync<TService, TResult>(CityDatabase city, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
