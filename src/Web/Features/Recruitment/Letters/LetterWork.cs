using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>The making of one file from its claim to its end. A piece kept is also the sign of life; between pieces there is one every second.</summary>
internal sealed partial class LetterWork(IServiceScopeFactory scopes, TimeProvider clock, LetterClaim claim)
{
    public async Task RunAsync(ILogger log, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var beating = BeatAsync(log, stop);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            await (claim.Attempts > LetterRun.MostAttempts ? EndAsync(run => run.Fail(LetterFault.Interrupted, clock.GetUtcNow())) : MakeAsync(stop.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await UpdateAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(r => r.Worker, (Guid?)null).SetProperty(r => r.Attempts, r => r.Attempts - 1)));
        }
        catch (OperationCanceledException)
        {
            // Somebody set it aside and has written so.
        }
        catch (LettersTooLongException)
        {
            await EndAsync(run => run.Fail(LetterFault.TooLong, clock.GetUtcNow()));
        }
        catch (Exception fault)
        {
            LogFailed(log, fault, claim.RunId);
            await EndAsync(run => run.Fail(LetterFault.Broken, clock.GetUtcNow()));
        }
        finally
        {
            await stop.CancelAsync();
            await beating;
        }
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        int made;
        do
        {
            await using var scope = await ScopeAsync();
            made = await scope.ServiceProvider.GetRequiredService<LetterPressService>().MakePieceAsync(claim, cancellation);
        }
        while (made > 0);
        var letters = 0;
        await using (var scope = await ScopeAsync())
        {
            letters = await scope.ServiceProvider.GetRequiredService<LetterPressService>().MakeEndAsync(claim, cancellation);
        }

        await EndAsync(run => run.Finish(letters, clock.GetUtcNow()));
    }

    /// <summary>Writes the end, unless somebody wrote another one meanwhile.</summary>
    private async Task EndAsync(Action<LetterRun> end)
    {
        await using var scope = await ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = await db.Set<LetterRun>().SingleAsync(r => r.Id == claim.RunId);
        if (run.Status == LetterRunStatus.Preparing && run.Worker == claim.Worker)
        {
            end(run);
            await db.SaveOrRefuseAsync("letters.not-open");
        }
    }

    private async Task BeatAsync(ILogger log, CancellationTokenSource stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop.Token);
                DateTimeOffset? now = clock.GetUtcNow();
                if (await UpdateAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(r => r.BeatAt, now))) == 0)
                {
                    await stop.CancelAsync();
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogSilent(log, fault, claim.RunId);
            }
            catch (OperationCanceledException)
            {
                // The end.
            }
        }
    }

    private async Task<int> UpdateAsync(Func<IQueryable<LetterRun>, Task<int>> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await update(scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<LetterRun>().IgnoreQueryFilters()
            .Where(r => r.Id == claim.RunId && r.Worker == claim.Worker && r.Status == LetterRunStatus.Preparing));
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = await scopes.OfAuthorityAsync(claim.AuthorityId);
        scope.ServiceProvider.GetRequiredService<Actor>().Does("Recruitment.MakeLetters");
        return scope;
    }

    [LoggerMessage(LogLevel.Warning, "The progress of the letters of {RunId} could not be written.")]
    private static partial void LogSilent(ILogger log, Exception fault, Guid runId);

    [LoggerMessage(LogLevel.Error, "The letters of {RunId} could not be made.")]
    private static partial void LogFailed(ILogger log, Exception fault, Guid runId);
}

/// <summary>A letter takes more than its sheet.</summary>
internal sealed class LettersTooLongException() : Exception("A letter takes more than two pages.");
