using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>A batch in the list.</summary>
public sealed record BatchRow(PaymentBatch Batch, int People, int Paid, int Rejected);

/// <summary>Who is paid.</summary>
public sealed record PayeeName(string GivenName, string FamilyName, Civility? Civility)
{
    public string Full => $"{GivenName} {FamilyName}";
}

/// <summary>A batch with the names its page says, and its accounts opened; those erased are not in it.</summary>
public sealed record BatchView(PaymentBatch Batch, IReadOnlyDictionary<Guid, PayeeName> People, IReadOnlyDictionary<Guid, string> Users)
{
    /// <summary>The account of each line.</summary>
    public IReadOnlyDictionary<Guid, AccountDetails> Accounts { get; init; } = new Dictionary<Guid, AccountDetails>();

    /// <summary>Lines that were rejected and are paid by a later batch: its number.</summary>
    public IReadOnlyDictionary<Guid, string> Again { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Whether every transfer still has its account: without them no file can be written.</summary>
    public bool IsWhole => Batch.Lines.All(l => l.Means != PaymentMeans.Transfer || Accounts.ContainsKey(l.Id));
}

/// <summary>The paying account, opened.</summary>
public sealed record PayerView(PaymentSettings Settings, TransferDebtor? Debtor);

/// <summary>Reads of the slice.</summary>
public sealed class PaymentQueries(AppDbContext db, Seals seals)
{
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

        var by = batch.Events.Select(e => e.By).ToList();
        var people = await db.Set<Person>().Where(p => db.Set<PaymentBatchLine>().Any(l => l.BatchId == id && l.PersonId == p.Id))
            .Select(p => new { p.Id, p.GivenName, p.FamilyName, db.Set<BankAccount>().FirstOrDefault(a => a.PersonId == p.Id)!.Civility }).ToListAsync();
        return new BatchView(
            batch, people.ToDictionary(p => p.Id, p => new PayeeName(p.GivenName, p.FamilyName, p.Civility)),
            await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName))
        {
            Accounts = batch.Lines.Select(l => (l.Id, Details: seals.Open<AccountDetails>(l.Account))).Where(l => l.Details is not null).ToDictionary(l => l.Id, l => l.Details!),
            Again = batch.Lines.Any(l => l.Status == PaymentStatus.Rejected) ? await AgainAsync(id) : new Dictionary<Guid, string>(),
        };
    }

    public async Task<PayerView?> PayerAsync()
    {
        var settings = await db.Set<PaymentSettings>().AsNoTracking().SingleOrDefaultAsync();
        return settings is null ? null
            : new(settings, Iban.TryParse(seals.Open<string>(settings.Iban), out var iban) ? new TransferDebtor(settings.DebtorName, iban, settings.Bic) : null);
    }

    /// <summary>The paper a batch was released with, signed outside; null when there is none.</summary>
    public Task<StoredDocument?> SignedAsync(Guid id) =>
        (from done in db.Set<PaymentBatchEvent>() join paper in db.Set<StoredDocument>() on done.DocumentId equals paper.Id where done.BatchId == id select paper).AsNoTracking().SingleOrDefaultAsync();

    private async Task<Dictionary<Guid, string>> AgainAsync(Guid id)
    {
        var rows = await (from old in db.Set<PaymentBatchItem>()
                          join line in db.Set<PaymentBatchLine>() on old.LineId equals line.Id
                          join taken in db.Set<PaymentBatchItem>() on (Guid?)old.SettlementLineId equals taken.StandingId
                          join later in db.Set<PaymentBatchLine>() on taken.LineId equals later.Id
                          join batch in db.Set<PaymentBatch>() on later.BatchId equals batch.Id
                          where line.BatchId == id && later.BatchId != id
                          select new { line.Id, batch }).AsNoTracking().ToListAsync();
        return rows.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().batch.Number);
    }
}
