using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>Writes to those who follow a proposal, at most once a week; what was told is read from the rows, so a restart tells nothing twice. Forgets who never confirmed.</summary>
internal sealed class DigestWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DigestWorker> log) : RegularWorker(TimeSpan.FromHours(1), clock, log)
{
    private const int UnconfirmedDays = 7;

    /// <summary>Writes what is due now.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var old = Clock.GetUtcNow().AddDays(-UnconfirmedDays);
        await db.Set<ProposalFollower>().IgnoreQueryFilters().Where(f => f.ConfirmedAt == null && f.AskedAgainAt < old).ExecuteDeleteAsync(cancellation);
        var authorities = await db.Set<ProposalFollower>().IgnoreQueryFilters().Select(f => f.AuthorityId).Distinct().ToListAsync(cancellation);
        var told = 0;
        foreach (var authority in authorities)
        {
            await using var own = await scopes.OfAuthorityAsync(authority, cancellation);
            told += await own.ServiceProvider.GetRequiredService<FollowService>().TellAsync();
        }

        return told;
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);
}
