using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Ballots;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Minority;

/// <summary>A proposal, and how many were entitled to the vote that adopted it; 0 without a vote.</summary>
public sealed record VotedProposalView(Proposal Proposal, int Entitled);

/// <summary>An opinion of a member and the proposal it is kept with.</summary>
public sealed record OwnMinority(MinorityOpinion Opinion, Proposal Proposal);

/// <summary>Reads of minority opinions.</summary>
public sealed class MinorityQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Those kept with a proposal, oldest first, also those withdrawn or taken down.</summary>
    public Task<List<MinorityOpinion>> OfAsync(Guid proposalId) =>
        db.Set<MinorityOpinion>().AsNoTracking().Include(o => o.TakeDown).Where(o => o.ProposalId == proposalId).OrderBy(o => o.GivenOn).ThenBy(o => o.Id).ToListAsync();

    /// <summary>One of them; null when the city has none of this identifier.</summary>
    public Task<MinorityOpinion?> FindAsync(Guid id) => db.Set<MinorityOpinion>().AsNoTracking().Include(o => o.TakeDown).SingleOrDefaultAsync(o => o.Id == id);

    /// <summary>A proposal, and how many were entitled to the vote that adopted it; null when the city has none of this identifier.</summary>
    public async Task<VotedProposalView?> ProposalAsync(Guid id)
    {
        var found = await db.Set<Proposal>().AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p, Entitled = db.Set<BallotCollege>().Where(c => c.BallotId == p.BallotId).Sum(c => c.Entitled) }).SingleOrDefaultAsync();
        return found is null ? null : new(found.p, found.Entitled);
    }

    /// <summary>Proposals a member may have an opinion kept with today: they held a seat of the edition on the day of the vote, and have written none.</summary>
    public async Task<List<VotedProposalView>> OpenToAsync(Guid personId) => [.. (await db.Set<Proposal>().AsNoTracking()
        .Where(p => p.BallotId != null && p.MinorityUntil >= Today
            && db.Set<Mandate>().Any(m => m.PersonId == personId && m.EditionId == p.EditionId && m.StartsOn <= p.AdoptedOn && m.EndsOn >= p.AdoptedOn)
            && !db.Set<MinorityOpinion>().Any(o => o.ProposalId == p.Id && o.PersonId == personId))
        .OrderBy(p => p.Number).Select(p => new { p, Entitled = db.Set<BallotCollege>().Where(c => c.BallotId == p.BallotId).Sum(c => c.Entitled) }).ToListAsync()).Select(row => new VotedProposalView(row.p, row.Entitled))];

    /// <summary>What a member wrote and did not withdraw.</summary>
    public async Task<List<OwnMinority>> OfMemberAsync(Guid personId) => [.. (await db.Set<MinorityOpinion>().AsNoTracking().Include(o => o.TakeDown).Where(o => o.PersonId == personId)
        .Join(db.Set<Proposal>(), o => o.ProposalId, p => p.Id, (o, p) => new { o, p }).OrderByDescending(row => row.o.GivenOn).ToListAsync()).Select(row => new OwnMinority(row.o, row.p))];
}
