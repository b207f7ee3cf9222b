using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The files of a released batch: the same bytes at each download.</summary>
internal static class PaymentFiles
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The file of transfers for the bank.</summary>
    public static CreditTransferFile Transfers(PaymentBatch batch, PaymentSettings settings, string label)
    {
        var released = batch.Events.Single(e => e.Status == PaymentBatchStatus.Released).At;
        return new CreditTransferFile(batch.Reference, released, batch.ExecuteOn, settings.ToDebtor(), [.. batch.Lines.Select(line =>
            new Transfer(line.Reference, Money.FromCents(line.AmountCents), line.Holder, Iban.Parse(line.Iban), null, label))]);
    }

    /// <summary>The table the finance software imports: semicolons, UTF-8 with a mark, French columns, no formula that runs when opened.</summary>
    public static byte[] Csv(BatchView view, IStringLocalizer<PaymentTexts> texts)
    {
        var text = new StringBuilder("lot;reference;personne;titulaire;iban;montant;execution;etat;date;motif\r\n");
        foreach (var line in view.Batch.Lines)
        {
            string[] cells =
            [
                view.Batch.Number, line.Reference, view.People[line.PersonId], line.Holder, line.Iban, Money.FromCents(line.AmountCents).InEuros.ToString("0.00", French),
                Format.Machine(view.Batch.ExecuteOn), texts["Status." + line.Status], line.ReportedOn is { } on ? Format.Machine(on) : "", line.Rejection ?? "",
            ];
            text.AppendJoin(';', cells.Select(CsvText.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
