using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Allowances;

public sealed class SqliteDayCapTests : DayCapTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync();
}

public sealed class PostgresDayCapTests : DayCapTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!);
    }
}

/// <summary>Two sittings of one day pay no more than the cap of the day, liquidated at the same instant or corrected afterwards.</summary>
public abstract class DayCapTests : IAsyncLifetime
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2025, 3, 8);
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
    public async Task The_second_settlement_sees_the_first_even_when_it_began_before()
    {
        var sittings = await SeedAsync();
        var clock = new InterruptingClock(() => LiquidateAsync(sittings[1], TimeProvider.System));
        Assert.NotNull((await LiquidateAsync(sittings[0], clock)).Id);
        Assert.Equal([1374 * 4, 9616 - 1374 * 4], await CentsAsync());
    }

    [Fact]
    public async Task Both_at_once_pay_the_cap_and_no_more()
    {
        var sittings = await SeedAsync();
        await Task.WhenAll(sittings.Select(id => Task.Run(() => LiquidateAsync(id, TimeProvider.System))));
        Assert.Equal(9616, (await CentsAsync()).Sum());
    }

    [Fact]
    public async Task A_day_that_is_full_no_longer_is_not_paid_as_full()
    {
        var sittings = await SeedAsync();
        await LiquidateAsync(sittings[1], TimeProvider.System);
        await LiquidateAsync(sittings[0], TimeProvider.System);
        await CorrectAsync(sittings[0], 190);
        Assert.Null((await LiquidateAsync(sittings[0], TimeProvider.System)).Id);
        await CorrectAsync(sittings[1], 200);
        foreach (var sitting in sittings.Concat(sittings).Reverse())
        {
            await LiquidateAsync(sitting, TimeProvider.System);
        }

        Assert.Equal(4580 + 4351, (await CentsAsync()).Sum());
    }

    private async Task CorrectAsync(Guid id, int minutes)
    {
        await using var scope = _database.As(_database.Marseille);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var attendance = await db.Set<Attendance>().Include(a => a.Presences).SingleAsync(a => a.SittingId == id);
        attendance.Record(await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync(s => s.Id == id), new AttendanceReading(AttendanceStatus.LeftEarly, minutes, AttendanceSource.Correction, "heure lue de travers"), By, TimeProvider.System.GetUtcNow());
        db.AddRange(attendance.Entries);
        await db.SaveChangesAsync();
    }

    private async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> LiquidateAsync(Guid sitting, TimeProvider clock)
    {
        await using var scope = _database.As(_database.Marseille);
        var (db, actor) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Actor>());
        actor.SetUser(By, "Finances");
        return await new AllowanceService(db, new AllowanceQueries(db), actor, clock).LiquidateAsync(sitting);
    }

    private async Task<List<long>> CentsAsync()
    {
        await using var scope = _database.As(_database.Marseille);
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<SettlementLine>().OrderBy(l => l.Id).Select(l => l.AmountCents).ToListAsync();
    }

    private async Task<Guid[]> SeedAsync()
    {
        var (authority, at) = (_database.Marseille.Id, _database.Clock.GetUtcNow());
        var assembly = new CitizensAssembly(authority, "acf", "Assemblée", Day);
        var edition = new Edition(authority, assembly.Id, "Édition", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), 10);
        var organ = edition.AddOrgan("Groupe", OrganKind.ProposalGroup, 10);
        var act = new CouncilAct(authority, new CouncilActText("1", "Acte", new DateOnly(2025, 1, 1), "L.131-1"));
        act.Record(CouncilActStateKind.InForce, new DateOnly(2025, 1, 1), "certificat", new StateRecording(By, at));
        var scheme = new AllowanceScheme(act, edition.Id, new SchemeTerms("Heures", new DateOnly(2025, 1, 1), null, [organ.Id]) { PartialPresence = PartialPresence.ProRata });
        scheme.AddRate(new RateTerms(new DateOnly(2025, 1, 1), null, RateUnit.PerHour, Money.FromCents(1374)) { DayCap = Money.FromCents(9616), FullDayFrom = 420, Provenance = RateProvenance.ReadInAct, Source = "acte" });
        var person = new Person(authority, "Zoé", "Martin");
        var sittings = new[] { 9, 14 }.Select(hour => new Sitting(authority, edition.Id, organ.Id, $"Séance de {hour} h", new SittingTimes(Day, new TimeOnly(hour, 0), new TimeOnly(hour + 4, 0), 240))).ToArray();
        var attendances = sittings.Select(s => new Attendance(s, person.Id, Capacity.Member)).ToArray();
        foreach (var (sitting, attendance) in sittings.Zip(attendances))
        {
            attendance.Record(sitting, new AttendanceReading(AttendanceStatus.Present, 240, AttendanceSource.SignedSheet), By, at);
            sitting.Close(By, at);
        }

        await using var scope = _database.As(_database.Marseille);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.AddRange([assembly, edition, act, scheme, person, .. MoneyCity.Ready(scheme, By), .. sittings, .. attendances]);
        await db.SaveChangesAsync();
        return [.. sittings.Select(s => s.Id)];
    }

    /// <summary>Lets somebody else finish their work between the reading and the saving of the first who asks the time.</summary>
    private sealed class InterruptingClock(Func<Task> other) : TimeProvider
    {
        private Func<Task>? _other = other;

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Exchange(ref _other, null) is { } interrupt)
            {
                Task.Run(interrupt).GetAwaiter().GetResult();
            }

            return System.GetUtcNow();
        }
    }
}
