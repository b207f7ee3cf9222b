using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Messages;
using Misthos.Web.Features.Sittings.Notices;

namespace Misthos.Web.Features.Sittings;

/// <summary>Convenes the members of an organ: each once, by the channel they chose.</summary>
public sealed class ConvocationService(AppDbContext db, Actor actor, MessageService messages, NoticeService notices)
{
    /// <summary>Convenes whoever holds a seat that day and was not convened yet; returns how many.</summary>
    /// <exception cref="DbUpdateException">Someone else convened the same people meanwhile; nothing was sent.</exception>
    public async Task<int> ConveneAsync(Guid sittingId)
    {
        actor.Does("Sittings.Convene");
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        if (sitting.Status is SittingStatus.Closed or SittingStatus.Cancelled)
        {
            return 0;
        }

        var people = await ToConveneAsync(sitting);
        foreach (var person in people)
        {
            await ConveneAsync(sitting, person);
        }

        if (sitting.Status == SittingStatus.Planned && people.Count > 0)
        {
            sitting.Convene(actor.Require(), notices.Now);
        }

        await db.SaveChangesAsync();
        return people.Count;
    }

    /// <summary>Records that the letters of a sitting were posted; a call ends when it reaches the person.</summary>
    public async Task MarkDoneAsync(Guid sittingId)
    {
        actor.Does("Sittings.LettersDone");
        foreach (var convocation in await db.Set<Convocation>().Where(c => c.SittingId == sittingId && c.DoneAt == null && c.Channel == ContactChannel.Post).ToListAsync())
        {
            convocation.MarkDone(notices.Now);
        }

        await notices.MarkDoneAsync(sittingId);

        await db.SaveChangesAsync();
    }

    /// <summary>One message of one convocation, however often it is asked for.</summary>
    internal static string KeyOf(Guid sittingId, Guid personId) => $"convocation:{sittingId}:{personId}";

    private async Task ConveneAsync(Sitting sitting, Person person)
    {
        db.Add(new Convocation(sitting, person.Id, person.ReachedBy, notices.Now));
        await messages.QueueAsync(new(SittingMessage.Convocation, sitting), person, person.ReachedBy, KeyOf(sitting.Id, person.Id));
    }

    private Task<List<Person>> ToConveneAsync(Sitting sitting) =>
        AudienceQueries.Of(db, sitting).AsNoTracking()
            .Where(p => !db.Set<Convocation>().Any(c => c.SittingId == sitting.Id && c.PersonId == p.Id))
            .OrderBy(p => p.FamilyName).ToListAsync();
}
