using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Proposals.Confided;

/// <summary>Deletes, twice a day, testimonies given in trust whose delay is over. What is due is read from the rows: a restart forgets nothing.</summary>
internal sealed class ConfidedWorker(IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock, ILogger<ConfidedWorker> log) : RegularWorker(TimeSpan.FromHours(12), clock, log)
{
    /// <summary>Deletes what is due now, in every authority.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var authorities = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ConfidedTestimony>().IgnoreQueryFilters().Select(t => t.AuthorityId).Distinct().ToListAsync(cancellation);
        var deleted = 0;
        foreach (var id in authorities)
        {
            await using var own = await scopes.OfAuthorityAsync(id, cancellation);
            deleted += await own.ServiceProvider.GetRequiredService<ConfidedService>().DeleteDueAsync(ConfidedQueries.DaysOf(settings));
        }

        return deleted;
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);
}
