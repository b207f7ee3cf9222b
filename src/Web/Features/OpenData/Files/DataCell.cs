using System.Globalization;
using Misthos.Domain;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.OpenData.Files;

/// <summary>How a value is written for machines, the same in every language.</summary>
internal static class DataCell
{
    /// <summary>The value as text; empty when there is none.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        Money amount => amount.InEuros.ToString("0.00", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => Format.InParis(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>
    /// The cell in CSV. Words people wrote are made harmless to spreadsheets by an apostrophe in front of <c>= + - @</c>; codes, numbers, days and
    /// addresses are ours, run nothing, and stay as they are.
    /// </summary>
    public static string Csv(object? value, FieldKind kind, char separator)
    {
        var text = Text(value);
        var cell = kind == FieldKind.Text ? CsvText.Harmless(text) : text;
        return cell.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
