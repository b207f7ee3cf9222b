using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Data;

public sealed class SqlitePersistenceTests : PersistenceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync();
}

public sealed class PostgresPersistenceTests : PersistenceTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!);
    }
}

/// <summary>The same suite on both databases.</summary>
public abstract class PersistenceTests : IAsyncLifetime
{
    private static readonly Guid By = Guid.CreateVersion7();
    private TestDatabase _database = null!;

    protected abstract Task<TestDatabase> CreateAsync();

    public async ValueTask InitializeAsync() => _database = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var scope = _database.As(_database.Marseille);
        Assert.False(Db(scope).Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task An_edition_comes_back_whole_and_its_audit_was_written_with_it()
    {
        var (edition, _) = await AddEditionAsync();

        await using var scope = _database.As(_database.Marseille);
        var read = await Db(scope).Set<Edition>().Include(e => e.Organs).Include(e => e.Topics).Include(e => e.Changes).SingleAsync(Cancel);
        Assert.Equal(EditionStatus.Open, read.Status);
        Assert.Equal(("Eau", TopicOrigin.Referral), (read.Topics.Single().Title, read.Topics.Single().Origin));
        Assert.Equal(_database.Clock.GetUtcNow(), read.Changes.Single().At);
        var audit = await Db(scope).Set<AuditEntry>().SingleAsync(a => a.SubjectId == edition.Id, Cancel);
        Assert.Equal(("Test", "Added"), (audit.UserName, audit.Operation));
        Assert.Contains("\"Name\":[null,\"Édition 2\"]", audit.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_authority_sees_nothing_and_writes_nothing()
    {
        await AddEditionAsync();

        await using var scope = _database.As(_database.Poitiers);
        Assert.Empty(await Db(scope).Set<Edition>().ToListAsync(Cancel));
        Assert.Equal(_database.Poitiers.Id, Assert.Single(await Db(scope).Set<AuditEntry>().ToListAsync(Cancel)).SubjectId);
        Db(scope).Add(new Person(_database.Marseille.Id, "Zoé", "Martin"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Db(scope).SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task The_second_of_two_writers_fails()
    {
        var (edition, _) = await AddEditionAsync();
        await using var one = _database.As(_database.Marseille);
        await using var two = _database.As(_database.Marseille);
        foreach (var (scope, name) in new[] { (one, "A"), (two, "B") })
        {
            (await Db(scope).Set<Edition>().SingleAsync(e => e.Id == edition.Id, Cancel)).Describe(name, "charte", false, null);
        }

        await Db(one).SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Db(two).SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_correction_keeps_what_was_there_and_an_attendance_is_paid_once()
    {
        var (sitting, attendance) = await AddAttendanceAsync();
        await using (var scope = _database.As(_database.Marseille))
        {
            var read = await Db(scope).Set<Attendance>().Include(a => a.Presences).Include(a => a.Entries).SingleAsync(Cancel);
            read.Record(await Db(scope).Set<Sitting>().Include(s => s.Sequences).SingleAsync(Cancel), new AttendanceReading(AttendanceStatus.LeftEarly, 200, AttendanceSource.SignedSheet, "erreur de lecture"), By, _database.Clock.GetUtcNow());
            Db(scope).Add(NewSettlement(sitting, attendance, "1"));
            await Db(scope).SaveChangesAsync(Cancel);
            Assert.Equal([420, 200], read.Entries.OrderBy(e => e.Order).Select(e => e.MinutesPresent));
            Assert.Equal(AttendanceSource.Correction, read.Entries.Single(e => e.Order == 2).Source);
        }

        await using var again = _database.As(_database.Marseille);
        Db(again).Add(NewSettlement(sitting, attendance, "2"));
        await Assert.ThrowsAsync<DbUpdateException>(() => Db(again).SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_scheme_and_its_act_come_back_and_compute()
    {
        var (edition, organ) = await AddEditionAsync();
        await using (var scope = _database.As(_database.Marseille))
        {
            var act = new CouncilAct(_database.Marseille.Id, new CouncilActText("1", "Acte", new DateOnly(2023, 1, 1), "L.131-1"));
            act.Record(CouncilActStateKind.InForce, new DateOnly(2023, 1, 2), "transmis", new StateRecording(By, _database.Clock.GetUtcNow()));
            var scheme = new AllowanceScheme(act, edition.Id, new SchemeTerms("Séance", new DateOnly(2025, 1, 1), null, [organ.Id]));
            scheme.AddRate(new RateTerms(new DateOnly(2025, 1, 1), null, RateUnit.PerSitting, Money.Euros(77.49m)) { Provenance = RateProvenance.ReadInAct, Source = "acte", ReferenceMinutes = 420 });
            Db(scope).AddRange(act, scheme);
            await Db(scope).SaveChangesAsync(Cancel);
        }

        await using var reading = _database.As(_database.Marseille);
        var read = await Db(reading).Set<AllowanceScheme>().Include(s => s.CouncilAct.States).Include(s => s.Rates).SingleAsync(Cancel);
        Assert.Equal([organ.Id], read.OrganIds);
        Assert.Equal([Capacity.Member], read.CoveredCapacities);
        Assert.Equal(Money.Euros(77.49m), read.RateOn(new DateOnly(2025, 5, 1))!.Amount);
        Assert.True(read.CouncilAct.AllowsPaymentOn(new DateOnly(2025, 5, 1)));
    }

    [Fact]
    public async Task A_pool_keeps_every_column_of_its_people()
    {
        var (edition, _) = await AddEditionAsync();
        await using (var scope = _database.As(_database.Marseille))
        {
            var pool = new RecruitmentPool(_database.Marseille.Id, edition.Id, new(By, _database.Clock.GetUtcNow(), "secret"));
            pool.Add("p1", new Dictionary<string, string> { ["âge"] = "16-20", ["nom"] = "D’Été; \"x\"" });
            pool.Add(new PanelQuotaBounds("âge", "16-20", 1, 2));
            Db(scope).Add(pool);
            await Db(scope).SaveChangesAsync(Cancel);
        }

        await using var reading = _database.As(_database.Marseille);
        var volunteer = await Db(reading).Set<Volunteer>().SingleAsync(Cancel);
        Assert.Equal("D’Été; \"x\"", volunteer.Columns["nom"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AppDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDbContext>();

    private static Settlement NewSettlement(Sitting sitting, Attendance attendance, string number) =>
        new(sitting.AuthorityId, sitting.Id, number, [new SettlementDue(attendance.Id, attendance.PersonId, 7749, "{}")], new SettlementAct(By, new DateTimeOffset(2025, 11, 8, 0, 0, 0, TimeSpan.Zero)));

    private async Task<(Edition Edition, Organ Organ)> AddEditionAsync()
    {
        await using var scope = _database.As(_database.Marseille);
        var assembly = new CitizensAssembly(_database.Marseille.Id, "acf", "Assemblée citoyenne du futur", new DateOnly(2023, 3, 15));
        assembly.Describe("Une assemblée.", 111, "tirage", "un an", ["Confiance", "Propositions"]);
        var edition = new Edition(_database.Marseille.Id, assembly.Id, "Édition 2", new DateOnly(2025, 2, 1), new DateOnly(2026, 1, 31), 111);
        edition.Describe("Édition 2", "charte", false, null);
        var organ = edition.AddOrgan("Plénière", OrganKind.Plenary, 111);
        edition.AddTopic("Eau", TopicOrigin.Referral, "la Ville", "Comment ?");
        edition.Open(By, _database.Clock.GetUtcNow());
        Db(scope).AddRange(assembly, edition);
        await Db(scope).SaveChangesAsync(Cancel);
        Assert.Equal(2, (await Db(scope).Set<CitizensAssembly>().AsNoTracking().SingleAsync(Cancel)).Objectives.Count);
        return (edition, organ);
    }

    private async Task<(Sitting Sitting, Attendance Attendance)> AddAttendanceAsync()
    {
        var (edition, organ) = await AddEditionAsync();
        await using var scope = _database.As(_database.Marseille);
        var person = new Person(_database.Marseille.Id, "Zoé", "Martin");
        var sitting = new Sitting(_database.Marseille.Id, edition.Id, organ.Id, "Séance 1", new SittingTimes(new DateOnly(2025, 3, 8), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        var attendance = new Attendance(sitting, person.Id, Capacity.Member);
        attendance.Record(sitting, new AttendanceReading(AttendanceStatus.Present, 420, AttendanceSource.SignedSheet), By, _database.Clock.GetUtcNow());
        sitting.Close(By, _database.Clock.GetUtcNow());
        Db(scope).AddRange(person, sitting, attendance);
        await Db(scope).SaveChangesAsync(Cancel);
        return (sitting, attendance);
    }
}
