using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>An état liquidatif for a spreadsheet: semicolons, UTF-8 with a mark, French columns, no formula that runs when opened.</summary>
internal static class SettlementCsv
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static byte[] Write(SettlementView view, IStringLocalizer<AllowanceTexts> texts)
    {
        var text = new StringBuilder("numero;seance;date;organe;personne;minutes;taux;montant;deliberation;explication\r\n");
        foreach (var (person, amount, breakdown) in view.Lines)
        {
            string[] cells =
            [
                view.Settlement.Number, view.Sitting.Title, Format.Machine(view.Sitting.Day), view.Organ, person,
                breakdown.Input.MinutesPresent.ToString(CultureInfo.InvariantCulture), Euros(breakdown.Basis?.Rate?.Amount ?? Money.Zero), Euros(amount),
                breakdown.Basis?.Act.Number ?? "", string.Join(" | ", breakdown.Lines.Select(line => texts.Say(line))),
            ];
            text.AppendJoin(';', cells.Select(CsvText.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Euros(Money amount) => amount.InEuros.ToString("0.00", French);
}
