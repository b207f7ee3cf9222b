using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Features;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Infrastructure.Demonstration;

namespace Misthos.Web.Tests.Infrastructure.Demonstration;

public sealed class DemonstrationTests(LoadedDemonstration demonstration) : IClassFixture<LoadedDemonstration>
{
    private readonly ServiceProvider _services = demonstration.Services;

    [Fact]
    public async Task LoadsOnceWithTheFiguresOfTheReport()
    {
        Assert.False(await DemonstrationLoader.LoadAsync(_services));
        await using var scope = In(await AuthorityAsync("marseille"));
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        Assert.Equal(111, await db.Set<Mandate>().CountAsync(mandate => mandate.Origin == MandateOrigin.Drawn && db.Set<Domain.Assemblies.Edition>().Any(e => e.Id == mandate.EditionId && e.Status == Domain.Assemblies.EditionStatus.Open), TestContext.Current.CancellationToken));
        Assert.Equal(8, await db.Set<Sitting>().CountAsync(sitting => sitting.Status == SittingStatus.Closed && sitting.Kind != SittingKind.FollowUp, TestContext.Current.CancellationToken));
        var drawnOn = (await db.Set<PanelDraw>().SingleAsync(TestContext.Current.CancellationToken)).DrawnAt!.Value;
        var limit = DateOnly.FromDateTime(drawnOn.UtcDateTime).AddYears(-21);
        var young = await db.Set<Misthos.Domain.Members.Person>().CountAsync(person => person.BornOn > limit, TestContext.Current.CancellationToken);
        Assert.Equal(9, young);
    }

    [Fact]
    public async Task PoitiersShowsTheDrawnLeavingAndAllTheStagesOfAProposal()
    {
        await using var scope = In(await AuthorityAsync("poitiers"));
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var cancellation = TestContext.Current.CancellationToken;
        var before = await db.Set<Sitting>().Where(s => s.Title.StartsWith("Rencontre")).Select(s => s.Id).ToListAsync(cancellation);
        Assert.Equal(3, await db.Set<Headcount>().CountAsync(h => before.Contains(h.SittingId), cancellation));
        await FadesAsync(db, "Cycle 1", 0.5, cancellation);
        await FadesAsync(db, "Cycle 2", 0.6, cancellation);
        var proposals = await db.Set<Proposal>().Include(p => p.Responses).ToListAsync(cancellation);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Assert.Contains(proposals, p => p.AdoptedOn is null);
        Assert.Contains(proposals, p => p.AdoptedOn is not null && p.HandedOverOn is null);
        Assert.Contains(proposals, p => p.IsLateOn(today));
        Assert.All(proposals.SelectMany(p => p.Responses), response => Assert.Contains("(fictif)", response.Reasons, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("marseille", true)]
    [InlineData("poitiers", false)]
    public async Task EveryAttendanceIsTheSumOfItsSequences(string city, bool hasHalfDays)
    {
        await using var scope = In(await AuthorityAsync(city));
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var sittings = await db.Set<Sitting>().AsNoTracking().Include(s => s.Sequences).ToDictionaryAsync(s => s.Id, TestContext.Current.CancellationToken);
        var attendances = await db.Set<Attendance>().AsNoTracking().Include(a => a.Presences).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(hasHalfDays, attendances.Exists(a => a.Presences.Count > 1));
        Assert.All(attendances, a => Assert.Equal(
            SittingPresence.Of(sittings[a.SittingId].Sequences.OrderBy(s => s.Order).Select(s => a.In(s.Id) is { } p ? (p.Status, p.MinutesPresent) : (AttendanceStatus.Expected, 0))), a.Total));
    }

    private static async Task FadesAsync(AppDbContext db, string cycle, double share, CancellationToken cancellation)
    {
        var edition = await db.Set<Edition>().Where(e => e.Name.StartsWith(cycle)).Select(e => e.Id).SingleAsync(cancellation);
        var days = await db.Set<Sitting>().Where(s => s.EditionId == edition && s.Title.StartsWith("Journée") && s.Status == SittingStatus.Closed).OrderBy(s => s.Day).Select(s => s.Id).ToListAsync(cancellation);
        var drawn = await db.Set<Mandate>().Where(m => m.EditionId == edition && m.Origin == MandateOrigin.Drawn).Select(m => m.PersonId).ToListAsync(cancellation);
        var present = new List<int>();
        foreach (var day in days)
        {
            present.Add(await db.Set<Attendance>().CountAsync(a => a.SittingId == day && a.MinutesPresent > 0 && drawn.Contains(a.PersonId), cancellation));
        }

        Assert.Equal(4, days.Count);
        Assert.Equal(present.OrderDescending(), present);
        Assert.True(present[^1] < present[0] * share);
    }

    [Theory]
    [InlineData("marseille")]
    [InlineData("poitiers")]
    public async Task EverySettledAmountIsTheOneOfTheCalculator(string city)
    {
        await using var scope = In(await AuthorityAsync(city));
        var lines = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<SettlementLine>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(AllowanceBreakdown.FromJson(line.Explanation).Amount.Cents, line.AmountCents));
    }

    [Theory]
    [InlineData("marseille")]
    [InlineData("poitiers")]
    public async Task ThePanelIsTheOneThatTheProofGives(string city)
    {
        await using var scope = In(await AuthorityAsync(city));
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var pool = await db.Set<RecruitmentPool>().Include(p => p.Volunteers).Include(p => p.Quotas).SingleAsync(TestContext.Current.CancellationToken);
        var draw = await db.Set<PanelDraw>().SingleAsync(TestContext.Current.CancellationToken);
        var kept = await db.Set<DrawCommitment>().SingleAsync(TestContext.Current.CancellationToken);
        var request = PoolRebuilder.RequestOf(pool, draw);
        var again = LotteryKeeping.Restore(request, kept);
        Assert.Equal(draw.Proof, again.Draw(draw.RandomText!, TestContext.Current.CancellationToken).Proof.ToJson());
        Assert.All(Replay.Verify(Proof.Parse(draw.Proof), again.PublicLottery, request: request).Findings, finding => Assert.Equal(ReplayOutcome.Same, finding.Outcome));
        Assert.True(LotteryFigures.FromJson(kept.Figures!).IsProven);
    }

    private async Task<Authority> AuthorityAsync(string slug)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().SingleAsync(authority => authority.Slug == slug);
    }

    private AsyncServiceScope In(Authority authority)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        return scope;
    }
}

/// <summary>The demonstration in a fresh SQLite file, loaded once for all its tests.</summary>
public sealed class LoadedDemonstration : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"misthos-{Guid.CreateVersion7():N}.db");

    internal ServiceProvider Services { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Misthos", $"Data Source={_file};Pooling=False")]).Build();
        Services = new ServiceCollection().AddLogging().AddLocalization().AddMemoryCache().AddPersistence(settings).AddFeatures().BuildServiceProvider();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.True(await DemonstrationLoader.LoadAsync(Services));
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        File.Delete(_file);
    }
}
