using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Misthos.Domain;
using Misthos.Sortition;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>Values as any program reads them, the same from both databases: ISO 8601, euros with a point, lists as JSON.</summary>
internal static class ExportText
{
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions Inline = new(Json) { WriteIndented = false };

    /// <summary>One line of RFC 4180.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    /// <summary>One cell: nothing is no value, two quotes are an empty text; a text that a spreadsheet would run gets an apostrophe.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        "" => "\"\"",
        string text => CsvText.Cell(text),
        bool yes => yes ? "true" : "false",
        Money money => money.InEuros.ToString("0.00", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => CsvText.Cell(JsonSerializer.Serialize(list, list.GetType(), Inline)),
        _ => CsvText.Cell(value.ToString() ?? ""),
    };

    /// <summary>Ending of a file that holds these bytes.</summary>
    public static string EndingOf(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith("%PDF"u8) => ".pdf",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
        [0xFF, 0xD8, 0xFF, ..] => ".jpg",
        [0x1F, 0x8B, ..] => ".gz",
        _ when content.IndexOf("<svg"u8) is >= 0 and < 1000 => ".svg",
        _ => ".bin",
    };
}
