using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>
/// Opens the boxes whose last day is over and that hold enough answers, and destroys secrets that no open questionnaire needs any more. What is
/// due is recognised by itself: a restart, or a second server, opens nothing twice.
/// </summary>
internal sealed partial class CountWorker(IServiceScopeFactory scopes, BoxSecrets secrets, TimeProvider clock, ILogger<CountWorker> log) : RegularWorker(TimeSpan.FromMinutes(10), clock, log)
{
    /// <summary>Opens what is due now.</summary>
    /// <returns>How many boxes were opened.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var today = Format.DayOf(Clock.GetUtcNow());
        var open = await db.Set<Evaluation>().IgnoreQueryFilters().AsNoTracking().Where(e => e.Status == EvaluationStatus.Open)
            .Select(e => new { e.Id, e.AuthorityId, e.ClosesOn, Slips = db.Set<EvaluationSlip>().IgnoreQueryFilters().Count(s => s.EvaluationId == e.Id) }).ToListAsync(cancellation);
        var opened = 0;
        foreach (var due in open.Where(e => e.ClosesOn < today && e.Slips >= Evaluation.Fewest))
        {
            opened += await CountAsync(due.AuthorityId, due.Id) ? 1 : 0;
        }

        // A secret is made just before its questionnaire is saved: the youngest are left alone.
        foreach (var (evaluation, since) in secrets.All().Where(s => s.Since < Clock.GetUtcNow().UtcDateTime.AddHours(-1)))
        {
            if (!await db.Set<Evaluation>().IgnoreQueryFilters().AnyAsync(e => e.Id == evaluation && e.Status == EvaluationStatus.Open, cancellation))
            {
                secrets.Destroy(evaluation);
            }
        }

        return opened;
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);

    private async Task<bool> CountAsync(Guid authorityId, Guid evaluationId)
    {
        await using var scope = await scopes.OfAuthorityAsync(authorityId);
        var refusals = await scope.ServiceProvider.GetRequiredService<BoxService>().CountAsync(evaluationId);
        if (refusals.Count > 0)
        {
            LogRefused(Log, evaluationId, refusals[0].Code);
        }

        return refusals.Count == 0;
    }

    [LoggerMessage(LogLevel.Warning, "Questionnaire {Evaluation} could not be counted: {Why}.")]
    private static partial void LogRefused(ILogger log, Guid evaluation, string why);
}
