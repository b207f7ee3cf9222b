using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Sittings.Groups;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Sittings.Groups;

public sealed class SqliteTableServiceTests : TableServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync();
}

public sealed class PostgresTableServiceTests : TableServiceTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!);
    }
}

/// <summary>Plans, changes, choices and notes on both databases.</summary>
public abstract class TableServiceTests : IAsyncLifetime
{
    private readonly List<Guid> _people = [];
    private TestDatabase _database = null!;
    private Guid _first, _second;

    protected abstract Task<TestDatabase> CreateAsync();

    public async ValueTask InitializeAsync()
    {
        _database = await CreateAsync();
        await DoAsync(async tools =>
        {
            Fill(tools.Db);
            await tools.Db.SaveChangesAsync();
        });
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
    public async Task A_plan_is_kept_when_another_is_made_with_those_who_came_and_can_be_taken_up_again()
    {
        await SetUpAsync(_first, 4, 2);
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Expected)));
        await DoAsync(async t => Assert.Equal("tables.more-than-people", Assert.Single(await t.Plans.MakeAsync(_first, PlanCause.Present)).Code));
        await ComeAsync(_first, 12);
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Present)));
        Guid old = default;
        await DoAsync(async t =>
        {
            var plans = await t.Db.Set<TablePlan>().Include(p => p.Seats).OrderBy(p => p.Number).ToListAsync();
            Assert.Equal([(1, 32), (2, 24)], plans.Select(p => (p.Number, p.Seats.Count)));
            var setup = await t.Db.Set<TableSetup>().SingleAsync();
            Assert.Equal(plans[1].Id, setup.CurrentPlanId);
            old = plans[0].Id;
        });
        await DoAsync(async t => Assert.Empty(await t.Plans.UseAsync(_first, old)));
        await DoAsync(async t => Assert.Equal(old, (await t.Db.Set<TableSetup>().SingleAsync()).CurrentPlanId));
    }

    [Fact]
    public async Task People_of_an_earlier_sitting_have_met_but_for_those_who_were_absent()
    {
        await SetUpAsync(_first, 4, 1);
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Expected)));
        await DoAsync(async t => Assert.Equal(24, (await t.People.MetBeforeAsync(await t.SittingAsync(_second))).Count));
        await SetUpAsync(_second, 4, 1);
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_second, PlanCause.Expected)));
        await DoAsync(async t => Assert.Equal(24, (await t.ViewAsync(_second)).Measure.Pairs));
        await ComeAsync(_first, 1, AttendanceStatus.Absent);
        await DoAsync(async t => Assert.Equal(21, (await t.People.MetBeforeAsync(await t.SittingAsync(_second))).Count));
    }

    [Fact]
    public async Task From_the_second_round_on_the_first_stays_as_it_was()
    {
        await SetUpAsync(_first, 4, 3);
        await DoAsync(async t => Assert.Equal("tables.from-round", Assert.Single(await t.Plans.MakeAsync(_first, PlanCause.Expected, 2)).Code));
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Expected)));
        await ComeAsync(_first, 14);
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Present, 2)));
        await DoAsync(async t =>
        {
            var plans = await t.Db.Set<TablePlan>().Include(p => p.Seats).OrderBy(p => p.Number).ToListAsync();
            Assert.Equal(First(plans[0]), First(plans[1]));
            Assert.Equal(28, plans[1].Seats.Count(s => s.Round > 1));
        });

        static IEnumerable<(Guid, int)> First(TablePlan plan) => plan.Seats.Where(s => s.Round == 1).Select(s => (s.PersonId, s.Table)).Order();
    }

    [Fact]
    public async Task Of_two_who_change_the_plan_at_once_the_second_is_told_and_a_rule_cannot_be_broken_by_hand()
    {
        await SetUpAsync(_first, 4, 1);
        await DoAsync(async t => Assert.Empty(await t.Setups.AddRuleAsync(_first, new(SeatingRuleKind.Apart, _people[0], _people[1], null, "conflit", true))));
        await DoAsync(async t => Assert.Equal("rule.twice", Assert.Single(await t.Setups.AddRuleAsync(_first, new(SeatingRuleKind.Apart, _people[0], _people[1], null, "conflit", true))).Code));
        await DoAsync(async t => Assert.Equal("rule.not-a-minor", Assert.Single(await t.Setups.AddRuleAsync(_first, new(SeatingRuleKind.OwnAgeTable, _people[0], null, null, null, true))).Code));
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Expected)));
        TablePlan plan = null!;
        await DoAsync(async t => plan = await t.Db.Set<TablePlan>().Include(p => p.Seats).SingleAsync());
        var there = plan.Seats.Single(s => s.PersonId == _people[1]).Table;
        await DoAsync(async t => Assert.Equal("move.forbidden.Apart", Assert.Single(await t.Plans.AdjustAsync(_first, (plan.Id, 0), new(1, _people[0], there, null))).Code));
        var other = plan.Seats.First(s => s.Table != plan.Seats.Single(x => x.PersonId == _people[2]).Table && s.PersonId != _people[0] && s.PersonId != _people[1]).PersonId;
        await DoAsync(async t => Assert.Empty(await t.Plans.AdjustAsync(_first, (plan.Id, 0), new(1, _people[2], null, other))));
        await DoAsync(async t => Assert.Equal("tables.faster", Assert.Single(await t.Plans.AdjustAsync(_first, (plan.Id, 0), new(1, _people[2], null, other))).Code));
        await DoAsync(async t => Assert.Equal(1, await t.Db.Set<SeatChange>().CountAsync()));
    }

    [Fact]
    public async Task Choices_are_kept_as_far_as_there_are_places_while_they_are_open()
    {
        await DoAsync(async t => Assert.Empty(await t.Setups.SaveAsync(_first, new(TableFormat.SubGroups, [""], [new("Eau", 3, null), new("Air", null, null)], [], 1, 5, true))));
        foreach (var person in _people.Take(5))
        {
            await DoAsync(async t => Assert.Empty(await t.Setups.ChooseAsync(_first, person, (1, null), onBehalf: false)));
        }

        await DoAsync(async t => Assert.Equal("choice.same", Assert.Single(await t.Setups.ChooseAsync(_first, _people[0], (1, 1), onBehalf: false)).Code));
        await DoAsync(async t => Assert.Empty(await t.Plans.MakeAsync(_first, PlanCause.Expected)));
        await DoAsync(async t =>
        {
            var view = await t.ViewAsync(_first);
            Assert.Equal(3, view.Tables.Single(x => x.Table == 1).Seats.Count);
            Assert.Equal(2, view.MissedChoices.Count);
        });
        await DoAsync(async t => Assert.Empty(await t.Setups.SaveAsync(_first, new(TableFormat.SubGroups, [""], [new("Eau", 3, null), new("Air", null, null)], [], 1, 5, false))));
        await DoAsync(async t => Assert.Equal("choice.closed", Assert.Single(await t.Setups.ChooseAsync(_first, _people[0], (2, null), onBehalf: false)).Code));
    }

    [Fact]
    public async Task A_note_is_not_overwritten_unseen_and_its_photos_are_pictures()
    {
        await SetUpAsync(_first, 4, 1);
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 1];
        await DoAsync(async t => Assert.Empty(await t.Notes.WriteAsync(_first, new(1, 2, "Table 2", "Des bancs", false, 0) { Photos = [new("feuille.png", png)] })));
        await DoAsync(async t => Assert.Equal("note.conflict", Assert.Single(await t.Notes.WriteAsync(_first, new(1, 2, "Table 2", "Autre", true, 0))).Code));
        await DoAsync(async t => Assert.Equal("note.photo-type", Assert.Single(await t.Notes.WriteAsync(_first, new(1, 2, "Table 2", "Des bancs", true, 1) { Photos = [new("x.png", [1, 2, 3])] })).Code));
        await DoAsync(async t => Assert.Empty(await t.Notes.WriteAsync(_first, new(1, 2, "Table 2", "Des bancs à l’ombre", true, 1))));
        await DoAsync(async t =>
        {
            var ready = Assert.Single(await new TableNoteQueries(t.Db).ReadyAsync((await t.SittingAsync(_first)).EditionId));
            Assert.Equal(("Des bancs à l’ombre", 1), (ready.Text, ready.Photos));
            await t.Notes.RemovePhotoAsync(_first, (await t.Db.Set<TableNotePhoto>().SingleAsync()).Id);
        });
        await DoAsync(async t => Assert.Equal((0, 0), (await t.Db.Set<TableNotePhoto>().CountAsync(), await t.Db.Set<StoredDocument>().CountAsync())));
    }

    private Task SetUpAsync(Guid sitting, int tables, int rounds) => DoAsync(async t => Assert.Empty(await t.Setups.SaveAsync(
        sitting, new(TableFormat.WorldCafe, [.. Enumerable.Repeat("", rounds)], [.. Enumerable.Repeat(new TableTerms("", null, null), tables)], [], 1, 5, false))));

    private Task ComeAsync(Guid sitting, int people, AttendanceStatus status = AttendanceStatus.Present) => DoAsync(async t =>
    {
        var about = await t.Db.Set<Sitting>().Include(s => s.Sequences).SingleAsync(s => s.Id == sitting);
        foreach (var person in _people.Take(people))
        {
            var attendance = new Attendance(about, person, Capacity.Member);
            attendance.Record(about, new(status, status == AttendanceStatus.Absent ? 0 : 420, AttendanceSource.Reception), Guid.CreateVersion7(), _database.Clock.GetUtcNow());
            t.Db.Add(attendance);
        }

        await t.Db.SaveChangesAsync();
    });

    private async Task DoAsync(Func<Tools, Task> use)
    {
        await using var scope = _database.As(_database.Marseille);
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        actor.SetUser(Guid.CreateVersion7(), "Test");
        await use(new(scope.ServiceProvider.GetRequiredService<AppDbContext>(), actor, _database.Clock));
    }

    private void Fill(AppDbContext db)
    {
        var (owner, day) = (_database.Marseille.Id, new DateOnly(2025, 11, 8));
        var assembly = new CitizensAssembly(owner, "acf", "Assemblée", day.AddYears(-2));
        var edition = new Edition(owner, assembly.Id, "Édition", day.AddYears(-1), day.AddYears(1), 16);
        var organ = edition.AddOrgan("Plénière", OrganKind.Plenary, 16);
        Sitting[] sittings = [.. Enumerable.Range(0, 2).Select(i => new Sitting(owner, edition.Id, organ.Id, $"Séance {i}", new SittingTimes(day.AddDays(30 * i), new TimeOnly(9, 0), new TimeOnly(17, 0), 420)))];
        (_first, _second) = (sittings[0].Id, sittings[1].Id);
        db.AddRange(assembly, edition, sittings[0], sittings[1]);
        for (var i = 0; i < 16; i++)
        {
            var person = new Person(owner, "Prénom", $"Nom{i:00}");
            db.AddRange(person, new Mandate(new MandateSeat(owner, person.Id, edition.Id, organ.Id), MandateOrigin.Drawn, edition.StartsOn, edition.EndsOn));
            _people.Add(person.Id);
        }
    }

    private sealed class Tools(AppDbContext db, Actor actor, TimeProvider clock)
    {
        public AppDbContext Db => db;

        public TablePeopleQueries People { get; } = new(db);

        public TableCaseQueries Cases => new(db, People);

        public TablePlanService Plans => new(db, actor, Cases, clock);

        public TableSetupService Setups => new(db, actor, Cases, People, clock);

        public TableNoteService Notes => new(db, actor, Cases, new StoredDocumentService(db), clock);

        public Task<Sitting> SittingAsync(Guid id) => db.Set<Sitting>().SingleAsync(s => s.Id == id);

        public async Task<PlanView> ViewAsync(Guid id) => (await new TableQueries(db).ViewAsync(await Cases.ReadAsync(await SittingAsync(id), (await Cases.SetupAsync(id))!, toMake: false)))!;
    }
}
