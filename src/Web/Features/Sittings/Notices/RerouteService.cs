using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Messages;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Tells another way what a mail that came back should have told, while the sitting is still to come. The caller saves.</summary>
public sealed class RerouteService(AppDbContext db, MessageService messages, TimeProvider clock)
{
    /// <summary>Makes one more message of what one message should have told.</summary>
    internal static string Again(string key) => $"{key}:autrement";

    /// <summary>Gives the convocation or notice of this mail another way; a reminder that would need a letter is let go.</summary>
    internal async Task RerouteAsync(string key, Person person)
    {
        var today = Format.DayOf(clock.GetUtcNow());
        var coming = db.Set<Sitting>().Where(s => s.Day >= today && s.Status == SittingStatus.Convened);
        foreach (var convocation in await db.Set<Convocation>().Where(c => c.PersonId == person.Id && c.Channel == ContactChannel.Email && coming.Any(s => s.Id == c.SittingId)).ToListAsync())
        {
            if (ConvocationService.KeyOf(convocation.SittingId, person.Id) == key)
            {
                convocation.Reroute(person.ReachedBy);
                await QueueAsync(new(SittingMessage.Convocation, await SittingAsync(convocation.SittingId)), person, key);
            }
        }

        // A cancellation is told for as long as the sitting would have been to come.
        var dated = db.Set<Sitting>().Where(s => s.Day >= today);
        foreach (var notice in await db.Set<SittingNotice>().Where(n => n.PersonId == person.Id && n.Channel == ContactChannel.Email && dated.Any(s => s.Id == n.SittingId)).ToListAsync())
        {
            if (NoticeService.Key(notice) == key && (notice.Kind != NoticeKind.Reminder || person.ReachedBy != ContactChannel.Post))
            {
                notice.Reroute(person.ReachedBy);
                await QueueAsync(new(NoticeService.MessageOf(notice.Kind), await SittingAsync(notice.SittingId), await ReasonAsync(notice)), person, key);
            }
        }
    }

    private Task QueueAsync(MessageCause cause, Person person, string key) =>
        person.ReachedBy == ContactChannel.Sms ? messages.QueueAsync(cause, person, ContactChannel.Sms, Again(key)) : Task.CompletedTask;

    private Task<Sitting> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == id);

    private Task<string?> ReasonAsync(SittingNotice notice) => notice.Kind == NoticeKind.Cancelled
        ? db.Set<SittingChange>().Where(c => c.SittingId == notice.SittingId && c.Status == SittingStatus.Cancelled).Select(c => c.Reason).FirstOrDefaultAsync()
        : db.Set<SittingMove>().Where(m => m.SittingId == notice.SittingId && m.Revision == notice.Revision).Select(m => (string?)m.Reason).FirstOrDefaultAsync();
}
