using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>
/// Makes the files of mailings, one at a time and away from requests. A mailing is a row that its worker claims and keeps alive; what a
/// stopped server left behind falls silent and is taken up again after the last piece kept.
/// </summary>
public sealed partial class LetterWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LetterWorker> log) : BackgroundService
{
    private readonly Guid _me = Guid.CreateVersion7();
    private readonly SemaphoreSlim _wake = new(0);

    /// <summary>Something was asked for.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Makes the file whose turn it is.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } claim)
        {
            return false;
        }

        LogBegun(log, claim.RunId, claim.Attempts);
        await new LetterWork(scopes, clock, claim).RunAsync(log, stopping);
        return true;
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunNextAsync(stoppingToken))
                {
                    // One after the other.
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }

            await _wake.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
        }
    }

    private async Task<LetterClaim?> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        DateTimeOffset? now = clock.GetUtcNow();
        var silent = now - PreparationWorker.Silence;
        var due = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<LetterRun>().IgnoreQueryFilters()
            .Where(r => r.Status == LetterRunStatus.Preparing && (r.Worker == null || r.BeatAt < silent));
        var next = await due.OrderBy(r => r.Id).Select(r => new LetterClaim(r.Id, r.AuthorityId, _me, r.Attempts + 1)).FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            return null;
        }

        var claimed = await due.Where(r => r.Id == next.RunId).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Worker, _me).SetProperty(r => r.BeatAt, now).SetProperty(r => r.Attempts, next.Attempts), cancellation);
        return claimed == 1 ? next : null;
    }

    [LoggerMessage(LogLevel.Information, "Making the letters of {RunId}, attempt {Attempt}.")]
    private static partial void LogBegun(ILogger log, Guid runId, int attempt);

    [LoggerMessage(LogLevel.Error, "No letters could be made; trying again soon.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

/// <summary>A mailing that a worker has made its own.</summary>
internal sealed record LetterClaim(Guid RunId, Guid AuthorityId, Guid Worker, int Attempts);
