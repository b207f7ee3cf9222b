using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Removes, twice a day, the documents of decisions that have become final. What is due is read from the rows: a restart forgets nothing.</summary>
internal sealed partial class ProofWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ProofWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(12);

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
            await using var own = scopes.CreateAsyncScope();
            var authority = await own.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
            own.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
            removed += await own.ServiceProvider.GetRequiredService<ProofService>().RemoveDueAsync(Format.DayOf(clock.GetUtcNow()));
        }

        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Documents no longer needed could not be removed; trying again later.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
