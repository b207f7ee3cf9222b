using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>What the public accountant needs, as it is set, and the bordereau of a batch.</summary>
public sealed class HeliosQueries(AppDbContext db)
{
    public Task<HeliosSettings?> SettingsAsync() => db.Set<HeliosSettings>().AsNoTracking().SingleOrDefaultAsync();

    public Task<List<NumberSeries>> SeriesAsync() => db.Set<NumberSeries>().AsNoTracking().OrderByDescending(s => s.Year).ToListAsync();

    public Task<PesIssue?> IssueAsync(Guid batchId) => db.Set<PesIssue>().AsNoTracking().Include(i => i.Pieces).SingleOrDefaultAsync(i => i.BatchId == batchId);

    /// <summary>The last numbers taken from the series of a year.</summary>
    public async Task<(int? Slip, int? Piece)> LastAsync(int year) =>
        (await db.Set<PesIssue>().Where(i => i.Year == year && i.IsFromSeries).MaxAsync(i => (int?)i.Slip),
            await db.Set<PesPiece>().Where(p => p.Year == year && db.Set<PesIssue>().Any(i => i.Id == p.IssueId && i.IsFromSeries)).MaxAsync(p => (int?)p.Number));

    /// <summary>All numbers taken from the series of a year, as ranges.</summary>
    public async Task<(NumberRange? Slips, NumberRange? Pieces)> UsedAsync(int year)
    {
        var slips = await db.Set<PesIssue>().Where(i => i.Year == year && i.IsFromSeries).Select(i => i.Slip).ToListAsync();
        var pieces = await db.Set<PesPiece>().Where(p => p.Year == year && db.Set<PesIssue>().Any(i => i.Id == p.IssueId && i.IsFromSeries)).Select(p => p.Number).ToListAsync();
        return (slips.Count == 0 ? null : new NumberRange(slips.Min(), slips.Max()), pieces.Count == 0 ? null : new NumberRange(pieces.Min(), pieces.Max()));
    }

    /// <summary>The file of a batch under these numbers.</summary>
    public static PesDepense File(BatchView view, HeliosSettings settings, PesSlip slip, string label) =>
        new(settings.ToPes(), slip, [.. view.Batch.Lines.Select(line => Line(line, view, settings, label))]);

    /// <summary>What people read on their statement.</summary>
    public static string LabelOf(BatchView view, IStringLocalizer<PaymentTexts> texts) => texts["Pes.Label", view.Batch.Number];

    private static PesLine Line(PaymentBatchLine line, BatchView view, HeliosSettings settings, string label)
    {
        var (name, account) = (view.People[line.PersonId], view.Accounts.GetValueOrDefault(line.Id));
        var payee = new PesPayee(line.Reference, (name.Civility ?? settings.DefaultCivility)?.Written() ?? "", name.FamilyName, name.GivenName)
        {
            Holder = account?.Holder ?? "",
            Iban = line.Means == PaymentMeans.Transfer && Iban.TryParse(account?.Iban, out var iban) ? iban : null,
            Bic = account?.Bic,
        };
        return new PesLine(Money.FromCents(line.AmountCents), payee, label) { Means = line.Means };
    }
}
