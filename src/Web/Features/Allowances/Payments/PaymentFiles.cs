using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The files of a released batch: the same bytes at each download.</summary>
internal static class PaymentFiles
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The file of transfers for the bank; cheques and cash are not in it.</summary>
    public static CreditTransferFile Transfers(BatchView view, TransferDebtor debtor, string label)
    {
        var batch = view.Batch;
        return new CreditTransferFile(batch.Reference, ReleasedAt(batch), batch.ExecuteOn, debtor, [.. batch.Lines.Where(l => l.Means == PaymentMeans.Transfer).Select(line =>
            new Transfer(line.Reference, Money.FromCents(line.AmountCents), view.Accounts[line.Id].Holder, Iban.Parse(view.Accounts[line.Id].Iban), view.Accounts[line.Id].Bic, label))]);
    }

    /// <summary>A table to read and to check: semicolons, UTF-8 with a mark, French columns, no formula that runs when opened.</summary>
    public static byte[] Csv(BatchView view, IStringLocalizer<PaymentTexts> texts)
    {
        var text = new StringBuilder("lot;reference;personne;titulaire;iban;bic;moyen;montant;execution;etat;date;motif\r\n");
        foreach (var line in view.Batch.Lines)
        {
            var account = view.Accounts.GetValueOrDefault(line.Id);
            string[] cells =
            [
                view.Batch.Number, line.Reference, view.People[line.PersonId].Full, account?.Holder ?? "", account?.Iban ?? "", account?.Bic ?? "", texts["Means." + line.Means],
                Money.FromCents(line.AmountCents).InEuros.ToString("0.00", French), Format.Machine(view.Batch.ExecuteOn),
                texts["Status." + line.Status], line.ReportedOn is { } on ? Format.Machine(on) : "", texts.Why(line),
            ];
            text.AppendJoin(';', cells.Select(CsvText.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>When the batch was released, in local time: banks read the time of day that is written.</summary>
    public static DateTimeOffset ReleasedAt(PaymentBatch batch) => TimeZoneInfo.ConvertTime(batch.Events.Single(e => e.Status == PaymentBatchStatus.Released).At, Format.Paris);
}
