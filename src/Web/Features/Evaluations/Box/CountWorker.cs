using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>
/// Opens the boxes whose last day is over and that hold enough answers, and destroys secrets that no open questionnaire needs any more. What is
/// due is recognised by itself: a restart, or a second server, opens nothing twice.
/// </summary>
internal sealed partial class CountWorker(IServiceScopeFactory scopes, BoxSecrets secrets, TimeProvider clock, ILogger<CountWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Opens what is due now.</summary>
    /// <returns>How many boxes were opened.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var today = Format.DayOf(clock.GetUtcNow());
        var open = await db.Set<Evaluation>().IgnoreQueryFilters().AsNoTracking().Where(e => e.Status == EvaluationStatus.Open)
            .Select(e => new { e.Id, e.AuthorityId, e.ClosesOn, Slips = db.Set<EvaluationSlip>().IgnoreQueryFilters().Count(s => s.EvaluationId == e.Id) }).ToListAsync(cancellation);
        var opened = 0;
        foreach (var due in open.Where(e => e.ClosesOn < today && e.Slips >= Evaluation.Fewest))
        {
            opened += await CountAsync(due.AuthorityId, due.Id) ? 1 : 0;
        }

        // A secret is made just before its questionnaire is saved: the youngest are left alone.
        foreach (var (evaluation, since) in secrets.All().Where(s => s.Since < clock.GetUtcNow().UtcDateTime.AddHours(-1)))
        {
            if (!await db.Set<Evaluation>().IgnoreQueryFilters().AnyAsync(e => e.Id == evaluation && e.Status == EvaluationStatus.Open, cancellation))
            {
                secrets.Destroy(evaluation);
            }
        }

        return opened;
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

    private async Task<bool> CountAsync(Guid authorityId, Guid evaluationId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().SingleAsync(a => a.Id == authorityId);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        var refusals = await scope.ServiceProvider.GetRequiredService<BoxService>().CountAsync(evaluationId);
        if (refusals.Count > 0)
        {
            LogRefused(log, evaluationId, refusals[0].Code);
        }

        return refusals.Count == 0;
    }

    [LoggerMessage(LogLevel.Warning, "Questionnaires could not be counted; trying again soon.")]
    private static partial void LogFailed(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Questionnaire {Evaluation} could not be counted: {Why}.")]
    private static partial void LogRefused(ILogger log, Guid evaluation, string why);
}
