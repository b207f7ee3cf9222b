using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>The making of one file from its claim to its end. What a stopped server issued stands; the next attempt finds it and prints it.</summary>
internal sealed partial class CertificateWork(IServiceScopeFactory scopes, TimeProvider clock, BatchClaim claim)
{
    public async Task RunAsync(ILogger log, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var beating = BeatAsync(stop);
        try
        {
            await (claim.Attempts > CertificateBatch.MostAttempts ? EndAsync(b => b.Fail(CertificateBatchFault.Interrupted, clock.GetUtcNow())) : MakeAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            await UpdateAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(b => b.Worker, (Guid?)null).SetProperty(b => b.Attempts, b => b.Attempts - 1)));
        }
        catch (PdfUnavailableException)
        {
            await EndAsync(b => b.Fail(CertificateBatchFault.NoPrinter, clock.GetUtcNow()));
        }
        catch (Exception fault)
        {
            LogFailed(log, fault, claim.BatchId);
            await EndAsync(b => b.Fail(CertificateBatchFault.Broken, clock.GetUtcNow()));
        }
        finally
        {
            await stop.CancelAsync();
            await beating;
        }
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        await using var scope = await ScopeAsync();
        var batch = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CertificateBatch>().AsNoTracking().SingleAsync(b => b.Id == claim.BatchId, cancellation);
        var issued = await scope.ServiceProvider.GetRequiredService<CertificateBatchService>().IssueAsync(batch, cancellation);
        if (issued.Count == 0)
        {
            await EndAsync(b => b.Fail(CertificateBatchFault.Nobody, clock.GetUtcNow()));
            return;
        }

        await UpdateAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(b => b.Total, issued.Count)));
        var content = await scope.ServiceProvider.GetRequiredService<CertificateFileService>().MakeAsync(batch, issued, DoneAsync, cancellation);
        await EndAsync(b => b.Finish(issued.Count, content, clock.GetUtcNow()));
    }

    private Task DoneAsync(int made) => UpdateAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(b => b.Done, made)));

    private async Task EndAsync(Action<CertificateBatch> end)
    {
        await using var scope = await ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var batch = await db.Set<CertificateBatch>().SingleAsync(b => b.Id == claim.BatchId);
        if (batch.Status == CertificateBatchStatus.Preparing && batch.Worker == claim.Worker)
        {
            end(batch);
            await db.SaveOrRefuseAsync("Conflict");
        }
    }

    private async Task BeatAsync(CancellationTokenSource stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop.Token);
                DateTimeOffset? now = clock.GetUtcNow();
                await UpdateAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(b => b.BeatAt, now)));
            }
            catch (Exception fault) when (fault is OperationCanceledException or System.Data.Common.DbException)
            {
                // The end, or a database that is busy: the next beat tries again.
            }
        }
    }

    private async Task<int> UpdateAsync(Func<IQueryable<CertificateBatch>, Task<int>> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await update(scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CertificateBatch>().IgnoreQueryFilters()
            .Where(b => b.Id == claim.BatchId && b.Worker == claim.Worker && b.Status == CertificateBatchStatus.Preparing));
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = await scopes.OfAuthorityAsync(claim.AuthorityId);
        scope.ServiceProvider.GetRequiredService<Actor>().Does("Certificates.MakeBatch");
        return scope;
    }

    [LoggerMessage(LogLevel.Error, "The certificates of {BatchId} could not be made.")]
    private static partial void LogFailed(ILogger log, Exception fault, Guid batchId);
}
