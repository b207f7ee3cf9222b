using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Commitments;

/// <summary>Commitments as pages read them.</summary>
public sealed class CommitmentQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public Task<Commitment?> FindAsync(Guid id) => All().SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>Commitments of a proposal, with who carries them out and the opinions of the commission: two queries.</summary>
    public async Task<List<CommitmentView>> OfAsync(Guid proposalId)
    {
        var commitments = await All().Where(c => c.ProposalId == proposalId).OrderBy(c => c.Order).ToListAsync();
        if (commitments.Count == 0)
        {
            return [];
        }

        var around = await db.Set<Commitment>().AsNoTracking().AsSingleQuery().Where(c => c.ProposalId == proposalId).Select(c => new
        {
            c.Id,
            Office = db.Set<Office>().Where(o => o.Id == c.OfficeId).Select(o => o.Name).FirstOrDefault(),
            Opinions = db.Set<CommissionOpinion>().Where(o => o.CommitmentId == c.Id).OrderByDescending(o => o.On).ThenByDescending(o => o.Order).ToList(),
        }).ToDictionaryAsync(row => row.Id);
        return commitments.ConvertAll(c => new CommitmentView(c, around[c.Id].Office, around[c.Id].Opinions));
    }

    /// <summary>Steering committees where people of the assembly may sit, to choose from.</summary>
    public async Task<List<Choice>> BodiesAsync() =>
        [.. (await db.Set<OutsideBody>().Where(b => b.Kind == OutsideBodyKind.SteeringCommittee).OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync()).Select(b => new Choice(b.Id.ToString(), b.Name))];

    private IQueryable<Commitment> All() =>
        db.Set<Commitment>().AsNoTracking().Include(c => c.Milestones).ThenInclude(m => m.Moves).Include(c => c.Notes).Include(c => c.Figures).AsSingleQuery();
}

/// <summary>A commitment, who carries it out, and what the commission thinks, the latest first.</summary>
public sealed record CommitmentView(Commitment Commitment, string? Office, IReadOnlyList<CommissionOpinion> Opinions)
{
    /// <summary>Opinions that hold: the last of each college at each meeting.</summary>
    public IEnumerable<CommissionOpinion> Standing => Opinions.GroupBy(o => (o.SittingId, o.College)).Select(g => g.MaxBy(o => o.Order)!).OrderByDescending(o => o.On).ThenBy(o => o.College);
}
