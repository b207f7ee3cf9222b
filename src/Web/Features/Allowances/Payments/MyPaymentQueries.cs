using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>A payment as its member sees it.</summary>
public sealed record MyPayment(string Number, PaymentBatchStatus Batch, DateOnly ExecuteOn, PaymentBatchLine Line);

/// <summary>Money that no payment holds yet: whether its statement is approved, and when it usually comes.</summary>
public sealed record MyWaiting(bool IsApproved, long Cents, DateOnly? Expected);

/// <summary>Where the money of one person is.</summary>
public sealed class MyPaymentQueries(AppDbContext db)
{
    /// <summary>Payments, the last first; those of withdrawn batches say nothing to them.</summary>
    public async Task<IReadOnlyList<MyPayment>> OfAsync(Guid personId)
    {
        var rows = await (from line in db.Set<PaymentBatchLine>()
                          join batch in db.Set<PaymentBatch>() on line.BatchId equals batch.Id
                          where line.PersonId == personId && batch.Status != PaymentBatchStatus.Withdrawn
                          orderby batch.Year descending, batch.Sequence descending
                          select new { line, batch }).AsNoTracking().ToListAsync();
        return [.. rows.Select(r => new MyPayment(r.batch.Number, r.batch.Status, r.batch.ExecuteOn, r.line))];
    }

    /// <summary>What is settled and in no payment: first what is approved.</summary>
    public async Task<IReadOnlyList<MyWaiting>> WaitingAsync(Guid personId)
    {
        var rows = await (from line in db.Set<SettlementLine>()
                          join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                          where line.PersonId == personId && !db.Set<PaymentBatchItem>().Any(i => i.StandingId == line.Id)
                          select new
                          {
                              line.AmountCents,
                              settlement.Status,
                              Approved = settlement.Events.Where(e => e.Status != SettlementStatus.Liquidated).Max(e => (DateTimeOffset?)e.At),
                              Days = db.Set<PaymentSettings>().Select(s => s.UsualDays).FirstOrDefault(),
                          }).AsNoTracking().ToListAsync();
        return [.. rows.GroupBy(r => r.Status != SettlementStatus.Liquidated).OrderByDescending(g => g.Key)
            .Select(g => new MyWaiting(g.Key, g.Sum(r => r.AmountCents), g.Max(r => r is { Approved: { } at, Days: { } days } ? Format.DayOf(at).AddDays(days) : (DateOnly?)null)))];
    }
}
