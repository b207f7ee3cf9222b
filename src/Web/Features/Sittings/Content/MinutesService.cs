using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Writes the minutes of a sitting.</summary>
public sealed class MinutesService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Writes the minutes, or writes them anew; returns why not.</summary>
    /// <param name="sittingId">The sitting.</param>
    /// <param name="seen">Number of times the minutes the writer saw had been written; 0 when there were none.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="readership">Who may read it.</param>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid sittingId, int seen, string text, Readership readership)
    {
        actor.Does("Sittings.WriteMinutes");
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        if (SittingMinutes.WhyNot(sitting, Format.DayOf(clock.GetUtcNow())) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var minutes = await db.Set<SittingMinutes>().SingleOrDefaultAsync(m => m.SittingId == sittingId);
        if ((minutes is null ? 0 : minutes.Version + 1) != seen)
        {
            return [new Refusal("Conflict")];
        }

        if (minutes is null)
        {
            db.Add(new SittingMinutes(sitting, text, readership));
        }
        else
        {
            minutes.Write(text, readership);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
