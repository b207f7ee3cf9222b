using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>
/// Prepares the draws asked for, one at a time and away from requests. Each preparation is a row that its worker claims and keeps alive:
/// what a stopped server left behind falls silent and is begun again, by this server or another. The engine gives the same lottery again.
/// </summary>
public sealed partial class PreparationWorker(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration settings, ILogger<PreparationWorker> log) : BackgroundService
{
    /// <summary>After so long without a sign of life nobody works on a preparation any more.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly Guid _me = Guid.CreateVersion7();
    private readonly SemaphoreSlim _wake = new(0);

    /// <summary>Something was asked for.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Prepares the draw whose turn it is.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } claim)
        {
            return false;
        }

        LogBegun(log, claim.DrawId, claim.Attempts);
        var limit = settings.GetValue<TimeSpan?>("Draws:TimeLimit") ?? TimeSpan.FromMinutes(20);
        await new PreparationRun(scopes, clock, claim, new(limit, Math.Max(1, Environment.ProcessorCount - 1))).RunAsync(log, stopping);
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

    private async Task<Claim?> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var preparations = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DrawPreparation>().IgnoreQueryFilters();
        DateTimeOffset? now = clock.GetUtcNow();
        var silent = now - Silence;
        var due = preparations.Where(p => p.Worker == null || p.BeatAt < silent);
        var next = await due.OrderBy(p => p.Id).Select(p => new Claim(p.Id, p.DrawId, p.AuthorityId, _me, p.Attempts + 1)).FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            return null;
        }

        var claimed = await due.Where(p => p.Id == next.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Worker, _me).SetProperty(p => p.BeatAt, now).SetProperty(p => p.Attempts, next.Attempts), cancellation);
        return claimed == 1 ? next : null;
    }

    [LoggerMessage(LogLevel.Information, "Preparing draw {DrawId}, attempt {Attempt}.")]
    private static partial void LogBegun(ILogger log, Guid drawId, int attempt);

    [LoggerMessage(LogLevel.Error, "No draw could be prepared; trying again soon.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

/// <summary>A preparation that a worker has made its own.</summary>
internal sealed record Claim(Guid Id, Guid DrawId, Guid AuthorityId, Guid Worker, int Attempts);
