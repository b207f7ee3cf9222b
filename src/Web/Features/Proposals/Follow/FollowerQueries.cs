using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>Followers as their own page reads them.</summary>
public sealed class FollowerQueries(AppDbContext db)
{
    public Task<FollowerRow?> FindAsync(Guid id) =>
        (from f in db.Set<ProposalFollower>().AsNoTracking() join p in db.Set<Proposal>() on f.ProposalId equals p.Id where f.Id == id select new FollowerRow(f, p.Number, p.Title)).SingleOrDefaultAsync();
}

/// <summary>A follower and the proposal.</summary>
public sealed record FollowerRow(ProposalFollower Follower, int Number, string Title);
