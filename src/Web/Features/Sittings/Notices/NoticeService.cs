using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Messages;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Tells those convened what changed, each once and in their way. The use case that calls saves, but where a method says that it does.</summary>
public sealed class NoticeService(AppDbContext db, Actor actor, MessageService messages, TimeProvider clock)
{
    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Tells everyone convened who was not told yet; whose convocation is still to be posted or phoned hears the last state with it.</summary>
    /// <param name="sitting">The sitting, as it is now.</param>
    /// <param name="kind">What is told.</param>
    /// <param name="reason">Why it was moved or cancelled; null for a reminder.</param>
    /// <returns>How many people are told.</returns>
    internal async Task<int> TellAsync(Sitting sitting, NoticeKind kind, string? reason)
    {
        var revision = kind == NoticeKind.Reminder ? 0 : sitting.Revision;
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => db.Set<Convocation>().Any(c => c.SittingId == sitting.Id && c.PersonId == p.Id
                && (c.DoneAt != null || c.Channel == ContactChannel.Email || c.Channel == ContactChannel.Sms)))
            .Where(p => !db.Set<SittingNotice>().Any(n => n.SittingId == sitting.Id && n.PersonId == p.Id && n.Kind == kind && n.Revision == revision))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.Id).ToListAsync();
        // A letter would come too late to remind anyone.
        people.RemoveAll(p => kind == NoticeKind.Reminder && p.ReachedBy == ContactChannel.Post);
        foreach (var person in people)
        {
            var notice = new SittingNotice(sitting, person.Id, kind, person.ReachedBy, Now);
            db.Add(notice);
            await messages.QueueAsync(new(MessageOf(kind), sitting, reason), person, notice.Channel, Key(notice));
        }

        return people.Count;
    }

    /// <summary>Reminds everyone convened, once; saves.</summary>
    public async Task<int> RemindAsync(Guid sittingId)
    {
        actor.Does("Sittings.Remind");
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        var told = sitting.Status == SittingStatus.Convened && sitting.Day >= Format.DayOf(Now) ? await TellAsync(sitting, NoticeKind.Reminder, null) : 0;
        await db.SaveChangesAsync();
        return told;
    }

    /// <summary>One message of one notice, however often it is asked for.</summary>
    internal static string Key(SittingNotice notice) => $"{notice.Kind}:{notice.Revision}:{notice.SittingId}:{notice.PersonId}";

    /// <summary>The message that tells it.</summary>
    internal static SittingMessage MessageOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Moved => SittingMessage.Moved,
        NoticeKind.Cancelled => SittingMessage.Cancelled,
        _ => SittingMessage.Reminder,
    };

    /// <summary>Records that letters about changes were posted.</summary>
    internal async Task MarkDoneAsync(Guid sittingId) =>
        (await db.Set<SittingNotice>().Where(n => n.SittingId == sittingId && n.DoneAt == null && n.Channel == ContactChannel.Post).ToListAsync()).ForEach(n => n.MarkDone(Now));

    /// <summary>Records that one person's letter was posted; saves.</summary>
    public async Task MarkOneDoneAsync(Guid sittingId, Guid personId)
    {
        actor.Does("Sittings.LettersDone");
        await EndAsync(sittingId, personId, ContactChannel.Post);
        await db.SaveOrRefuseAsync("Conflict"); // Somebody marked it in the same moment: it is done.
    }

    /// <summary>Records a call to somebody who is still to be told by telephone; the call that reaches them ends it. Saves.</summary>
    public async Task CallAsync(Guid sittingId, Guid personId, CallAnswer answer)
    {
        actor.Does("Sittings.Call");
        var sitting = await db.Set<Sitting>().Where(s => s.Id == sittingId).Select(s => new { s.Id, s.AuthorityId }).SingleOrDefaultAsync();
        var isDue = await db.Set<Convocation>().AnyAsync(c => c.SittingId == sittingId && c.PersonId == personId && c.Channel == ContactChannel.Phone && c.DoneAt == null)
            || await db.Set<SittingNotice>().AnyAsync(n => n.SittingId == sittingId && n.PersonId == personId && n.Channel == ContactChannel.Phone && n.DoneAt == null);
        if (sitting is null || !isDue)
        {
            return;
        }

        var before = await db.Set<SittingCall>().CountAsync(c => c.SittingId == sittingId && c.PersonId == personId);
        db.Add(new SittingCall((sitting.Id, sitting.AuthorityId), personId, before + 1, answer, actor.Require(), Now));
        if (answer == CallAnswer.Told)
        {
            await EndAsync(sittingId, personId, ContactChannel.Phone);
        }

        await db.SaveOrRefuseAsync("Conflict"); // Pressed twice, or somebody called in the same moment: one call is recorded.
    }

    private async Task EndAsync(Guid sittingId, Guid personId, ContactChannel channel)
    {
        (await db.Set<Convocation>().Where(c => c.SittingId == sittingId && c.PersonId == personId && c.Channel == channel && c.DoneAt == null).ToListAsync()).ForEach(c => c.MarkDone(Now));
        (await db.Set<SittingNotice>().Where(n => n.SittingId == sittingId && n.PersonId == personId && n.Channel == channel && n.DoneAt == null).ToListAsync()).ForEach(n => n.MarkDone(Now));
    }
}
