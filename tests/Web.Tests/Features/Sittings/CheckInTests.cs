using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Presence;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteCheckInTests : CheckInTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(Desk);
}

public sealed class PostgresCheckInTests : CheckInTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, Desk);
    }
}

/// <summary>Check-ins of many devices at once: each person once, nothing lost, sent again nothing changes.</summary>
public abstract class CheckInTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 11, 8);
    private static readonly Guid User = Guid.CreateVersion7();
    private readonly List<Guid> _people = [];
    private TestDatabase _database = null!;
    private Sitting _sitting = null!, _other = null!;

    private DateTimeOffset Now => _database.Clock.GetUtcNow();

    protected abstract Task<TestDatabase> CreateAsync();

    protected static void Desk(IServiceCollection services) => services.AddScoped<CheckInService>().AddSingleton<CheckInDesk>();

    public async ValueTask InitializeAsync()
    {
        _database = await CreateAsync();
        var authority = _database.Marseille.Id;
        var assembly = new CitizensAssembly(authority, "acf", "Assemblée", Day);
        var edition = new Edition(authority, assembly.Id, "Édition", new(2025, 1, 1), new(2025, 12, 31), 60);
        var (organ, group) = (edition.AddOrgan("Plénière", OrganKind.Plenary, 60), edition.AddOrgan("Groupe", OrganKind.ProposalGroup, 10));
        _sitting = new Sitting(authority, edition.Id, organ.Id, "Séance", new SittingTimes(Day, new(9, 0), new(17, 0), 420));
        _other = new Sitting(authority, edition.Id, group.Id, "Autre", new SittingTimes(Day, new(9, 0), new(17, 0), 420));
        await SaveAsync([assembly, edition, _sitting, _other, .. Enumerable.Range(0, 60).SelectMany(i => Member(i, edition, organ))]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Sixty_at_once_and_all_of_it_again_are_sixty_records()
    {
        var notes = _people.ConvertAll(Arrival);
        var first = await NoteAsync(notes);
        Assert.All(first, a => Assert.Equal(DoorOutcome.Recorded, a.Outcome));
        Assert.All(await NoteAsync(notes), a => Assert.Equal(DoorOutcome.Already, a.Outcome));
        await AssertRowsAsync(60, 60, 60);
    }

    [Fact]
    public async Task Two_devices_that_see_the_same_people_record_each_once()
    {
        var answers = await NoteAsync([.. _people.Concat(_people).Select(Arrival)]);
        Assert.Equal(60, answers.Count(a => a.Outcome == DoorOutcome.Recorded));
        Assert.Equal(60, answers.Count(a => a.Outcome == DoorOutcome.Already));
        await AssertRowsAsync(60, 60, 60);
    }

    [Fact]
    public async Task Two_servers_at_once_record_each_person_once()
    {
        using var second = new CheckInDesk(_database.Services.GetRequiredService<IServiceScopeFactory>());
        var both = await Task.WhenAll(NoteAsync(_people.ConvertAll(Arrival)), NoteAsync(_people.ConvertAll(Arrival), second));
        Assert.All(both.SelectMany(a => a), a => Assert.True(a.Outcome is DoorOutcome.Recorded or DoorOutcome.Already, a.Why?.Code));
        await AssertRowsAsync(60, 60, 60);
    }

    [Fact]
    public async Task A_badge_checks_in_whose_it_is_until_it_is_replaced()
    {
        var badge = new MemberBadge(_database.Marseille.Id, _people[0], "ABCDEFGH", Now);
        await SaveAsync(badge);
        var answer = (await NoteAsync([Arrival(Guid.Empty) with { PersonId = null, Badge = "ABCDEFGH" }]))[0];
        Assert.Equal((DoorOutcome.Recorded, _people[0]), (answer.Outcome, answer.PersonId!.Value));
        await WithAsync(async db =>
        {
            (await db.Set<MemberBadge>().SingleAsync()).Renew("NEW", Now);
            Assert.Equal(AttendanceSource.Badge, (await db.Set<AttendanceEntry>().SingleAsync()).Source);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("door.unknown-badge", (await NoteAsync([Arrival(_people[1]) with { Badge = "ABCDEFGH" }]))[0].Why?.Code);
    }

    [Fact]
    public async Task Nobody_is_checked_in_at_a_sitting_they_are_not_expected_at_nor_from_another_city()
    {
        var note = Arrival(_people[0]);
        Assert.Equal("door.not-expected", (await NoteAsync([note with { SequenceId = _other.Sequences[0].Id }], sitting: _other.Id))[0].Why?.Code);
        Assert.Equal("attendance.no-such-sequence", (await NoteAsync([note with { SequenceId = _other.Sequences[0].Id }]))[0].Why?.Code);
        Assert.Equal("door.no-such-sitting", (await NoteAsync([note], authority: _database.Poitiers))[0].Why?.Code);
        Assert.Equal("door.other-day", (await NoteAsync([note with { At = Now.AddDays(-1) }]))[0].Why?.Code);
        await AssertRowsAsync(0, 0, 0);
    }

    [Fact]
    public async Task A_device_that_was_cut_off_asks_when_somebody_recorded_otherwise()
    {
        await WithAsync(async db =>
        {
            var attendance = new Attendance(_sitting, _people[0], Capacity.Member);
            attendance.Record(_sitting, new AttendanceReading(AttendanceStatus.Excused, 0, AttendanceSource.Reception, "Travail"), User, Now);
            db.Add(attendance);
            return await db.SaveChangesAsync();
        });
        var late = Arrival(_people[0]) with { At = Now.AddMinutes(-55) };
        var answer = (await NoteAsync([late]))[0];
        Assert.Equal((DoorOutcome.Conflict, AttendanceStatus.Excused, 1), (answer.Outcome, answer.Status, answer.Entries));
        var decided = (await NoteAsync([late with { Anyway = true }]))[0];
        Assert.Equal((DoorOutcome.Recorded, new TimeOnly(9, 5)), (decided.Outcome, decided.ArrivedAt));
        await AssertRowsAsync(1, 1, 2);
    }

    [Fact]
    public async Task Newcomers_and_people_counted_are_counted_once_each()
    {
        var newcomer = Arrival(Guid.Empty) with { Kind = CheckInKind.Newcomer, PersonId = null, GivenName = "Ana", FamilyName = "Roux", Capacity = Capacity.Companion };
        var counts = Enumerable.Range(0, 20).Select(_ => newcomer with { Kind = CheckInKind.Counted, Capacity = Capacity.OpenParticipant, DeviceId = Guid.CreateVersion7() }).ToList();
        await NoteAsync([newcomer, .. counts]);
        var again = await NoteAsync([newcomer, .. counts]);
        Assert.All(again, a => Assert.Equal(DoorOutcome.Already, a.Outcome));
        Assert.Equal("Roux Ana", again[0].Name);
        Assert.Equal(20, await WithAsync(db => db.Set<Headcount>().MaxAsync(h => h.People)));
        Assert.Equal(61, await WithAsync(db => db.Set<Person>().CountAsync()));
    }

    private CheckIn Arrival(Guid person) => new(CheckInKind.Arrival, _sitting.Sequences[0].Id, Now) { DeviceId = Guid.CreateVersion7(), PersonId = person };

    private Task<CheckInAnswer[]> NoteAsync(IReadOnlyList<CheckIn> notes, CheckInDesk? desk = null, Guid? sitting = null, Authority? authority = null)
    {
        var door = new Door(AuthorityInfo.Of(authority ?? _database.Marseille), User, "Accueil", sitting ?? _sitting.Id);
        desk ??= _database.Services.GetRequiredService<CheckInDesk>();
        return Task.WhenAll(notes.Select(note => Task.Run(() => desk.NoteAsync(door, note))));
    }

    private async Task AssertRowsAsync(int attendances, int presences, int entries)
    {
        Assert.Equal(attendances, await WithAsync(db => db.Set<Attendance>().CountAsync()));
        Assert.Equal(presences, await WithAsync(db => db.Set<SequencePresence>().CountAsync()));
        Assert.Equal(entries, await WithAsync(db => db.Set<AttendanceEntry>().CountAsync()));
    }

    private object[] Member(int index, Edition edition, Organ organ)
    {
        var person = new Person(edition.AuthorityId, "Prénom", $"Nom{index:00}");
        _people.Add(person.Id);
        return [person, new Mandate(new MandateSeat(edition.AuthorityId, person.Id, edition.Id, organ.Id), MandateOrigin.Drawn, edition.StartsOn, edition.EndsOn)];
    }

    private Task<int> SaveAsync(params object[] rows) => WithAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> use)
    {
        await using var scope = _database.As(_database.Marseille);
        return await use(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
