using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Prepares the draws asked for. A preparation begun again gives the same lottery: the engine is deterministic.</summary>
public sealed partial class PreparationWorker(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration settings, ILogger<PreparationWorker> log) : QueueWorker(log)
{
    /// <summary>Prepares the draw whose turn it is.</summary>
    /// <returns>Whether there was one.</returns>
    public override async Task<bool> RunNextAsync(CancellationToken stopping)
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

    private async Task<Claim?> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var preparations = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DrawPreparation>().IgnoreQueryFilters();
        DateTimeOffset? now = clock.GetUtcNow();
        var silent = now - Silence;
        var due = preparations.Where(p => p.Worker == null || p.BeatAt < silent);
        var next = await due.OrderBy(p => p.Id).Select(p => new Claim(p.Id, p.DrawId, p.AuthorityId, Me, p.Attempts + 1)).FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            return null;
        }

        var claimed = await due.Where(p => p.Id == next.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Worker, Me).SetProperty(p => p.BeatAt, now).SetProperty(p => p.Attempts, next.Attempts), cancellation);
        return claimed == 1 ? next : null;
    }

    [LoggerMessage(LogLevel.Information, "Preparing draw {DrawId}, attempt {Attempt}.")]
    private static partial void LogBegun(ILogger log, Guid drawId, int attempt);
}

/// <summary>A preparation that a worker has made its own.</summary>
internal sealed record Claim(Guid Id, Guid DrawId, Guid AuthorityId, Guid Worker, int Attempts);
