using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>An amendment, its proposal, and the version it was written on.</summary>
public sealed record AmendmentView(Amendment Amendment, Proposal Proposal, ProposalVersion Base);

/// <summary>Reads of amendments and versions.</summary>
public sealed class AmendmentQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Amendments to a proposal, in the order of their numbers.</summary>
    public Task<List<Amendment>> OfAsync(Guid proposalId) => db.Set<Amendment>().AsNoTracking().Where(a => a.ProposalId == proposalId).OrderBy(a => a.Number).ToListAsync();

    /// <summary>How many amendments to a proposal wait for a decision.</summary>
    public Task<int> WaitingAsync(Guid proposalId) => db.Set<Amendment>().CountAsync(a => a.ProposalId == proposalId && a.Outcome == null);

    /// <summary>Every version of a proposal, oldest first.</summary>
    public Task<List<ProposalVersion>> VersionsAsync(Guid proposalId) => db.Set<ProposalVersion>().AsNoTracking().Where(v => v.ProposalId == proposalId).OrderBy(v => v.Number).ToListAsync();

    /// <summary>Words of a proposal that were taken down, the first first.</summary>
    public Task<List<WordsTakeDown>> TakenDownAsync(Guid proposalId) => db.Set<WordsTakeDown>().AsNoTracking().Where(t => t.ProposalId == proposalId).OrderBy(t => t.On).ThenBy(t => t.Id).ToListAsync();

    /// <summary>One amendment; null when the city has none of this identifier.</summary>
    public async Task<AmendmentView?> FindAsync(Guid id) => await (
        from a in db.Set<Amendment>().AsNoTracking()
        join p in db.Set<Proposal>() on a.ProposalId equals p.Id
        join v in db.Set<ProposalVersion>() on new { a.ProposalId, Number = a.BaseVersion } equals new { v.ProposalId, v.Number }
        where a.Id == id
        select new AmendmentView(a, p, v)).SingleOrDefaultAsync();
}
