using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Proposals.Adoption;
using Misthos.Web.Features.Proposals.Amendments;
using Misthos.Web.Features.Topics;

namespace Misthos.Web.Tests.Features.Proposals.Adoption;

/// <summary>A proposal is put to the vote once, the count adopts it in the same save, and the register tells both acts.</summary>
public sealed class AdoptionServiceTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("misthos-adoption-").FullName;
    private CityDatabase? _city;

    /// <summary>SQLite, and PostgreSQL when there is a server.</summary>
    public static TheoryData<bool> Databases => Evaluations.EvaluationCity.Databases;

    private CityDatabase City => _city!;

    public async ValueTask DisposeAsync()
    {
        if (_city is not null)
        {
            await _city.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_readers_of_the_same_paper_adopt_the_version_voted(bool onPostgres)
    {
        var proposal = await CreateAsync(onPostgres);
        Assert.Equal("proposal.needs-vote", (await DoAsync<ProposalService, IReadOnlyList<Refusal>>(s => s.AdoptAsync(proposal, Today)))[0].Code);
        var ballot = await OpenAsync(proposal, BallotMode.Counted);
        Assert.Equal("proposal.in-vote", (await WriteAsync(proposal, "Autre"))[0].Code);
        await CountAsync(ballot, 6, 2, 1);
        var adopted = await FindAsync(proposal);
        Assert.Equal((ballot, 1, null, Today), (adopted.BallotId, adopted.AdoptedVersion, adopted.RunningBallotId, adopted.AdoptedOn));
        Assert.Equal("proposal.adopted-by-vote", (await WriteAsync(proposal, "Autre"))[0].Code);
        var acts = await City.WithAsync(db => db.Set<PublicAct>().OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([PublicActKind.Ballot, PublicActKind.Adoption], acts.Select(a => a.Kind));
        Assert.Equal(("L’assemblée adopte la proposition par un vote, version 1.", "propositions/1"), (acts[1].Text, acts[1].Link));
        Assert.Equal(PublicAct.HashOf("Titre\n\nTexte"), acts[1].Words);
        var (_, result) = Assert.Single(await DoAsync<AdoptionQueries, List<(Ballot, BallotResult?)>>(q => q.VotesAsync(proposal)));
        Assert.Equal([6, 2, 1], result!.Bodies[0].Votes.Tally.Marks[0]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Votes_by_code_adopt_when_the_box_opens(bool onPostgres)
    {
        var proposal = await CreateAsync(onPostgres);
        var ballot = await PrepareAsync(proposal, BallotMode.Codes);
        var college = await City.WithAsync(db => db.Set<BallotCollege>().Select(c => c.Id).SingleAsync());
        var (codes, _) = await DoAsync<VotingService, (IReadOnlyList<string> Codes, IReadOnlyList<Refusal>)>(v => v.IssueAsync(ballot, college, 8));
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.OpenAsync(ballot)));
        foreach (var (index, code) in codes.Index())
        {
            Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CastAsync(code, new VotePaper([index < 5 ? 0 : 1]))));
        }

        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(ballot)));
        Assert.Equal(ballot, (await FindAsync(proposal)).BallotId);
        var (_, result) = Assert.Single(await DoAsync<AdoptionQueries, List<(Ballot, BallotResult?)>>(q => q.VotesAsync(proposal)));
        Assert.Equal([5, 3, 0], result!.Bodies[0].Votes.Tally.Marks[0]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_people_who_put_it_to_the_vote_at_once_make_one_vote(bool onPostgres)
    {
        var proposal = await CreateAsync(onPostgres);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TryAsync(proposal))));
        Assert.Single(made, m => m.Id is not null);
        Assert.All(made.Where(m => m.Id is null), m => Assert.True(m.Refusals[0].Code is "Conflict" or "proposal.in-vote"));
        Assert.Equal(1, await City.WithAsync(db => db.Set<Ballot>().CountAsync()));
    }

    [Fact]
    public async Task What_was_voted_down_waits_for_a_later_version_and_what_was_given_up_does_not()
    {
        var proposal = await CreateAsync(false);
        var given = await OpenAsync(proposal, BallotMode.Counted);
        Assert.Empty(await DoAsync<BallotService, IReadOnlyList<Refusal>>(s => s.CancelAsync(given, "La salle ferme")));
        var ballot = await OpenAsync(proposal, BallotMode.Counted);
        await CountAsync(ballot, 3, 6, 0);
        Assert.Equal((null, 1), ((await FindAsync(proposal)).AdoptedOn, (await FindAsync(proposal)).RefusedVersion));
        Assert.Equal("proposal.refused-version", (await TryAsync(proposal)).Refusals[0].Code);
        Assert.DoesNotContain(PublicActKind.Adoption, await City.WithAsync(db => db.Set<PublicAct>().Select(a => a.Kind).ToListAsync()));
        Assert.Empty(await WriteAsync(proposal, "Un texte qui répond aux critiques"));
        var again = await OpenAsync(proposal, BallotMode.Counted);
        await CountAsync(again, 8, 1, 0);
        Assert.Equal(2, (await FindAsync(proposal)).AdoptedVersion);
        Assert.Equal([given, ballot, again], (await DoAsync<AdoptionQueries, List<(Ballot Ballot, BallotResult?)>>(q => q.VotesAsync(proposal))).Select(v => v.Ballot.Id));
    }

    [Fact]
    public async Task Nothing_of_another_edition_or_city_is_put_to_the_vote()
    {
        var proposal = await CreateAsync(false);
        Assert.Equal("adoption.no-proposal", (await TryAsync(Guid.CreateVersion7())).Refusals[0].Code);
        var other = new Edition(City.Authority.Id, City.Edition.AssemblyId, "Édition 2", new(2027, 1, 1), new(2027, 12, 31), 10);
        await City.AddAsync(other);
        Assert.Equal("proposal.other-edition", (await TryAsync(proposal, other.Id)).Refusals[0].Code);
        var elsewhere = new Authority("poitiers", "Poitiers", AuthorityKind.City);
        await City.AddAsync(elsewhere);
        await using var scope = City.Scope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(elsewhere));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<AdoptionQueries>().FindAsync(proposal));
        Assert.Equal("adoption.no-proposal", (await scope.ServiceProvider.GetRequiredService<AdoptionService>().TakeAsync(proposal, City.Edition)).Refusals[0].Code);
    }

    private static DateOnly Today => Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow());

    private static BallotTerms Terms(BallotMode mode) => new("Adopter la proposition 1 ?", BallotMethod.ForOrAgainst, mode, []) { Threshold = new(ThresholdKind.MoreThanHalf) };

    private Task<Proposal> FindAsync(Guid id) => City.WithAsync(db => db.Set<Proposal>().SingleAsync(p => p.Id == id));

    private Task<IReadOnlyList<Refusal>> WriteAsync(Guid id, string text) =>
        DoAsync<ProposalService, IReadOnlyList<Refusal>>(s => s.WriteAsync(id, City.Edition.Topics[0].Id, new("Titre", text), (VersionAuthor.Group, "Plus clair")));

    private Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> TryAsync(Guid proposal, Guid? edition = null) =>
        DoAsync<BallotService, (Guid? Id, IReadOnlyList<Refusal> Refusals)>(s => s.PrepareAsync(edition ?? City.Edition.Id, BallotSubject.ProposalAdoption, Terms(BallotMode.Counted), proposal));

    private async Task<Guid> PrepareAsync(Guid proposal, BallotMode mode)
    {
        var prepared = await DoAsync<BallotService, (Guid? Id, IReadOnlyList<Refusal> Refusals)>(s => s.PrepareAsync(City.Edition.Id, BallotSubject.ProposalAdoption, Terms(mode), proposal));
        Assert.Empty(prepared.Refusals);
        Assert.Empty(await DoAsync<BallotService, IReadOnlyList<Refusal>>(s => s.EntitleAsync(prepared.Id!.Value, [10])));
        return prepared.Id!.Value;
    }

    private async Task<Guid> OpenAsync(Guid proposal, BallotMode mode)
    {
        var id = await PrepareAsync(proposal, mode);
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.OpenAsync(id)));
        return id;
    }

    private async Task CountAsync(Guid ballot, int pour, int contre, int abstentions)
    {
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(ballot)));
        foreach (var reader in new[] { Guid.CreateVersion7(), Guid.CreateVersion7() })
        {
            await using var scope = City.Scope();
            scope.ServiceProvider.GetRequiredService<Actor>().SetUser(reader, "Lecture");
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<BallotService>().ReadAsync(ballot, [new(pour + contre + abstentions, 0, [[pour, contre, abstentions]])]));
        }
    }

    private async Task<Guid> CreateAsync(bool onPostgres)
    {
        _city = await CityDatabase.CreateAsync(
            services => services.AddSingleton(TimeProvider.System).AddSingleton(new BallotSecrets(_folder)).AddScoped<BallotService>().AddScoped<VotingService>().AddScoped<BallotQueries>()
                .AddScoped<TopicService>().AddScoped<DocumentService>().AddScoped<ProposalService>().AddScoped<ProposalQueries>().AddScoped<AdoptionService>().AddScoped<AdoptionQueries>().AddScoped<AmendmentQueries>(),
            onPostgres ? Evaluations.EvaluationCity.Server : null);
        await City.WithAsync(async db =>
        {
            (await db.Set<Edition>().SingleAsync()).SetQuorum(new(QuorumKind.MoreThanHalf, 0, "charte"));
            return await db.SaveChangesAsync();
        });
        return (await DoAsync<ProposalService, Proposal>(s => s.RecordAsync(City.Edition.Topics[0].Id, "Titre", "Texte"))).Id;
    }

    private async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = City.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
