using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings;

/// <summary>Cancels a sitting and tells those convened.</summary>
public sealed class CancellationService(AppDbContext db, Actor actor, ConvocationMailService mails, TimeProvider clock)
{
    /// <summary>Cancels, in one go with the mails to those convened by e-mail; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> CancelAsync(Guid sittingId, string? reason)
    {
        actor.Does("Sittings.Cancel", reason);
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        if (sitting.WhyNotCancel(reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        sitting.Cancel(reason!.Trim(), actor.Require(), clock.GetUtcNow());
        foreach (var person in await ConvenedAsync(sittingId))
        {
            await mails.QueueCancellationAsync(sitting, person, reason.Trim());
        }

        await db.SaveChangesAsync();
        return [];
    }

    private Task<List<Person>> ConvenedAsync(Guid sittingId) =>
        db.Set<Person>().AsNoTracking().Where(p => p.Email != null && p.Channel == ContactChannel.Email && db.Set<Convocation>().Any(c => c.SittingId == sittingId && c.PersonId == p.Id)).ToListAsync();
}
