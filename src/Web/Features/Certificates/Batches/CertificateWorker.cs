using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>Makes the certificates of whole sittings, one sitting at a time, and removes files that were there long enough.</summary>
public sealed partial class CertificateWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CertificateWorker> log) : QueueWorker(log)
{
    /// <summary>How long a file stays; it can be asked for again, and the certificates stay.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Makes the file whose turn it is.</summary>
    /// <returns>Whether there was one.</returns>
    public override async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } claim)
        {
            await ForgetAsync(stopping);
            return false;
        }

        LogBegun(log, claim.BatchId, claim.Attempts);
        await new CertificateWork(scopes, clock, claim).RunAsync(log, stopping);
        return true;
    }

    private async Task<BatchClaim?> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        DateTimeOffset? now = clock.GetUtcNow();
        var silent = now - Silence;
        var due = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CertificateBatch>().IgnoreQueryFilters()
            .Where(b => b.Status == CertificateBatchStatus.Preparing && (b.Worker == null || b.BeatAt < silent));
        var next = await due.OrderBy(b => b.Id).Select(b => new BatchClaim(b.Id, b.AuthorityId, Me, b.Attempts + 1)).FirstOrDefaultAsync(cancellation);
        return next is not null && await due.Where(b => b.Id == next.BatchId).ExecuteUpdateAsync(
            set => set.SetProperty(b => b.Worker, Me).SetProperty(b => b.BeatAt, now).SetProperty(b => b.Attempts, next.Attempts), cancellation) == 1 ? next : null;
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        DateTimeOffset? old = clock.GetUtcNow() - Kept;
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CertificateBatch>().IgnoreQueryFilters()
            .Where(b => b.Status == CertificateBatchStatus.Ready && b.EndedAt < old).ExecuteDeleteAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Information, "Making the certificates of {BatchId}, attempt {Attempt}.")]
    private static partial void LogBegun(ILogger log, Guid batchId, int attempt);
}

/// <summary>A batch that a worker has made its own.</summary>
internal sealed record BatchClaim(Guid BatchId, Guid AuthorityId, Guid Worker, int Attempts);
