using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Pieces;

/// <summary>A statement with the papers that lie in the application: scans of the signed sheet, the statement signed outside.</summary>
public sealed record PieceSource(SettlementView View, IReadOnlyList<StoredDocument> Sheets, StoredDocument? Original)
{
    /// <summary>The texts of its acts, by act.</summary>
    public IReadOnlyDictionary<Guid, StoredDocument> Acts { get; init; } = new Dictionary<Guid, StoredDocument>();
}

/// <summary>Statements with their papers, in few queries however many there are.</summary>
public sealed class PiecesQueries(AppDbContext db)
{
    /// <summary>The statements that a batch pays, and its number; null when there is no such batch.</summary>
    public async Task<(string Number, IReadOnlyList<Guid> Statements)?> OfBatchAsync(Guid id)
    {
        var rows = await (from item in db.Set<PaymentBatchItem>()
                          join paid in db.Set<PaymentBatchLine>() on item.LineId equals paid.Id
                          join batch in db.Set<PaymentBatch>() on paid.BatchId equals batch.Id
                          join line in db.Set<SettlementLine>() on item.SettlementLineId equals line.Id
                          where batch.Id == id
                          select new { line.SettlementId, batch }).AsNoTracking().Distinct().ToListAsync();
        return rows.Count == 0 ? null : (rows[0].batch.Number, [.. rows.Select(r => r.SettlementId)]);
    }

    /// <summary>Statements by number.</summary>
    public async Task<IReadOnlyList<PieceSource>> StatementsAsync(IReadOnlyCollection<Guid> ids)
    {
        var settlements = await db.Set<Settlement>().AsNoTracking().AsSingleQuery().Include(s => s.Events).Where(s => ids.Contains(s.Id)).ToListAsync();
        var lines = (await (from line in db.Set<SettlementLine>()
                            join person in db.Set<Person>() on line.PersonId equals person.Id
                            where ids.Contains(line.SettlementId)
                            select new { line, person.GivenName, person.FamilyName }).AsNoTracking().ToListAsync()).ToLookup(l => l.line.SettlementId);
        var places = settlements.ConvertAll(s => s.SittingId);
        var sittings = await (from sitting in db.Set<Sitting>()
                              join organ in db.Set<Organ>() on sitting.OrganId equals organ.Id
                              where places.Contains(sitting.Id)
                              select new { sitting, organ.Name }).AsNoTracking().ToDictionaryAsync(s => s.sitting.Id);
        var sheets = (await db.Set<SignedSheet>().AsNoTracking().Where(s => places.Contains(s.SittingId)).OrderBy(s => s.Number).ToListAsync()).ToLookup(s => s.SittingId);
        var papers = await PapersAsync([.. settlements.SelectMany(s => s.Events).Select(e => e.DocumentId).OfType<Guid>(), .. sheets.SelectMany(s => s).Select(s => s.DocumentId), .. await db.Set<CouncilAct>().Where(a => a.DocumentId != null).Select(a => a.DocumentId!.Value).ToListAsync()]);
        var by = settlements.SelectMany(s => s.Events).Select(e => e.By).Distinct().ToList();
        var acts = await db.Set<CouncilAct>().Where(a => a.DocumentId != null).ToDictionaryAsync(a => a.Id, a => papers[a.DocumentId!.Value]);
        var users = await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        return [.. settlements.OrderBy(s => s.Number, StringComparer.Ordinal).Select(settlement => new PieceSource(
            new SettlementView(settlement, sittings[settlement.SittingId].sitting, sittings[settlement.SittingId].Name)
            {
                Users = users,
                Lines = [.. lines[settlement.Id].OrderBy(l => l.FamilyName, StringComparer.CurrentCulture)
                    .Select(l => ($"{l.GivenName} {l.FamilyName}", Money.FromCents(l.line.AmountCents), AllowanceBreakdown.FromJson(l.line.Explanation)))],
            },
            [.. sheets[settlement.SittingId].Select(s => papers[s.DocumentId])],
            settlement.Events.Select(e => e.DocumentId).OfType<Guid>().Select(d => papers[d]).FirstOrDefault()) { Acts = acts })];
    }

    private Task<Dictionary<Guid, StoredDocument>> PapersAsync(List<Guid> ids) => db.Set<StoredDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
}
