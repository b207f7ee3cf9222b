using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>Who sits in the follow-up commission beside the members. Each method saves once.</summary>
public sealed class CommissionService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Sets the delegations and departments of the administration's college.</summary>
    public async Task<IReadOnlyList<Refusal>> SeatAsync(Guid editionId, IReadOnlyCollection<Guid> offices)
    {
        actor.Does("FollowUp.Seat");
        var known = await db.Set<Office>().Where(o => offices.Contains(o.Id)).Select(o => o.Id).ToListAsync();
        if (known.Count != offices.Distinct().Count() || !await db.Set<Edition>().AnyAsync(e => e.Id == editionId))
        {
            return [new Refusal("commission.unknown-office")];
        }

        var seats = await db.Set<CommissionOffice>().Where(s => s.EditionId == editionId).ToListAsync();
        db.RemoveRange(seats.Where(s => !known.Contains(s.OfficeId)));
        db.AddRange(known.Except(seats.Select(s => s.OfficeId)).Select(office => new CommissionOffice(db.AuthorityId, editionId, office)));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Invites the association of former members to a meeting, as other citizens are.</summary>
    public async Task<IReadOnlyList<Refusal>> InviteAsync(Guid meetingId, Guid bodyId)
    {
        actor.Does("FollowUp.Invite");
        if (!await db.Set<OutsideBody>().AnyAsync(b => b.Id == bodyId && b.Kind == OutsideBodyKind.AlumniAssociation) || !await db.Set<Sitting>().AnyAsync(s => s.Id == meetingId))
        {
            return [new Refusal("commission.unknown-body")];
        }

        db.Add(new CommissionGuest(db.AuthorityId, meetingId, bodyId, clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("commission.already-invited");
    }
}
