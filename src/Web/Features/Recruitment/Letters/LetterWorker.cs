using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Makes the files of mailings. A mailing begun again goes on after the last piece kept.</summary>
public sealed partial class LetterWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LetterWorker> log) : QueueWorker(log)
{
    /// <summary>Makes the file whose turn it is.</summary>
    /// <returns>Whether there was one.</returns>
    public override async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } claim)
        {
            return false;
        }

        LogBegun(log, claim.RunId, claim.Attempts);
        await new LetterWork(scopes, clock, claim).RunAsync(log, stopping);
        return true;
    }

    private async Task<LetterClaim?> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        DateTimeOffset? now = clock.GetUtcNow();
        var silent = now - Silence;
        var due = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<LetterRun>().IgnoreQueryFilters()
            .Where(r => r.Status == LetterRunStatus.Preparing && (r.Worker == null || r.BeatAt < silent));
        var next = await due.OrderBy(r => r.Id).Select(r => new LetterClaim(r.Id, r.AuthorityId, Me, r.Attempts + 1)).FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            return null;
        }

        var claimed = await due.Where(r => r.Id == next.RunId).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Worker, Me).SetProperty(r => r.BeatAt, now).SetProperty(r => r.Attempts, next.Attempts), cancellation);
        return claimed == 1 ? next : null;
    }

    [LoggerMessage(LogLevel.Information, "Making the letters of {RunId}, attempt {Attempt}.")]
    private static partial void LogBegun(ILogger log, Guid runId, int attempt);
}

/// <summary>A mailing that a worker has made its own.</summary>
internal sealed record LetterClaim(Guid RunId, Guid AuthorityId, Guid Worker, int Attempts);
