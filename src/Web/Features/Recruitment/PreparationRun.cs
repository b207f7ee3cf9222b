using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>One preparation from its claim to its end, with a sign of life every second.</summary>
internal sealed partial class PreparationRun(IServiceScopeFactory scopes, TimeProvider clock, Claim claim, LotteryOptions options) : IProgress<LotteryProgress>
{
    private volatile LotteryProgress? _latest;

    public void Report(LotteryProgress value) => _latest = value;

    public async Task RunAsync(ILogger log, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var beating = BeatAsync(log, stop);
        try
        {
            await (claim.Attempts > DrawPreparation.MostAttempts ? AbandonAsync(AbandonCause.Interrupted) : PrepareAsync(stop.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ReleaseAsync();
        }
        catch (OperationCanceledException)
        {
            // Somebody stopped it and has written so.
        }
        catch (Exception fault)
        {
            LogFailed(log, fault, claim.DrawId);
            await AbandonAsync(AbandonCause.Failed);
        }
        finally
        {
            await stop.CancelAsync();
            await beating;
        }
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var scope = await ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var draw = await db.Set<PanelDraw>().Include(d => d.Changes).SingleAsync(d => d.Id == claim.DrawId, cancellation);
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .SingleAsync(p => p.Id == draw.PoolId, cancellation);
        var request = PoolRebuilder.RequestOf(pool, draw);
        var prepared = await Task.Run(
            () => Draw.Prepare(request, Enum.Parse<DrawMethod>(draw.Method), Draw.UsualLotterySize, options, this, cancellation), cancellation);
        draw.Prepare(LotteryKeeping.TraceOf(prepared), clock.GetUtcNow());
        db.Add(LotteryKeeping.CommitmentOf(draw, prepared, request.Pool.Features));
        scope.ServiceProvider.GetRequiredService<PublicRegister>().Record(draw.AuthorityId, DrawActs.Sealed(draw, Format.DayOf(clock.GetUtcNow()), await DrawActs.TitleAsync(db, draw)));
        await FinishAsync(db);
    }

    private async Task AbandonAsync(AbandonCause cause)
    {
        await using var scope = await ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var draw = await db.Set<PanelDraw>().Include(d => d.Changes).SingleAsync(d => d.Id == claim.DrawId);
        if (draw.WhyNotCancel().Count == 0)
        {
            draw.Abandon(cause, draw.By, clock.GetUtcNow());
            await FinishAsync(db);
        }
    }

    /// <summary>Writes the end, unless somebody wrote another one meanwhile.</summary>
    private async Task FinishAsync(AppDbContext db)
    {
        db.RemoveRange(await db.Set<DrawPreparation>().Where(p => p.Id == claim.Id).ToListAsync());
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Stopped in the very moment it ended: it is stopped.
        }
    }

    /// <summary>The server stops in order: whoever comes next begins at once, and this attempt does not count.</summary>
    private Task<int> ReleaseAsync() => UpdateAsync(row => row.ExecuteUpdateAsync(set => set
        .SetProperty(p => p.Worker, (Guid?)null).SetProperty(p => p.Attempts, p => p.Attempts - 1).SetProperty(p => p.Phase, PreparationPhase.Waiting)));

    private async Task BeatAsync(ILogger log, CancellationTokenSource stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop.Token);
                if (await UpdateAsync(BeatOnceAsync) == 0)
                {
                    await stop.CancelAsync();
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogSilent(log, fault, claim.DrawId);
            }
            catch (OperationCanceledException)
            {
                // The end.
            }
        }
    }

    private Task<int> BeatOnceAsync(IQueryable<DrawPreparation> row)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return _latest is not { } latest ? row.ExecuteUpdateAsync(set => set.SetProperty(p => p.BeatAt, now))
            : row.ExecuteUpdateAsync(set => set.SetProperty(p => p.BeatAt, now).SetProperty(p => p.Phase, Enum.Parse<PreparationPhase>(latest.Phase.ToString()))
                .SetProperty(p => p.Panels, latest.Panels).SetProperty(p => p.Bound, latest.Bound).SetProperty(p => p.Gap, latest.Gap));
    }

    private async Task<int> UpdateAsync(Func<IQueryable<DrawPreparation>, Task<int>> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await update(scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DrawPreparation>().IgnoreQueryFilters()
            .Where(p => p.Id == claim.Id && p.Worker == claim.Worker));
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = await scopes.OfAuthorityAsync(claim.AuthorityId);
        scope.ServiceProvider.GetRequiredService<Actor>().Does("Recruitment.EndPreparation");
        return scope;
    }

    [LoggerMessage(LogLevel.Warning, "The progress of draw {DrawId} could not be written.")]
    private static partial void LogSilent(ILogger log, Exception fault, Guid drawId);

    [LoggerMessage(LogLevel.Error, "Draw {DrawId} could not be prepared.")]
    private static partial void LogFailed(ILogger log, Exception fault, Guid drawId);
}
