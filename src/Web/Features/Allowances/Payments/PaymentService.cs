using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>Batches: made, released, withdrawn, and what became of each payment. Each method saves once: a power cut leaves all or nothing of it.</summary>
public sealed class PaymentService(AppDbContext db, CandidateQueries candidates, Actor actor, TimeProvider clock)
{
    private const int Attempts = 25;

    /// <summary>Makes a batch of everybody who can be paid; the others wait for the next one.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> PrepareAsync(DateOnly executeOn)
    {
        actor.Does("Payments.Prepare");
        if (executeOn < Format.DayOf(clock.GetUtcNow()))
        {
            return (null, [new Refusal("payment.day-past")]);
        }

        for (var attempt = 1; ; attempt++)
        {
            var dues = (await candidates.AllAsync(executeOn)).Where(c => c.Refusals.Count == 0).Select(c => c.ToDue()).ToList();
            if (dues.Count == 0)
            {
                return (null, [new Refusal(attempt == 1 ? "payment.nobody" : "payment.just-prepared")]);
            }

            try
            {
                var batch = new PaymentBatch(db.AuthorityId, await NextAsync(executeOn), dues, Act());
                db.Add(batch);
                await db.SaveChangesAsync();
                return (batch.Id, []);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody took the number or these allowances a moment ago: look again; nothing of this attempt was kept.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Releases a batch; never by who made it.</summary>
    public async Task<IReadOnlyList<Refusal>> ReleaseAsync(Guid id)
    {
        actor.Does("Payments.Release");
        var batch = await db.Set<PaymentBatch>().Include(b => b.Events).SingleAsync(b => b.Id == id);
        if (batch.WhyNotRelease(actor.Require()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        batch.Release(Act());
        return await SaveAsync(batch);
    }

    /// <summary>Notes that a file with accounts in clear was handed over.</summary>
    public async Task FetchedAsync(PaymentBatch batch)
    {
        actor.Does("Payments.Fetch");
        db.Add(AuditTrail.Seen(batch, actor, clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    /// <summary>Withdraws a batch before its release; what it held may be paid in another one.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(Guid id, string? reason)
    {
        actor.Does("Payments.Withdraw");
        var batch = await db.Set<PaymentBatch>().AsSplitQuery().Include(b => b.Events).Include(b => b.Lines).ThenInclude(l => l.Items).SingleAsync(b => b.Id == id);
        if (batch.WhyNotWithdraw(reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        batch.Withdraw(reason!, Act());
        return await SaveAsync(batch);
    }

    /// <summary>Notes what became of one payment of a released batch.</summary>
    public async Task<IReadOnlyList<Refusal>> ReportAsync(Guid id, Guid lineId, PaymentReport report)
    {
        actor.Does("Payments.Report");
        var line = await db.Set<PaymentBatchLine>().Include(l => l.Items)
            .SingleOrDefaultAsync(l => l.Id == lineId && l.BatchId == id && db.Set<PaymentBatch>().Any(b => b.Id == id && b.Status == PaymentBatchStatus.Released));
        IReadOnlyList<Refusal> refusals = line is null ? [new("payment.not-released")]
            : report.On > Format.DayOf(clock.GetUtcNow()) ? [new("payment.day-future")] : line.WhyNotReport(report);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        line!.Report(report);
        return await db.SaveOrRefuseAsync(report.Status == PaymentStatus.Reissued ? "payment.in-another-batch" : "payment.just-changed");
    }

    /// <summary>Notes that all payments of a released batch of which nothing is known yet were paid.</summary>
    public async Task<IReadOnlyList<Refusal>> ReportAllPaidAsync(Guid id, DateOnly on)
    {
        actor.Does("Payments.ReportAll");
        if (on > Format.DayOf(clock.GetUtcNow()))
        {
            return [new Refusal("payment.day-future")];
        }

        var lines = await db.Set<PaymentBatchLine>().Where(l => l.BatchId == id && (l.Status == PaymentStatus.Ordered || l.Status == PaymentStatus.Reissued)
            && db.Set<PaymentBatch>().Any(b => b.Id == id && b.Status == PaymentBatchStatus.Released)).ToListAsync();
        if (lines.Count == 0)
        {
            return [new Refusal("payment.nothing-to-report")];
        }

        lines.ForEach(line => line.Report(new PaymentReport(PaymentStatus.Paid, on, null)));
        return await db.SaveOrRefuseAsync("payment.just-changed");
    }

    private SettlementAct Act() => new(actor.Require(), clock.GetUtcNow());

    private async Task<PaymentBatchTerms> NextAsync(DateOnly executeOn)
    {
        var year = Format.DayOf(clock.GetUtcNow()).Year;
        return new(year, (await db.Set<PaymentBatch>().Where(b => b.Year == year).MaxAsync(b => (int?)b.Sequence) ?? 0) + 1, executeOn);
    }

    private Task<IReadOnlyList<Refusal>> SaveAsync(PaymentBatch batch)
    {
        // The version of the batch is checked: of two people at once, one passes.
        db.AddRange(batch.Events.Where(e => db.Entry(e).State == EntityState.Detached));
        return db.SaveOrRefuseAsync("payment.already-decided");
    }
}
