using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Members.Incidents;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Members.Incidents;

public sealed class SqliteIncidentServiceTests : IncidentServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresIncidentServiceTests : IncidentServiceTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, MemberCity.Register);
    }
}

/// <summary>From what is told in confidence to the end of a mandate, on both databases.</summary>
public abstract class IncidentServiceTests
{
    private const string Words = "Il m’a crié dessus devant tout le monde";

    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task What_is_told_is_sealed_leaves_no_trail_and_warns_the_people_of_trust_without_a_word_of_it()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await NameAsync(city);
        Assert.Empty(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.TellAsync(city.Member, new(Words, "Paul", "Rien"), city.Sitting)));
        await city.WithAsync(async db =>
        {
            var incident = await db.Set<Incident>().SingleAsync();
            Assert.Equal((city.Member, city.Sitting), (incident.ReporterId, incident.SittingId));
            Assert.DoesNotContain("crié", incident.Content.Cipher, StringComparison.Ordinal);
            Assert.False(await db.Set<AuditEntry>().AnyAsync(a => a.SubjectId == incident.Id));
            var mail = await db.Set<MailMessage>().SingleAsync();
            Assert.DoesNotContain("crié", mail.Text, StringComparison.Ordinal);
            return 0;
        });
        var mine = Assert.Single(await city.AsAsync<IncidentQueries, List<IncidentView>>(q => q.OfAsync([city.Member])));
        Assert.Equal((Words, null), (mine.Content.What, mine.Answer));
    }

    [Theory]
    [InlineData(Role.Organiser)]
    [InlineData(Role.FollowUpOfficer)]
    public async Task What_waits_is_counted_for_the_people_of_trust_and_for_nobody_else(Role role)
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await TellAsync(city);
        Assert.Equal(0, await WaitingAsync(city.User));
        await NameAsync(city);
        Assert.Equal((1, 0), (await WaitingAsync(city.User), await WaitingAsync(Guid.CreateVersion7())));
        Assert.DoesNotContain(await city.AsAsync<TodoQueries, List<TodoItem>>(q => q.ForAsync([Role.FinanceOfficer], Today, city.User)), t => t.Key == "Incidents");

        async Task<int> WaitingAsync(Guid user) => (await city.AsAsync<TodoQueries, List<TodoItem>>(q => q.ForAsync([role], Today, user))).Where(t => t.Key == "Incidents").Sum(t => t.Count);
    }

    [Fact]
    public async Task Whoever_is_not_named_can_do_nothing_with_it()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var id = await TellAsync(city);
        Assert.Equal("incident.unknown", Assert.Single(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.AddAsync(id, IncidentStepKind.Mediation, Today, ""))).Code);
        Assert.Equal("incident.unknown", Assert.Single(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.ConcernAsync(id, city.Member))).Code);
        Assert.Equal("incident.closed", Assert.Single(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.ReplyAsync(id, "…"))).Code);
        Assert.Equal("incident.unknown", Assert.Single(await city.AsAsync<ExclusionService, IReadOnlyList<Domain.Refusal>>(s => s.OpenAsync(id, new(ExclusionScope.Assembly, null, Today, Today.AddDays(15)), "…"))).Code);
        Assert.Empty(await city.AsAsync<IncidentQueries, List<IncidentRow>>(q => q.ListAsync()));
        Assert.Null(await city.AsAsync<IncidentQueries, IncidentView?>(q => q.FindAsync(id)));
    }

    [Fact]
    public async Task An_exclusion_passes_every_step_and_ends_the_mandate_the_day_it_is_handed_over()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await NameAsync(city);
        var id = await TellAsync(city);
        var concerned = await city.SeatAsync("Paul", "Durand");
        async Task<string?> Do(Func<ExclusionService, Task<IReadOnlyList<Domain.Refusal>>> act) => (await city.AsAsync(act)) is [var refusal, ..] ? refusal.Code : null;
        Assert.Equal("exclusion.nobody", await Do(s => s.OpenAsync(id, Terms, "Cris")));
        Assert.Empty(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.ConcernAsync(id, concerned)));
        Assert.Null(await Do(s => s.OpenAsync(id, Terms, "Cris")));
        Assert.Equal("Conflict", await Do(s => s.OpenAsync(id, Terms, "Cris")));
        Assert.Equal("exclusion.unheard", await Do(s => s.DecideAsync(id, new(true, Today, "La maire"), "Faits établis")));
        Assert.Null(await Do(s => s.HearAsync(id, HearingForm.Written, Today, "Je regrette")));
        Assert.Null(await Do(s => s.DecideAsync(id, new(true, Today, "La maire"), "Faits établis")));
        Assert.Equal(MandateStatus.Active, await StatusAsync(city, concerned));
        Assert.Null(await Do(s => s.NotifyAsync(id, Today)));
        Assert.Equal(MandateStatus.Excluded, await StatusAsync(city, concerned));
        await city.WithAsync(async db =>
        {
            var mandate = await db.Set<Mandate>().Include(m => m.Changes).SingleAsync(m => m.PersonId == concerned);
            Assert.False(mandate.IsHeldOn(Today));
            Assert.Contains(mandate.Id, await CallService.ResignedAsync(db, city.Edition));
            Assert.DoesNotContain(concerned.ToString(), string.Concat(await db.Set<AuditEntry>().Where(a => a.Subject == nameof(Exclusion)).Select(a => a.Changes).ToListAsync()), StringComparison.Ordinal);
            return 0;
        });
    }

    [Fact]
    public async Task Whoever_is_excluded_from_a_sitting_is_not_recorded_there_on_the_page_or_at_the_door()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await NameAsync(city);
        var (id, concerned) = (await TellAsync(city), await city.SeatAsync("Paul", "Durand"));
        Assert.Empty(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.ConcernAsync(id, concerned)));
        async Task Do(Func<ExclusionService, Task<IReadOnlyList<Domain.Refusal>>> act) => Assert.Empty(await city.AsAsync(act));
        await Do(s => s.OpenAsync(id, new(ExclusionScope.Sitting, city.Sitting, Today, Today.AddDays(10)), "Cris"));
        await Do(s => s.HearAsync(id, HearingForm.Written, Today, "Je regrette"));
        await Do(s => s.DecideAsync(id, new(true, Today, "La maire"), "Faits établis"));
        Assert.Empty(await KeptAsync(city, concerned));
        await Do(s => s.NotifyAsync(id, Today));
        Assert.Equal(("attendance.excluded", concerned), Assert.Single(await KeptAsync(city, concerned, city.Member)));
        Assert.Equal(MandateStatus.Active, await StatusAsync(city, concerned));
        var sheet = new AttendanceSheet(city.Sitting, [new(concerned, AttendanceStatus.Present, 420, 0)], new Dictionary<Capacity, int>(), AttendanceSource.Reception, null);
        Assert.Equal("attendance.excluded", Assert.Single(await city.AsAsync<AttendanceService, IReadOnlyList<AttendanceRefusal>>(s => s.RecordAsync(sheet))).Refusal.Code);
    }

    private static Task<List<(string, Guid)>> KeptAsync(MemberCity city, params Guid[] coming) => city.WithAsync(async db =>
        (await ExclusionService.WhyNotPresentAsync(db, await db.Set<Sitting>().SingleAsync(s => s.Id == city.Sitting), coming)).Select(k => (k.Refusal.Code, k.PersonId)).ToList());

    [Fact]
    public async Task Whoever_told_it_reads_the_answer_and_the_end_of_the_term_erases_every_word()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await NameAsync(city);
        var id = await TellAsync(city);
        Assert.Equal("incident.not-answered", Assert.Single(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.AddAsync(id, IncidentStepKind.Closed, Today, ""))).Code);
        Assert.Empty(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.ReplyAsync(id, "La charte a été rappelée.")));
        Assert.Empty(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.AddAsync(id, IncidentStepKind.Closed, Today, "")));
        Assert.Equal("La charte a été rappelée.", Assert.Single(await city.AsAsync<IncidentQueries, List<IncidentView>>(q => q.OfAsync([city.Member]))).Answer);
        await city.WithAsync(async db =>
        {
            await IncidentService.EraseAsync(db, city.Edition, DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await city.AsAsync<IncidentQueries, List<IncidentView>>(q => q.OfAsync([city.Member])));
        Assert.True((await city.WithAsync(db => db.Set<Incident>().SingleAsync())).Content.IsEmpty);
    }

    private static DateOnly Today { get; } = new(2025, 11, 8);

    private static ExclusionTerms Terms => new(ExclusionScope.Assembly, null, Today, Today.AddDays(15));

    private static Task<MandateStatus> StatusAsync(MemberCity city, Guid person) => city.WithAsync(db => db.Set<Mandate>().Where(m => m.PersonId == person).Select(m => m.Status).SingleAsync());

    private static Task<int> NameAsync(MemberCity city) => city.WithAsync(db =>
    {
        db.Add(new Confidant(db.AuthorityId, city.Edition, city.User, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch));
        return db.SaveChangesAsync();
    });

    private static async Task<Guid> TellAsync(MemberCity city)
    {
        Assert.Empty(await city.AsAsync<IncidentService, IReadOnlyList<Domain.Refusal>>(s => s.TellAsync(city.Member, new(Words, "", ""), null)));
        return await city.WithAsync(db => db.Set<Incident>().Select(i => i.Id).SingleAsync());
    }
}
