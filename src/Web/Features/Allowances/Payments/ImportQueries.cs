using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The layout of the import file, and what goes in it.</summary>
public sealed class ImportQueries(AppDbContext db, PaymentQueries payments, IStringLocalizer<PaymentTexts> texts)
{
    /// <summary>A layout to begin with.</summary>
    internal static readonly ImportShape UsualShape = new(ImportSeparator.Semicolon, ImportEncoding.Utf8Marked, ImportDays.Slashes, ImportAmounts.Comma, true);

    internal static readonly IReadOnlyList<ImportColumn> UsualColumns =
    [
        new(ImportField.Reference, "REFERENCE"), new(ImportField.Civility, "CIVILITE"), new(ImportField.FamilyName, "NOM"), new(ImportField.GivenName, "PRENOM"),
        new(ImportField.Holder, "TITULAIRE"), new(ImportField.Iban, "IBAN"), new(ImportField.Bic, "BIC"), new(ImportField.Amount, "MONTANT"),
        new(ImportField.Label, "LIBELLE"), new(ImportField.Act, "DELIBERATION"),
    ];

    public Task<ImportLayout?> LayoutAsync() => db.Set<ImportLayout>().AsNoTracking().SingleOrDefaultAsync();

    /// <summary>The batch that a preview shows: the last one made.</summary>
    public Task<Guid?> LastBatchAsync() => db.Set<PaymentBatch>().OrderByDescending(b => b.Year).ThenByDescending(b => b.Sequence).Select(b => (Guid?)b.Id).FirstOrDefaultAsync();

    internal async Task<ImportSource?> SourceAsync(Guid batchId, bool masked)
    {
        if (await payments.BatchAsync(batchId) is not { } view)
        {
            return null;
        }

        var grounds = await (from item in db.Set<PaymentBatchItem>()
                             join paid in db.Set<PaymentBatchLine>() on item.LineId equals paid.Id
                             join line in db.Set<SettlementLine>() on item.SettlementLineId equals line.Id
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             where paid.BatchId == batchId
                             select new { item.LineId, settlement.Number, line.Explanation }).AsNoTracking().ToListAsync();
        return new ImportSource(view, HeliosQueries.LabelOf(view, texts))
        {
            Grounds = grounds.ToLookup(g => g.LineId, g => (g.Number, AllowanceBreakdown.FromJson(g.Explanation).Basis?.Act.Number ?? "")),
            Means = means => texts["Means." + means],
            IsMasked = masked,
        };
    }
}
