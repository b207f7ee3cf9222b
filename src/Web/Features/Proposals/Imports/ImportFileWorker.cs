using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Removes, twice a day, files that were sent and that nobody decided on. What is due is read from the rows: a restart forgets nothing.</summary>
internal sealed class ImportFileWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportFileWorker> log) : RegularWorker(TimeSpan.FromHours(12), clock, log)
{
    /// <summary>Removes what is due now, in every authority.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var before = Clock.GetUtcNow() - ImportFileService.Kept;
        var authorities = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ImportedFile>().IgnoreQueryFilters().Where(f => f.AppliedAt == null && f.At < before).Select(f => f.AuthorityId).Distinct().ToListAsync(cancellation);
        var removed = 0;
        foreach (var id in authorities)
        {
            await using var own = await scopes.OfAuthorityAsync(id, cancellation);
            removed += await own.ServiceProvider.GetRequiredService<ImportFileService>().PurgeAsync();
        }

        return removed;
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);
}
