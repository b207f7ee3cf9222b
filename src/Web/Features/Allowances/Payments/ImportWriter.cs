using System.Globalization;
using System.Text;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Sortition;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>What a line of the import file is made from.</summary>
internal sealed record ImportSource(BatchView View, string Label)
{
    /// <summary>Numbers of the statements and of the council acts that each line pays.</summary>
    public required ILookup<Guid, (string Statement, string Act)> Grounds { get; init; }

    /// <summary>Words of the means of payment.</summary>
    public required Func<PaymentMeans, string> Means { get; init; }

    /// <summary>Whether accounts are masked, as on screen.</summary>
    public bool IsMasked { get; init; }
}

/// <summary>Writes the file that a city's finance software imports, as its settings say.</summary>
internal static class ImportWriter
{
    /// <summary>The whole file.</summary>
    public static byte[] Write(ImportShape shape, IReadOnlyList<ImportColumn> columns, ImportSource source)
    {
        var separator = shape.Separator switch { ImportSeparator.Comma => ',', ImportSeparator.Tab => '\t', ImportSeparator.Bar => '|', _ => ';' };
        var text = new StringBuilder();
        foreach (var row in Rows(shape, columns, source, int.MaxValue))
        {
            text.AppendJoin(separator, row.Select(cell => Cell(cell, separator))).Append("\r\n");
        }

        return shape.Encoding switch
        {
            ImportEncoding.Latin1 => Encoding.Latin1.GetBytes(InLatin(text.ToString())),
            ImportEncoding.Utf8 => Encoding.UTF8.GetBytes(text.ToString()),
            _ => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())],
        };
    }

    /// <summary>The header, when there is one, and the first rows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ImportShape shape, IReadOnlyList<ImportColumn> columns, ImportSource source, int most)
    {
        if (shape.HasHeader)
        {
            yield return [.. columns.Select(c => c.Header)];
        }

        foreach (var (index, line) in source.View.Batch.Lines.Take(most).Index())
        {
            yield return [.. columns.Select(column => Value(column, line, index + 1, shape, source))];
        }
    }

    private static string Value(ImportColumn column, PaymentBatchLine line, int rank, ImportShape shape, ImportSource source)
    {
        var (name, account) = (source.View.People[line.PersonId], source.View.Accounts.GetValueOrDefault(line.Id));
        return column.Field switch
        {
            ImportField.Rank => rank.ToString(CultureInfo.InvariantCulture),
            ImportField.Batch => source.View.Batch.Number,
            ImportField.Reference => line.Reference,
            ImportField.Civility => name.Civility?.Written() ?? "",
            ImportField.FamilyName => name.FamilyName,
            ImportField.GivenName => name.GivenName,
            ImportField.Holder => account?.Holder ?? "",
            ImportField.Iban => (source.IsMasked ? account?.Masked : account?.Iban) ?? "",
            ImportField.Bic => account?.Bic ?? "",
            ImportField.Means => source.Means(line.Means),
            ImportField.Amount => Amount(Money.FromCents(line.AmountCents), shape.Amounts),
            ImportField.ExecuteOn => Day(source.View.Batch.ExecuteOn, shape.Days),
            ImportField.Label => source.Label,
            ImportField.Statements => string.Join(' ', source.Grounds[line.Id].Select(g => g.Statement).Distinct()),
            ImportField.Act => string.Join(' ', source.Grounds[line.Id].Select(g => g.Act).Distinct()),
            _ => column.Fixed,
        };
    }

    private static string Day(DateOnly day, ImportDays days) => day.ToString(
        days switch { ImportDays.Iso => "yyyy-MM-dd", ImportDays.Packed => "ddMMyyyy", ImportDays.PackedIso => "yyyyMMdd", _ => "dd/MM/yyyy" }, CultureInfo.InvariantCulture);

    private static string Amount(Money amount, ImportAmounts amounts) => amounts == ImportAmounts.Cents
        ? amount.Cents.ToString(CultureInfo.InvariantCulture)
        : amount.InEuros.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', amounts == ImportAmounts.Point ? '.' : ',');

    // The other two separators are no quotes' business: they are taken out of the text.
    private static string Cell(string text, char separator) => CsvText.Cell(separator is '\t' or '|' ? text.Replace(separator, ' ') : text);

    // A letter that ISO 8859-1 lacks is written without its accent; another script was refused before the batch was made.
    private static string InLatin(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value <= 0xFF ? rune.ToString() : SepaText.TryConvert(rune.ToString(), out var plain, out _) ? plain : "?"));
}
