using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>A person with approved allowances that no payment holds, and what leaves them out, if anything.</summary>
public sealed record PaymentCandidate(Guid PersonId, PaymentSubject Subject, IReadOnlyList<SettlementLine> Settled, IReadOnlyList<Refusal> Refusals)
{
    public PaymentDue ToDue() => new(PersonId, Subject.Holder!, Iban.Parse(Subject.Iban!), Settled);
}

/// <summary>A batch in the list.</summary>
public sealed record BatchRow(PaymentBatch Batch, int People, int Paid, int Rejected);

/// <summary>A batch with the names its page says.</summary>
public sealed record BatchView(PaymentBatch Batch, IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Users);

/// <summary>A payment as its member sees it.</summary>
public sealed record MyPayment(string Number, PaymentBatchStatus Batch, DateOnly ExecuteOn, PaymentBatchLine Line);

/// <summary>Reads of the slice.</summary>
public sealed class PaymentQueries(AppDbContext db)
{
    /// <summary>Everyone with money approved and in no payment, by name; the account is read as it is now.</summary>
    public async Task<IReadOnlyList<PaymentCandidate>> CandidatesAsync(DateOnly on)
    {
        var settled = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             where settlement.Status != SettlementStatus.Liquidated && !db.Set<PaymentBatchItem>().Any(i => i.StandingId == line.Id)
                             select line).AsNoTracking().ToListAsync();
        var ids = settled.Select(l => l.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync();
        var accounts = await db.Set<BankAccount>().AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId);
        var lines = settled.ToLookup(l => l.PersonId);
        return [.. people.OrderBy(p => p.FamilyName, StringComparer.CurrentCulture).ThenBy(p => p.GivenName, StringComparer.CurrentCulture).Select(person =>
        {
            var account = accounts.GetValueOrDefault(person.Id);
            var subject = new PaymentSubject(person.FullName, Money.FromCents(lines[person.Id].Sum(l => l.AmountCents)), account?.Holder, account?.Iban, Minors.IsMinor(person.BornOn, on));
            return new PaymentCandidate(person.Id, subject, [.. lines[person.Id]], PaymentCheck.WhyNotPay(subject));
        })];
    }

    public async Task<IReadOnlyList<BatchRow>> BatchesAsync()
    {
        var batches = await db.Set<PaymentBatch>().AsNoTracking().OrderByDescending(b => b.Year).ThenByDescending(b => b.Sequence).ToListAsync();
        var counts = await db.Set<PaymentBatchLine>().GroupBy(l => new { l.BatchId, l.Status }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return [.. batches.Select(batch => new BatchRow(batch, Count(batch), Count(batch, PaymentStatus.Paid), Count(batch, PaymentStatus.Rejected)))];

        int Count(PaymentBatch batch, PaymentStatus? status = null) => counts.Where(c => c.Key.BatchId == batch.Id && (status is null || c.Key.Status == status)).Sum(c => c.Count);
    }

    public async Task<BatchView?> BatchAsync(Guid id)
    {
        var batch = await db.Set<PaymentBatch>().AsNoTracking().AsSplitQuery().Include(b => b.Lines.OrderBy(l => l.Reference)).Include(b => b.Events).SingleOrDefaultAsync(b => b.Id == id);
        if (batch is null)
        {
            return null;
        }

        var ids = batch.Lines.Select(l => l.PersonId).ToList();
        var by = batch.Events.Select(e => e.By).ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.GivenName, p.FamilyName }).ToListAsync();
        return new BatchView(
            batch, people.ToDictionary(p => p.Id, p => $"{p.GivenName} {p.FamilyName}"),
            await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName));
    }

    public Task<PaymentSettings?> SettingsAsync() => db.Set<PaymentSettings>().AsNoTracking().SingleOrDefaultAsync();

    /// <summary>Payments of one person, the last first; those of withdrawn batches say nothing to them.</summary>
    public async Task<IReadOnlyList<MyPayment>> OfAsync(Guid personId)
    {
        var rows = await (from line in db.Set<PaymentBatchLine>()
                          join batch in db.Set<PaymentBatch>() on line.BatchId equals batch.Id
                          where line.PersonId == personId && batch.Status != PaymentBatchStatus.Withdrawn
                          orderby batch.Year descending, batch.Sequence descending
                          select new { line, batch }).AsNoTracking().ToListAsync();
        return [.. rows.Select(r => new MyPayment(r.batch.Number, r.batch.Status, r.batch.ExecuteOn, r.line))];
    }
}
