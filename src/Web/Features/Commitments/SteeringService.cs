using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Commitments;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Commitments;

/// <summary>Meetings of the steering committee of a commitment.</summary>
public sealed class SteeringService(AppDbContext db, Actor actor)
{
    /// <summary>Notes a meeting of the steering committee.</summary>
    public async Task<IReadOnlyList<Refusal>> MeetAsync(Guid id, Guid sittingId)
    {
        actor.Does("Commitments.Meet");
        if (!await db.Set<Sitting>().AnyAsync(s => s.Id == sittingId && s.Status != SittingStatus.Cancelled))
        {
            return [new Refusal("commitment.no-sitting")];
        }

        db.Add(new CommitmentSitting(await db.Set<Commitment>().AsNoTracking().SingleAsync(c => c.Id == id), sittingId));
        return await db.SaveOrRefuseAsync("commitment.sitting-known");
    }
}
