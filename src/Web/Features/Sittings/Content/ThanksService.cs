using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Portal.Elections;
using Misthos.Web.Features.Sittings.Messages;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Thanks those who came to a sitting: each once, by the channel they chose.</summary>
public sealed class ThanksService(AppDbContext db, Actor actor, MessageService messages, ElectionQueries elections, TimeProvider clock)
{
    /// <summary>Thanks whoever was there and was not thanked yet; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> ThankAsync(Guid sittingId)
    {
        actor.Does("Sittings.Thank");
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        if (SittingThanks.WhyNot(sitting, await elections.CurrentAsync()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        foreach (var person in await ToThank(db, sittingId).AsNoTracking().OrderBy(p => p.Id).ToListAsync())
        {
            db.Add(new SittingThanks(sitting, person.Id, person.ReachedBy, clock.GetUtcNow()));
            await messages.QueueAsync(new(SittingMessage.Thanks, sitting), person, person.ReachedBy, $"thanks:{sittingId}:{person.Id}");
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Those who were there, in person or from afar, and were not thanked.</summary>
    internal static IQueryable<Person> ToThank(AppDbContext db, Guid sittingId)
    {
        AttendanceStatus[] there = [AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly, AttendanceStatus.Remote];
        return db.Set<Person>().Where(p => db.Set<Attendance>().Any(a => a.SittingId == sittingId && a.PersonId == p.Id && there.Contains(a.Status))
            && !db.Set<SittingThanks>().Any(t => t.SittingId == sittingId && t.PersonId == p.Id));
    }
}
