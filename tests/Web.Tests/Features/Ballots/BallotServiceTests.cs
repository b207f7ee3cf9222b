using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Features.Topics;

namespace Misthos.Web.Tests.Features.Ballots;

/// <summary>A code votes once in its body, nobody reads a vote before the box is opened, nothing leads from a vote to a code, and two people read the same paper.</summary>
public sealed class BallotServiceTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("misthos-votes-").FullName;
    private CityDatabase? _city;

    /// <summary>SQLite, and PostgreSQL when there is a server.</summary>
    public static TheoryData<bool> Databases => Evaluations.EvaluationCity.Databases;

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
    public async Task A_code_used_ten_times_at_once_casts_one_vote(bool onPostgres)
    {
        var (ballot, codes) = await OpenAsync(onPostgres, 3);
        var done = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => VoteAsync(codes[0], 0, 6))));
        Assert.Equal(1, done.Count(refusals => refusals.Count == 0));
        Assert.All(done.Where(refusals => refusals.Count > 0), refusals => Assert.Equal("codes.used", refusals[0].Code));
        Assert.Equal((1, 2), await _city!.WithAsync(async db => (await db.Set<BallotSlip>().CountAsync(s => s.BallotId == ballot), await db.Set<BallotCode>().CountAsync())));
        Assert.Null(await DoAsync<VotingService, (Ballot, BallotBody)?>(v => v.FindAsync(codes[0])));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nothing_is_known_before_the_box_opens_and_nothing_leads_back_after(bool onPostgres)
    {
        var (ballot, codes) = await OpenAsync(onPostgres, 8);
        foreach (var code in codes.Take(5))
        {
            Assert.Empty(await VoteAsync(code, 1, 4));
        }

        Assert.Equal("paper.shape", (await VoteAsync(codes[5], 1, 9))[0].Code);
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CastAsync(codes[5], VotePaper.Blank)));
        var open = (await DoAsync<BallotQueries, BallotView?>(q => q.FindAsync(ballot, forPublic: true)))!;
        Assert.Equal((null, 6), (open.Result, open.Cast));
        Assert.Null(await DoAsync<BallotQueries, string?>(q => q.FileAsync(ballot)));
        var lengths = await _city!.WithAsync(db => db.Set<BallotSlip>().Select(s => s.Cipher.Length).Distinct().ToListAsync());
        Assert.Single(lengths);
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(ballot)));
        var counted = (await DoAsync<BallotQueries, BallotView?>(q => q.FindAsync(ballot, forPublic: true)))!;
        Assert.Equal((6, 1), (counted.Result!.Bodies[0].Votes.Tally.Voters, counted.Result.Bodies[0].Votes.Tally.Blank));
        Assert.Equal([0], counted.Result.Kept);
        Assert.Equal((0, 0), await _city!.WithAsync(async db => (await db.Set<BallotCode>().CountAsync(), await db.Set<BallotSlip>().CountAsync())));
        Assert.Equal(["AuthorityId", "BallotId", "CollegeId", "Id", "Marks"], typeof(BallotPaper).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(await _city!.WithAsync(db => db.Set<BallotPaper>().Select(p => p.Id).ToListAsync()), id => Assert.NotEqual(7, id.Version));
        Assert.Equal("codes.used", (await VoteAsync(codes[6], 1, 4))[0].Code);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        var act = await _city!.WithAsync(db => db.Set<Misthos.Domain.Registers.PublicAct>().SingleAsync());
        Assert.Contains("6 votes pour", act.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_published_file_counts_to_the_same_result(bool onPostgres)
    {
        var (ballot, codes) = await OpenAsync(onPostgres, 9);
        foreach (var (index, code) in codes.Index())
        {
            await VoteAsync(code, index % 7, (index * 3) % 7);
        }

        await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(ballot));
        var view = (await DoAsync<BallotQueries, BallotView?>(q => q.FindAsync(ballot, forPublic: true)))!;
        var csv = (await DoAsync<BallotQueries, string?>(q => q.FileAsync(ballot)))!;
        var again = BallotCount.Of(view.Ballot.Rule, BallotFile.Read(csv, view.Ballot.Method, 2, view.Ballot.Colleges.ToDictionary(c => c.Body, c => c.Entitled)));
        Assert.Equal(view.Result!.Bodies[0].Votes, again.Bodies[0].Votes);
        Assert.Equal((view.Result.Outcome, view.Result.Kept[0]), (again.Outcome, again.Kept[0]));
        Assert.All(codes, code => Assert.DoesNotContain(code, csv, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Votes_that_fall_in_while_the_box_opens_are_counted_or_told_that_they_are_too_late(bool onPostgres)
    {
        var (ballot, codes) = await OpenAsync(onPostgres, 30);
        foreach (var code in codes.Take(5))
        {
            await VoteAsync(code, 0, 1);
        }

        var voting = codes.Skip(5).Select(code => Task.Run(() => VoteAsync(code, 0, 1))).ToList();
        while ((await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(ballot))) is [{ Code: "ballot.somebody-votes" }, ..])
        {
            await Task.Yield();
        }

        var cast = 5 + (await Task.WhenAll(voting)).Count(refusals => refusals.Count == 0);
        Assert.Equal(cast, (await DoAsync<BallotQueries, BallotView?>(q => q.FindAsync(ballot, forPublic: true)))!.Result!.Bodies[0].Votes.Tally.Voters);
    }

    [Fact]
    public async Task Codes_are_for_people_who_may_vote_and_lost_ones_are_voided()
    {
        var (ballot, codes) = await OpenAsync(false, 8);
        var college = await _city!.WithAsync(db => db.Set<BallotCollege>().Select(c => c.Id).SingleAsync());
        Assert.Equal("codes.too-many", (await DoAsync<VotingService, (IReadOnlyList<string>, IReadOnlyList<Refusal> Refusals)>(v => v.IssueAsync(ballot, college, 100))).Refusals[0].Code);
        await VoteAsync(codes[0], 0, 1);
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.VoidAsync(ballot, college)));
        Assert.Equal("codes.used", (await VoteAsync(codes[1], 0, 1))[0].Code);
        Assert.Equal(1, await _city!.WithAsync(db => db.Set<BallotCollege>().Select(c => c.Issued).SingleAsync()));
    }

    [Fact]
    public async Task A_second_person_types_the_same_and_the_winner_becomes_a_topic_once()
    {
        await CreateAsync(false);
        var id = await PrepareAsync(BallotMode.Counted);
        await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.OpenAsync(id));
        VoteTally[] read = [new(5, 0, [[5, 0, 0, 0, 0, 0, 0], [0, 0, 0, 5, 0, 0, 0]])];
        Assert.Equal("ballot.not-closed", (await ReadAsync(id, read, Guid.CreateVersion7()))[0].Code);
        await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(id));
        var first = Guid.CreateVersion7();
        Assert.Empty(await ReadAsync(id, read, first));
        Assert.Empty(await ReadAsync(id, read, first));
        Assert.Null((await DoAsync<BallotQueries, BallotView?>(q => q.FindAsync(id, forPublic: true)))!.Result);
        Assert.Empty(await ReadAsync(id, read, Guid.CreateVersion7()));
        var view = (await DoAsync<BallotQueries, BallotView?>(q => q.FindAsync(id, forPublic: true)))!;
        Assert.Equal([0], view.Result!.Kept);
        var (winner, other) = (view.Ballot.Options[0].Id, view.Ballot.Options[1].Id);
        Assert.Equal("ballot.not-kept", (await DoAsync<BallotService, (Guid?, IReadOnlyList<Refusal> Refusals)>(s => s.MakeTopicAsync(id, other, ""))).Refusals[0].Code);
        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DoAsync<BallotService, (Guid? Topic, IReadOnlyList<Refusal>)>(s => s.MakeTopicAsync(id, winner, "Comment ?"))));
        var topic = Assert.Single(made, m => m.Topic is not null).Topic;
        Assert.Equal((TopicOrigin.Voted, "Propreté"), await _city!.WithAsync(db => db.Set<Topic>().Where(t => t.Id == topic).Select(t => ValueTuple.Create(t.Origin, t.Title)).SingleAsync()));
        Assert.Equal(id, (await DoAsync<TopicQueries, TopicView?>(q => q.FindAsync(topic!.Value, forPublic: true)))!.BallotId);
    }

    [Fact]
    public async Task The_trail_keeps_neither_the_figures_of_a_reader_nor_a_vote()
    {
        var (ballot, codes) = await OpenAsync(false, 3);
        await VoteAsync(codes[0], 0, 1);
        await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CloseAsync(ballot));
        var trail = await _city!.WithAsync(db => db.Set<AuditEntry>().Select(e => e.Subject).Distinct().ToListAsync());
        Assert.Contains(nameof(Ballot), trail);
        Assert.DoesNotContain(trail, type => type is nameof(BallotReading) or nameof(BallotPaper) or nameof(BallotSlip) or nameof(BallotCode));
    }

    private async Task CreateAsync(bool onPostgres)
    {
        _city = await CityDatabase.CreateAsync(
            services => services.AddSingleton(TimeProvider.System).AddSingleton(new BallotSecrets(_folder))
                .AddScoped<BallotService>().AddScoped<VotingService>().AddScoped<BallotQueries>().AddScoped<TopicService>().AddScoped<TopicQueries>().AddScoped<DocumentService>().AddScoped<Misthos.Web.Features.Proposals.Adoption.AdoptionService>(),
            onPostgres ? Evaluations.EvaluationCity.Server : null);
        await _city.WithAsync(async db =>
        {
            var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync();
            edition.Describe(edition.Name, "Charte", false, null);
            edition.Open(_city.UserId, DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
    }

    private async Task<(Guid Ballot, IReadOnlyList<string> Codes)> OpenAsync(bool onPostgres, int codes)
    {
        await CreateAsync(onPostgres);
        var id = await PrepareAsync(BallotMode.Codes);
        var college = await _city!.WithAsync(db => db.Set<BallotCollege>().Select(c => c.Id).SingleAsync());
        var issued = await DoAsync<VotingService, (IReadOnlyList<string> Codes, IReadOnlyList<Refusal>)>(v => v.IssueAsync(id, college, codes));
        Assert.Null(await DoAsync<VotingService, (Ballot, BallotBody)?>(v => v.FindAsync(issued.Codes[0])));
        Assert.Empty(await DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.OpenAsync(id)));
        return (id, issued.Codes);
    }

    private async Task<Guid> PrepareAsync(BallotMode mode)
    {
        var prepared = await DoAsync<BallotService, (Guid? Id, IReadOnlyList<Refusal> Refusals)>(s => s.PrepareAsync(_city!.Edition.Id, BallotSubject.TopicChoice, new("Quel sujet ?", BallotMethod.MajorityJudgment, mode, ["Propreté", "Mobilités"])));
        Assert.Empty(prepared.Refusals);
        Assert.Empty(await DoAsync<BallotService, IReadOnlyList<Refusal>>(s => s.EntitleAsync(prepared.Id!.Value, [40])));
        return prepared.Id!.Value;
    }

    private Task<IReadOnlyList<Refusal>> VoteAsync(string code, params int[] marks) => DoAsync<VotingService, IReadOnlyList<Refusal>>(v => v.CastAsync(code, new VotePaper(marks)));

    private async Task<IReadOnlyList<Refusal>> ReadAsync(Guid id, VoteTally[] tallies, Guid by)
    {
        await using var scope = _city!.Scope();
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(by, "Lecture");
        return await scope.ServiceProvider.GetRequiredService<BallotService>().ReadAsync(id, tallies);
    }

    private async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _city!.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
