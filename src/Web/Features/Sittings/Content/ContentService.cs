using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Sets the agenda of a sitting and who is announced. A form holds the whole list: what stands at a place replaces what stood there.</summary>
public sealed class ContentService(AppDbContext db, Actor actor)
{
    /// <summary>Sets the agenda; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> SetAgendaAsync(Guid sittingId, string seen, IReadOnlyList<AgendaContent> points)
    {
        actor.Does("Sittings.SetAgenda");
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        var before = await db.Set<AgendaItem>().Where(i => i.SittingId == sittingId).OrderBy(i => i.Order).ToListAsync();
        var documents = await db.Set<SittingDocument>().Where(d => d.SittingId == sittingId).Select(d => d.Id).ToListAsync();
        if (ContentStamp.Of(before) != seen || points.Any(p => p.SittingDocumentId is { } document && !documents.Contains(document)))
        {
            return [new Refusal("Conflict")];
        }

        if (AgendaItem.WhyNot(points, sitting) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        for (var i = 0; i < points.Count; i++)
        {
            if (i < before.Count)
            {
                before[i].Set(i + 1, points[i]);
            }
            else
            {
                db.Add(new AgendaItem(sitting, i + 1, points[i]));
            }
        }

        db.RemoveRange(before.Skip(points.Count));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Sets who facilitates, is heard or comes from a department; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> SetSpeakersAsync(Guid sittingId, string seen, IReadOnlyList<SpeakerContent> speakers)
    {
        actor.Does("Sittings.SetSpeakers");
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        var before = await db.Set<SittingSpeaker>().Where(s => s.SittingId == sittingId).OrderBy(s => s.Order).ToListAsync();
        if (ContentStamp.Of(before) != seen)
        {
            return [new Refusal("Conflict")];
        }

        if (speakers.SelectMany(SittingSpeaker.WhyNot).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        for (var i = 0; i < speakers.Count; i++)
        {
            if (i < before.Count)
            {
                before[i].Set(i + 1, speakers[i]);
            }
            else
            {
                db.Add(new SittingSpeaker(sitting, i + 1, speakers[i]));
            }
        }

        db.RemoveRange(before.Skip(speakers.Count));
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
