using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>A payment as its member sees it.</summary>
public sealed record MyPayment(string Number, PaymentBatchStatus Batch, DateOnly ExecuteOn, PaymentBatchLine Line);

/// <summary>What money that no payment holds yet waits for.</summary>
public enum MyWaitingFor
{
    /// <summary>The next batch.</summary>
    Batch,

    /// <summary>The approval of its statement.</summary>
    Approval,

    /// <summary>The person, who has not said how to be paid.</summary>
    Account,

    /// <summary>The person, for the last payment on this account came back.</summary>
    AnotherAccount,
}

/// <summary>Money that no payment holds yet: what it waits for, and when it usually comes.</summary>
public sealed record MyWaiting(MyWaitingFor For, long Cents, DateOnly? Expected);

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
    public async Task<IReadOnlyList<MyWaiting>> WaitingAsync(Guid personId, DateOnly today)
    {
        var rows = await (from line in db.Set<SettlementLine>()
                          join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                          where line.PersonId == personId && !db.Set<PaymentBatchItem>().Any(i => i.StandingId == line.Id)
                          select new
                          {
                              line.AmountCents,
                              settlement.Status,
                              Approved = settlement.Events.Where(e => e.Status != SettlementStatus.Liquidated).Max(e => (DateTimeOffset?)e.At),
                              HasAccount = db.Set<BankAccount>().Any(a => a.PersonId == personId),
                              CameBack = db.Set<BankAccount>().Any(a => a.PersonId == personId && db.Set<PaymentBatchLine>().Any(l => l.PersonId == personId && l.Status == PaymentStatus.Rejected && l.Account == a.Details && l.Account != SealedText.Empty)),
                              Days = db.Set<PaymentSettings>().Select(s => s.UsualDays).FirstOrDefault(),
                          }).AsNoTracking().ToListAsync();
        return [.. rows.GroupBy(r => r.Status == SettlementStatus.Liquidated ? MyWaitingFor.Approval : !r.HasAccount ? MyWaitingFor.Account : r.CameBack ? MyWaitingFor.AnotherAccount : MyWaitingFor.Batch)
            .OrderBy(g => g.Key).Select(g => new MyWaiting(g.Key, g.Sum(r => r.AmountCents), g.Max(r => r is { Approved: { } at, Days: { } days } && Format.DayOf(at).AddDays(days) is var day && day >= today ? day : (DateOnly?)null)))];
    }
}
