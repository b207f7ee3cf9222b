using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>Editions held jointly, and the sittings that convene both. Each method saves once.</summary>
public sealed class JointService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public async Task<IReadOnlyList<Refusal>> JoinAsync(Guid one, Guid other, string purpose)
    {
        actor.Does("Joint.Join");
        if (one == other)
        {
            return [new Refusal("joint.same")];
        }

        if (await db.Set<Edition>().CountAsync(e => e.Id == one || e.Id == other) != 2)
        {
            return [new Refusal("joint.unknown")];
        }

        db.Add(new JointEdition(db.AuthorityId, one, other, purpose));
        return await db.SaveOrRefuseAsync("joint.exists");
    }

    /// <summary>Ends it: sittings to come convene one edition again; those of the past stay as they were.</summary>
    public async Task<IReadOnlyList<Refusal>> PartAsync(Guid id)
    {
        actor.Does("Joint.Part");
        if (await db.Set<JointEdition>().SingleOrDefaultAsync(j => j.Id == id) is not { } joint)
        {
            return [];
        }

        var today = Today;
        db.RemoveRange(await db.Set<JointSitting>().Where(j => (j.EditionId == joint.EditionId && db.Set<Sitting>().Any(s => s.Id == j.SittingId && s.EditionId == joint.OtherId && s.Day >= today))
            || (j.EditionId == joint.OtherId && db.Set<Sitting>().Any(s => s.Id == j.SittingId && s.EditionId == joint.EditionId && s.Day >= today))).ToListAsync());
        db.Remove(joint);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Opens a sitting to come to the other edition, or closes it again while nobody of it was convened.</summary>
    public async Task<IReadOnlyList<Refusal>> HoldAsync(Guid jointId, Guid sittingId, bool jointly)
    {
        actor.Does("Joint.Hold");
        var (joint, sitting) = (await db.Set<JointEdition>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == jointId), await db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sittingId));
        if (joint is null || sitting is null || (sitting.EditionId != joint.EditionId && sitting.EditionId != joint.OtherId) || sitting.Day < Today)
        {
            return [new Refusal("joint.unknown")];
        }

        var other = joint.Beside(sitting.EditionId);
        var known = await db.Set<JointSitting>().SingleOrDefaultAsync(j => j.SittingId == sittingId && j.EditionId == other);
        if (jointly && known is null)
        {
            db.Add(new JointSitting(db.AuthorityId, sittingId, other));
        }
        else if (!jointly && known is not null)
        {
            if (sitting.Status != SittingStatus.Planned)
            {
                return [new Refusal("joint.convened")];
            }

            db.Remove(known);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
