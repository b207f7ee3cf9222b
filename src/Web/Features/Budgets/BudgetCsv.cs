using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Budgets;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Budgets;

/// <summary>Budgets for a spreadsheet: semicolons, UTF-8 with a mark, French columns, no formula that runs when opened.</summary>
internal static class BudgetCsv
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static byte[] Lines(BudgetView view, IStringLocalizer<BudgetTexts> texts)
    {
        var rows = view.Rows.Select(r => Row(texts[$"Kind.{r.Kind}"], r.Row, view.VotedBy(r.Kind) ?? "", texts)).Append(Row(texts["Total"], view.Total, "", texts));
        return File("ligne;vote;engage;paye;prevu_bas;prevu;prevu_haut;reste;etat;reference_du_vote", rows);
    }

    public static byte[] Movements(IEnumerable<BudgetLine> lines, IReadOnlyDictionary<Guid, string> users, IStringLocalizer<BudgetTexts> texts) => File(
        "ligne;ordre;etape;montant;reference;date;motif;postes;cout_annuel;mois;saisi_par;saisi_le",
        lines.OrderBy(line => line.Kind).SelectMany(line => line.Movements.Select(m => Cells(
        [
            texts[$"Kind.{line.Kind}"], $"{m.Order}", texts[$"Stage.{m.Stage}"], Euros(m.Amount), m.Reference, Format.Machine(m.Day), m.Reason,
            m.CentiFte is { } posts ? (posts / 100m).ToString("0.00", French) : "", m.YearlyCost is { } cost ? Euros(cost) : "", $"{m.Months}",
            users.GetValueOrDefault(m.By, ""), m.At.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
        ]))));

    /// <summary>A header and lines that are ready.</summary>
    public static byte[] File(string header, IEnumerable<string> rows) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(header).Select(row => row + "\r\n")))];

    /// <summary>A line; amounts keep their sign, a text that looks like a formula is made harmless.</summary>
    public static string Cells(IEnumerable<string> cells) => string.Join(';', cells.Select(cell => decimal.TryParse(cell, NumberStyles.Number, French, out _) ? cell : CsvText.Cell(cell)));

    public static string Euros(Money amount) => amount.InEuros.ToString("0.00", French);

    private static string Row(string name, BudgetRow row, string paper, IStringLocalizer<BudgetTexts> texts) => Cells(
    [
        name, Euros(row.Voted), Euros(row.Committed), Euros(row.Paid), Euros(row.Forecast.Low), Euros(row.Forecast.Expected), Euros(row.Forecast.High), Euros(row.Left),
        texts[$"Alert.{row.Alert}"], paper,
    ]);
}
