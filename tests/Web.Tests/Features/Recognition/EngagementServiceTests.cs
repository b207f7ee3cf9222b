using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Features.Recognition.Calls;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recognition;

public sealed class SqliteEngagementServiceTests : EngagementServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(EngagementCity.Register);
}

public sealed class PostgresEngagementServiceTests : EngagementServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), EngagementCity.Register);
}

/// <summary>The monthly limit with departments at once, consent at each step, double answers, what is told to whom. On both databases.</summary>
public abstract class EngagementServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task However_many_departments_send_at_once_nobody_is_asked_more_often_than_allowed()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        Guid[] people = [await ReadyAsync(city, "zoe"), await ReadyAsync(city, "leo"), await ReadyAsync(city, "ana")];
        var calls = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            calls.Add(await city.CallAsync());
        }

        var seen = (await city.PreviewAsync(calls[0])).Seen;
        var answers = await Task.WhenAll(calls.Select(call => Task.Run(() => city.SendAsync(call, seen))));
        var sent = answers.Count(a => a.Count == 0);
        Assert.InRange(sent, 1, CallRule.Usual);
        Assert.All(answers.SelectMany(a => a), refusal => Assert.Contains(refusal.Code, new[] { "call.nobody", "call.list-changed", "Conflict" }));
        foreach (var call in calls.Where((_, i) => answers[i].Count > 0))
        {
            _ = await city.SendAsync(call);
        }

        var asks = await city.AsksAsync();
        Assert.All(people, person => Assert.Equal(CallRule.Usual, asks.Count(a => a.PersonId == person)));
        Assert.Equal(asks.Count, await city.City.WithAsync(db => db.Set<MailMessage>().CountAsync()));
        var last = await city.PreviewAsync(await city.CallAsync());
        Assert.Empty(last.Match.Asked);
        Assert.All(people, person => Assert.Contains(new CallLeftOut(person, LeftOut.MonthlyLimit), last.Match.Others));
    }

    [Fact]
    public async Task A_call_sent_several_times_at_once_asks_each_person_once_and_mails_once()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        await ReadyAsync(city, "zoe");
        await ReadyAsync(city, "leo");
        var call = await city.CallAsync();
        var seen = (await city.PreviewAsync(call)).Seen;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.SendAsync(call, seen))));
        Assert.Equal(1, answers.Count(a => a.Count == 0));
        Assert.Equal(2, (await city.AsksAsync()).Count);
        Assert.Equal(2, await city.City.WithAsync(db => db.Set<MailMessage>().CountAsync()));
        Assert.Single(await city.City.WithAsync(db => db.Set<CallStep>().ToListAsync()));
    }

    [Fact]
    public async Task The_next_month_gives_new_places_and_a_lower_limit_is_kept_at_once()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        await ReadyAsync(city, "zoe");
        Assert.Empty(await city.City.AsAsync<CallDraftService, IReadOnlyList<Refusal>>(s => s.AllowAsync(1)));
        Assert.Empty(await city.SendAsync(await city.CallAsync()));
        Assert.Equal("call.nobody", Assert.Single(await city.SendAsync(await city.CallAsync())).Code);
        city.City.Database.Clock.SetUtcNow(new DateTimeOffset(2025, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await city.SendAsync(await city.CallAsync(t => t with { On = new(2025, 12, 20), AnswerBy = new(2025, 12, 10) })));
        Assert.Equal([202511, 202512], (await city.AsksAsync()).Select(a => a.Month).Order());
    }

    [Fact]
    public async Task What_leaves_is_what_was_seen_and_a_consent_withdrawn_meanwhile_counts()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var zoe = await ReadyAsync(city, "zoe");
        var leo = await ReadyAsync(city, "leo");
        var call = await city.CallAsync();
        var seen = (await city.PreviewAsync(call)).Seen;
        Assert.Empty(await city.ConsentAsync(leo));
        Assert.Equal("call.list-changed", Assert.Single(await city.SendAsync(call, seen)).Code);
        var preview = await city.PreviewAsync(call);
        Assert.Contains(new CallLeftOut(leo, LeftOut.NoContactAfterTerm), preview.Match.Others);
        Assert.Empty(await city.SendAsync(call, preview.Seen));
        Assert.Equal(zoe, Assert.Single(await city.AsksAsync()).PersonId);
        Assert.Equal(LeftOut.NotAgreed, preview.Match.Others.Single(o => o.PersonId == city.City.Member).Why); // in office, but never said yes
    }

    [Fact]
    public async Task Whoever_answers_however_often_by_whichever_way_has_one_answer_and_an_organisers_is_under_their_name()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var zoe = await ReadyAsync(city, "zoe");
        var call = await city.CallAsync();
        await city.SendAsync(call);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => city.AnswerAsync(call, zoe, RecognitionAnswer.Accepted, i % 2 == 0 ? ReplyWay.Link : ReplyWay.Organiser))));
        Assert.Contains(answers, a => a.Count == 0);
        Assert.All(answers.SelectMany(a => a), refusal => Assert.Equal("Conflict", refusal.Code));
        Assert.Empty(await city.AnswerAsync(call, zoe, RecognitionAnswer.Declined, ReplyWay.Organiser, "Elle a téléphoné"));
        var ask = Assert.Single(await city.AsksAsync());
        Assert.Equal((RecognitionAnswer.Declined, ReplyWay.Organiser, city.City.User, "Elle a téléphoné"), (ask.Answer!.Value, ask.Way, ask.TypedBy!.Value, ask.Words));
        Assert.Empty(await city.AnswerAsync(call, zoe, RecognitionAnswer.Accepted));
        Assert.Null(Assert.Single(await city.AsksAsync()).TypedBy);
        Assert.Equal("call.not-asked", Assert.Single(await city.AnswerAsync(call, city.City.Member, RecognitionAnswer.Accepted)).Code);
        Assert.Equal("call.not-asked", Assert.Single(await city.AnswerAsync(call, zoe, RecognitionAnswer.Accepted, ReplyWay.Space)).Code); // not of this account
    }

    [Fact]
    public async Task Who_said_yes_is_told_the_choice_and_who_answered_what_became_of_it()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var (zoe, leo, ana, max) = (await ReadyAsync(city, "zoe"), await ReadyAsync(city, "leo", ContactChannel.Post), await ReadyAsync(city, "ana"), await ReadyAsync(city, "max", ContactChannel.Phone));
        var call = await city.CallAsync(t => t with { Places = 1 });
        await city.SendAsync(call);
        await city.AnswerAsync(call, zoe, RecognitionAnswer.Accepted);
        await city.AnswerAsync(call, leo, RecognitionAnswer.Accepted, ReplyWay.Organiser);
        await city.AnswerAsync(call, ana, RecognitionAnswer.Declined);
        Assert.Equal("call.too-many", Assert.Single(await DecideAsync(city, call, zoe, leo)).Code);
        Assert.Empty(await DecideAsync(city, call, zoe));
        await city.ConsentAsync(ana);
        Assert.Empty(await city.City.AsAsync<EngagementService, IReadOnlyList<Refusal>>(s => s.FinishAsync(call, "La place est refaite.")));
        var tellings = await city.City.WithAsync(db => db.Set<CallTelling>().AsNoTracking().ToListAsync());
        Assert.Equal([zoe, leo, ana, max], tellings.Where(t => t.Message == CallMessage.Ask).Select(t => t.PersonId).Order());
        Assert.Equal([zoe, leo], tellings.Where(t => t.Message == CallMessage.Choice).Select(t => t.PersonId).Order());
        Assert.Equal([zoe, leo], tellings.Where(t => t.Message == CallMessage.Outcome).Select(t => t.PersonId).Order()); // ana said no and withdrew
        var letters = await city.City.AsAsync<CallTellService, IReadOnlyList<CallLetter>>(async s => await s.LettersAsync(await city.City.WithAsync(db => db.Set<EngagementCall>().Include(c => c.Steps).SingleAsync())));
        Assert.Equal(["Ask", "NotTaken", "Outcome"], letters.Select(l => l.Part.Key));
        Assert.Null(tellings.Single(t => t.PersonId == max).DoneAt);
    }

    [Fact]
    public async Task One_tap_stops_all_calls_and_erasure_leaves_neither_wishes_nor_words()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var zoe = await ReadyAsync(city, "zoe");
        var call = await city.CallAsync();
        await city.SendAsync(call);
        await city.AnswerAsync(call, zoe, RecognitionAnswer.Accepted, words: "Je viens en fauteuil");
        Assert.Empty(await city.City.AsAsync<CallAnswerService, IReadOnlyList<Refusal>>(s => s.StopAsync(new(call, zoe, ReplyWay.Link))));
        Assert.Contains(new CallLeftOut(zoe, LeftOut.NotAgreed), (await city.PreviewAsync(await city.CallAsync())).Match.Others);
        var request = await city.City.WithAsync(async db =>
        {
            var asked = new ErasureRequest(db.AuthorityId, zoe, "", DateTimeOffset.UnixEpoch);
            db.Add(asked);
            await db.SaveChangesAsync();
            return asked.Id;
        });
        Assert.Empty(await city.City.AsAsync<Misthos.Web.Features.Members.Space.ErasureService, IReadOnlyList<Refusal>>(s => s.ReplyAsync(request, "Effacé.", [ErasedPart.Contact])));
        Assert.Empty(await city.City.WithAsync(db => db.Set<EngagementWish>().ToListAsync()));
        Assert.Equal(("", RecognitionAnswer.Accepted), (await city.AsksAsync()).Select(a => (a.Words, a.Answer!.Value)).Single());
    }

    private static async Task<Guid> ReadyAsync(EngagementCity city, string name, ContactChannel channel = ContactChannel.Email)
    {
        var person = await city.FormerAsync(name, channel, ConsentKind.ContactAfterTerm);
        Assert.Empty(await city.WishAsync(person));
        return person;
    }

    private static Task<IReadOnlyList<Refusal>> DecideAsync(EngagementCity city, Guid call, params Guid[] taken) => city.City.AsAsync<EngagementService, IReadOnlyList<Refusal>>(s => s.DecideAsync(call, taken));
}
