using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Removes, twice a day, the documents of decisions that have become final. What is due is read from the rows: a restart forgets nothing.</summary>
internal sealed class ProofWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ProofWorker> log) : RegularWorker(TimeSpan.FromHours(12), clock, log)
{
    /// <summary>Removes what is due now, in every authority.</summary>
    /// <returns>How many documents.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var authorities = await db.Set<IncomeProof>().IgnoreQueryFilters().Where(p => p.DocumentId != null).Select(p => p.AuthorityId).Distinct().ToListAsync(cancellation);
        var removed = 0;
        foreach (var id in authorities)
        {
            await using var own = await scopes.OfAuthorityAsync(id, cancellation);
            removed += await own.ServiceProvider.GetRequiredService<ProofService>().RemoveDueAsync(Format.DayOf(Clock.GetUtcNow()));
        }

        return removed;
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);
}
