using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>Who sits in the follow-up commission, as pages read it: capacities and offices, never a name.</summary>
public sealed class CommissionQueries(AppDbContext db)
{
    /// <summary>Name of an edition; null when there is none.</summary>
    public Task<string?> EditionAsync(Guid id) => db.Set<Edition>().Where(e => e.Id == id).Select(e => e.Name).SingleOrDefaultAsync();

    /// <summary>Offices of the administration's college of an edition.</summary>
    public Task<List<Guid>> SeatsAsync(Guid editionId) => db.Set<CommissionOffice>().Where(s => s.EditionId == editionId).Select(s => s.OfficeId).ToListAsync();

    /// <summary>Associations of former members not invited to a meeting yet, to choose from.</summary>
    public async Task<List<Choice>> ToInviteAsync(Guid meetingId) =>
        [.. (await db.Set<OutsideBody>().Where(b => b.Kind == OutsideBodyKind.AlumniAssociation && !db.Set<CommissionGuest>().Any(g => g.SittingId == meetingId && g.BodyId == b.Id))
            .OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync()).Select(b => new Choice(b.Id.ToString(), b.Name))];

    /// <summary>Offices seated, delegations first, and associations invited to a meeting.</summary>
    public async Task<CommissionView> OfAsync(Sitting meeting)
    {
        var offices = await (from s in db.Set<CommissionOffice>() join o in db.Set<Office>() on s.OfficeId equals o.Id where s.EditionId == meeting.EditionId orderby o.Kind, o.Name select o.Name).ToListAsync();
        var guests = await (from g in db.Set<CommissionGuest>() join b in db.Set<OutsideBody>() on g.BodyId equals b.Id where g.SittingId == meeting.Id orderby b.Name select b.Name).ToListAsync();
        return new(offices, guests);
    }

    /// <summary>Opinions given at a meeting, the last of each college, with what they are about.</summary>
    public async Task<List<GivenOpinion>> OpinionsAsync(Guid meetingId)
    {
        var rows = await (from o in db.Set<CommissionOpinion>().AsNoTracking()
                          join c in db.Set<Commitment>() on o.CommitmentId equals c.Id
                          join p in db.Set<Proposal>() on c.ProposalId equals p.Id
                          where o.SittingId == meetingId
                          orderby p.Number, c.Order
                          select new GivenOpinion(o, p.Number, c.Title)).ToListAsync();
        return [.. rows.GroupBy(r => (r.Opinion.CommitmentId, r.Opinion.College)).Select(g => g.MaxBy(r => r.Opinion.Order)!)
            .GroupBy(r => r.Opinion.CommitmentId).SelectMany(g => g.OrderBy(r => r.Opinion.College))];
    }
}

/// <summary>The administration's college, and who is invited.</summary>
public sealed record CommissionView(IReadOnlyList<string> Offices, IReadOnlyList<string> Guests);

/// <summary>An opinion, the number of the proposal and the commitment it is about.</summary>
public sealed record GivenOpinion(CommissionOpinion Opinion, int Number, string Commitment);
