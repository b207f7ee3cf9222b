using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Sittings.Notices;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteNoticeTests : NoticeTests
{
    protected override string? Server => null;
}

public sealed class PostgresNoticeTests : NoticeTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Moving a sitting tells everyone convened, each once and in their way; nobody hears the same thing twice.</summary>
public abstract class NoticeTests
{
    protected abstract string? Server { get; }

    [Fact]
    public async Task A_move_needs_a_reason_and_is_told_once()
    {
        await using var city = await ConvenedAsync();
        await city.DoAsync<SittingService>(async s => Assert.Equal("sitting.move-needs-reason", Assert.Single(await s.ChangeAsync(city.SittingId, await DraftAsync(city, "Faculté", null))).Code));
        await city.DoAsync<SittingService>(async s => Assert.Empty(await s.ChangeAsync(city.SittingId, await DraftAsync(city, "Faculté", "La salle intimide."))));
        await city.DoAsync<SittingService>(async s => Assert.Empty(await s.ChangeAsync(city.SittingId, await DraftAsync(city, "Faculté", null))));
        await city.DoAsync<AppDbContext>(async db =>
        {
            var told = await db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith("Moved:")).ToListAsync();
            Assert.Equal(4, told.Count);
            Assert.All(told.Where(m => m.Kind == MessageKind.Email), m => Assert.Contains("La salle intimide.", m.Text, StringComparison.Ordinal));
            Assert.Contains("Faculté", Assert.Single(told, m => m.Kind == MessageKind.Sms).Text, StringComparison.Ordinal);
            Assert.Equal("La salle intimide.", Assert.Single(await db.Set<SittingMove>().ToListAsync()).Reason);
        });
    }

    [Fact]
    public async Task Whose_letter_is_still_to_be_posted_hears_the_last_state_with_it()
    {
        await using var city = await ConvenedAsync();
        await city.DoAsync<SittingService>(async s => await s.ChangeAsync(city.SittingId, await DraftAsync(city, "Faculté", "Travaux")));
        await city.DoAsync<NoticeQueries>(async q => Assert.Empty(await q.LettersAsync(city.SittingId)));
        await city.DoAsync<ConvocationService>(async s => await s.MarkDoneAsync(city.SittingId));
        await city.DoAsync<SittingService>(async s => await s.ChangeAsync(city.SittingId, await DraftAsync(city, "Théâtre", "Travaux encore")));
        await city.DoAsync<NoticeQueries>(async q => Assert.Equal(NoticeKind.Moved, Assert.Single(await q.LettersAsync(city.SittingId)).Kind));
        await city.DoAsync<NoticeService>(async s => await s.MarkOneDoneAsync(city.SittingId, city.People[0]));
        await city.DoAsync<NoticeQueries>(async q => Assert.Empty(await q.LettersAsync(city.SittingId)));
    }

    [Fact]
    public async Task A_call_is_made_again_until_the_person_is_told()
    {
        await using var city = await ConvenedAsync();
        var person = city.People[0];
        await city.DoAsync<AppDbContext>(async db =>
        {
            (await db.Set<Convocation>().SingleAsync(c => c.PersonId == person)).Reroute(ContactChannel.Phone);
            await db.SaveChangesAsync();
        });
        await city.DoAsync<NoticeService>(async s => await s.CallAsync(city.SittingId, person, CallAnswer.NoAnswer));
        await city.DoAsync<NoticeService>(async s => await s.CallAsync(city.SittingId, person, CallAnswer.MessageLeft));
        // Letters that are posted end no call.
        await city.DoAsync<ConvocationService>(async s => await s.MarkDoneAsync(city.SittingId));
        await city.DoAsync<AppDbContext>(async db => Assert.Null((await db.Set<Convocation>().SingleAsync(c => c.PersonId == person)).DoneAt));
        await city.DoAsync<NoticeService>(async s => await s.CallAsync(city.SittingId, person, CallAnswer.Told));
        // Told already: nothing is due, nothing is recorded.
        await city.DoAsync<NoticeService>(async s => await s.CallAsync(city.SittingId, person, CallAnswer.Told));
        await city.DoAsync<AppDbContext>(async db =>
        {
            Assert.NotNull((await db.Set<Convocation>().SingleAsync(c => c.PersonId == person)).DoneAt);
            Assert.Equal([(1, CallAnswer.NoAnswer), (2, CallAnswer.MessageLeft), (3, CallAnswer.Told)],
                (await db.Set<SittingCall>().OrderBy(c => c.Attempt).ToListAsync()).Select(c => (c.Attempt, c.Answer)));
        });
    }

    [Fact]
    public async Task Who_is_told_by_letter_is_not_called()
    {
        await using var city = await ConvenedAsync();
        await city.DoAsync<NoticeService>(async s => await s.CallAsync(city.SittingId, city.People[0], CallAnswer.Told));
        await city.DoAsync<AppDbContext>(async db => Assert.Empty(await db.Set<SittingCall>().ToListAsync()));
    }

    [Fact]
    public async Task A_reminder_is_sent_once_and_not_by_post()
    {
        await using var city = await ConvenedAsync();
        await city.DoAsync<AppDbContext>(async db =>
        {
            var sitting = await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync();
            sitting.SetTimes(new(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2), new(9, 0), new(17, 0), 420));
            await db.SaveChangesAsync();
        });
        await city.DoAsync<NoticeService>(async s => Assert.Equal(4, await s.RemindAsync(city.SittingId)));
        await city.DoAsync<NoticeService>(async s => Assert.Equal(0, await s.RemindAsync(city.SittingId)));
        await city.DoAsync<AppDbContext>(async db => Assert.Equal(4, await db.Set<MailMessage>().CountAsync(m => m.DedupKey.StartsWith("Reminder:"))));
    }

    [Fact]
    public async Task The_list_says_who_was_told_what()
    {
        await using var city = await ConvenedAsync();
        var sitting = default(Sitting);
        await city.DoAsync<SittingQueries>(async q => sitting = await q.FindAsync(city.SittingId));
        await city.DoAsync<NoticeQueries>(async q =>
        {
            var people = await q.OfAsync(sitting!);
            Assert.Equal(5, people.Count);
            Assert.Equal(ToldState.ToDo, Assert.Single(people.Single(p => p.PersonId == city.People[0]).Lines).State);
            Assert.Equal((ContactChannel.Sms, ToldState.Waiting), people.Single(p => p.PersonId == city.People[1]).Lines.Select(l => (l.Channel, l.State)).Single());
        });
    }

    /// <summary>Five people convened: the first by post, the second by text message, the others by e-mail.</summary>
    private async Task<SittingCase> ConvenedAsync()
    {
        var city = await SittingCase.CreateAsync(5, Server);
        await city.DoAsync<AppDbContext>(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == city.People[1])).SetContact(null, "06 12 34 56 78", null, ContactChannel.Sms);
            await db.SaveChangesAsync();
        });
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(5, await s.ConveneAsync(city.SittingId)));
        return city;
    }

    private static async Task<SittingDraft> DraftAsync(SittingCase city, string place, string? reason)
    {
        Sitting? sitting = null;
        await city.DoAsync<SittingQueries>(async q => sitting = await q.FindAsync(city.SittingId));
        return new(sitting!.OrganId, null, sitting.Title, new(sitting.Day, sitting.StartsAt, sitting.EndsAt, sitting.PlannedMinutes), new(place, "", false), "") { Reason = reason };
    }
}
