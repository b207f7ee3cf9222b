using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Recognition;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Features.Recognition;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recognition;

public sealed class SqliteReplyServiceTests : ReplyServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(Register);
}

public sealed class PostgresReplyServiceTests : ReplyServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), Register);
}

/// <summary>Replies that come at once, what is counted without names, a plan taken over once. On both databases.</summary>
public abstract class ReplyServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    protected static void Register(IServiceCollection services)
    {
        MemberCity.Register(services);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
    }

    [Fact]
    public async Task However_often_and_by_whichever_way_a_person_answers_there_is_one_reply()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var act = await ActAsync(city, RecognitionKind.Visit, 5);
        var answers = await Task.WhenAll(Enum.GetValues<ReplyWay>().SelectMany(way => new[] { way, way }).Select(way => AnswerAsync(city, new(act, city.Member, way), RecognitionAnswer.Accepted)));
        Assert.Contains(answers, answer => answer.Count == 0);
        Assert.All(answers.SelectMany(answer => answer), refusal => Assert.Equal("Conflict", refusal.Code));
        Assert.Equal(RecognitionAnswer.Accepted, (await RepliesAsync(city)).Single().Answer);
        Assert.Empty(await AnswerAsync(city, new(act, city.Member, ReplyWay.Link), RecognitionAnswer.Declined));
        Assert.Equal((RecognitionAnswer.Declined, ReplyWay.Link), (await RepliesAsync(city)).Select(r => (r.Answer!.Value, r.Way)).Single());
    }

    [Fact]
    public async Task People_who_answer_at_the_same_moment_are_all_counted()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var act = await ActAsync(city, RecognitionKind.Concert, 5);
        Guid[] people = [city.Member, await city.SeatAsync("Léo", "Durand"), await city.SeatAsync("Ana", "Roux"), await city.SeatAsync("Max", "Petit")];
        var answers = await Task.WhenAll(people.Select(person => AnswerAsync(city, new(act, person, ReplyWay.Link), RecognitionAnswer.Accepted)));
        Assert.All(answers, Assert.Empty);
        var plan = await city.AsAsync<RecognitionPlanQueries, RecognitionPlan?>(q => q.OfAsync(city.Edition, Today(city)));
        Assert.Equal(4, Assert.Single(plan!.Forms).Accepted);
    }

    [Fact]
    public async Task How_it_was_is_counted_once_a_person_and_no_trail_says_who_said_what()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var act = await ActAsync(city, RecognitionKind.Concert, 0);
        Guid[] people = [city.Member, await city.SeatAsync("Léo", "Durand"), await city.SeatAsync("Ana", "Roux")];
        Assert.Equal("recognition.was-not-there", Assert.Single(await SayAsync(city, act, city.Member, 4)).Code);
        foreach (var person in people)
        {
            Assert.Empty(await city.AsAsync<ReplyService, IReadOnlyList<Refusal>>(s => s.NoteAsync(new(act, person, ReplyWay.Link), true)));
        }

        var said = await Task.WhenAll(people.Select(person => SayAsync(city, act, person, 3)));
        Assert.All(said, Assert.Empty);
        var again = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SayAsync(city, act, city.Member, 1)));
        Assert.All(again, answer => Assert.Equal("recognition.has-said", Assert.Single(answer).Code));
        Assert.Equal([0, 0, 3, 0], await city.WithAsync(async db => (await db.Set<RecognitionEcho>().SingleAsync()).Counts));
        var trail = await city.WithAsync(db => db.Set<AuditEntry>().ToListAsync());
        Assert.DoesNotContain(trail, entry => entry.Subject == nameof(RecognitionEcho));
        Assert.Equal(3, trail.Count(entry => entry.Subject == nameof(RecognitionReply) && entry.Changes.Contains("HasSaid", StringComparison.Ordinal) && entry.Operation == "Modified"));
        Assert.Equal("recognition.grade", Assert.Single(await SayAsync(city, act, city.Member, 5)).Code);
    }

    [Fact]
    public async Task Nobody_answers_for_an_act_that_is_not_for_them_nor_a_draft()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var act = await ActAsync(city, RecognitionKind.Visit, 5);
        var stranger = new Domain.Members.Person(city.Database.Marseille.Id, "Eve", "Ailleurs");
        await city.WithAsync(db => { db.Add(stranger); return db.SaveChangesAsync(); });
        Assert.Equal("recognition.not-for-you", Assert.Single(await AnswerAsync(city, new(act, stranger.Id, ReplyWay.Link), RecognitionAnswer.Accepted)).Code);
        var draft = await city.WithAsync(async db =>
        {
            var copy = PlanCopy.Draft(await db.Set<RecognitionAct>().SingleAsync(), city.Edition, Today(city), null);
            db.Add(copy);
            await db.SaveChangesAsync();
            return copy.Id;
        });
        Assert.Equal("recognition.draft", Assert.Single(await AnswerAsync(city, new(draft, city.Member, ReplyWay.Space), RecognitionAnswer.Accepted)).Code);
        Assert.DoesNotContain(draft, (await city.AsAsync<RecognitionQueries, List<RecognitionAct>>(q => q.OfAsync([city.Member]))).Select(a => a.Id));
        Assert.Empty(await RepliesAsync(city));
    }

    [Fact]
    public async Task Who_is_ticked_came_and_who_had_said_yes_and_is_not_did_not()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var act = await ActAsync(city, RecognitionKind.Visit, 0);
        var (other, silent) = (await city.SeatAsync("Léo", "Durand"), await city.SeatAsync("Ana", "Roux"));
        Assert.Equal("recognition.nobody-ticked", Assert.Single(await NoteAllAsync(city, act)).Code);
        Assert.Empty(await AnswerAsync(city, new(act, other, ReplyWay.Space), RecognitionAnswer.Accepted));
        Assert.Empty(await NoteAllAsync(city, act, city.Member));
        var replies = (await RepliesAsync(city)).ToDictionary(r => r.PersonId, r => r.Came);
        Assert.Equal((true, false, false), (replies[city.Member], replies[other], replies.ContainsKey(silent)));
        var taken = (await city.AsAsync<RecognitionPlanQueries, RecognitionPlan?>(q => q.OfAsync(city.Edition, Today(city))))!.Acts.Single();
        Assert.Equal((1, 3, 33), (taken.Came, taken.Offered, taken.Percent));
        Assert.Contains(await city.AsAsync<MyDataQueries, IReadOnlyList<MyDataSection>>(q => q.OfAsync([other])), section => section.Type == nameof(RecognitionReply));
    }

    [Fact]
    public async Task A_plan_is_taken_over_once_however_often_it_is_asked()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await ActAsync(city, RecognitionKind.Concert, 5);
        var next = await city.WithAsync(async db =>
        {
            var source = await db.Set<Domain.Assemblies.Edition>().SingleAsync();
            var edition = new Domain.Assemblies.Edition(db.AuthorityId, source.AssemblyId, "Édition suivante", source.StartsOn.AddYears(1), source.EndsOn.AddYears(1), 30);
            db.Add(edition);
            await db.SaveChangesAsync();
            return edition.Id;
        });
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TakeOverAsync(city, next)));
        Assert.Single(answers, answer => answer.Count == 0);
        Assert.All(answers.Where(answer => answer.Count > 0), answer => Assert.Equal("recognition.nothing-left", Assert.Single(answer).Code));
        Assert.Equal("recognition.nothing-left", Assert.Single(await TakeOverAsync(city, next)).Code);
        Assert.True(await city.WithAsync(db => db.Set<RecognitionAct>().Where(a => a.EditionId == next).Select(a => a.IsDraft).SingleAsync()));
    }

    private static DateOnly Today(MemberCity city) => Misthos.Web.Design.Format.DayOf(city.Database.Clock.GetUtcNow());

    private static Task<Guid> ActAsync(MemberCity city, RecognitionKind kind, int days) => city.AsAsync<RecognitionService, Guid>(async s =>
        (await s.PlanAsync(new(kind, Today(city).AddDays(days), new("Essai", "Venez", "Équipe", ""), new(city.Edition, null, null, "Édition")) { Cost = Money.Euros(100) }, tell: false)).Id);

    private static Task<IReadOnlyList<Refusal>> AnswerAsync(MemberCity city, ReplyFrom from, RecognitionAnswer answer) => city.AsAsync<ReplyService, IReadOnlyList<Refusal>>(s => s.AnswerAsync(from, answer));

    private static Task<IReadOnlyList<Refusal>> SayAsync(MemberCity city, Guid act, Guid person, int grade) => city.AsAsync<ReplyService, IReadOnlyList<Refusal>>(s => s.SayAsync(new(act, person, ReplyWay.Link), grade));

    private static Task<IReadOnlyList<Refusal>> NoteAllAsync(MemberCity city, Guid act, params Guid[] came) => city.AsAsync<ReplyService, IReadOnlyList<Refusal>>(s => s.NoteAllAsync(act, came));

    private static Task<IReadOnlyList<Refusal>> TakeOverAsync(MemberCity city, Guid edition) => city.AsAsync<RecognitionService, IReadOnlyList<Refusal>>(s => s.TakeOverAsync(edition, city.Edition));

    private static Task<List<RecognitionReply>> RepliesAsync(MemberCity city) => city.WithAsync(db => db.Set<RecognitionReply>().ToListAsync());
}
