using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>What a reader is told of a file before loading it.</summary>
internal static class DocumentWords
{
    private const int Kilobyte = 1024;

    /// <summary>Kind and size: "PDF, 120 ko".</summary>
    public static string Of(DocumentRow row)
    {
        var kind = row.MediaType switch { "application/pdf" => "PDF", "image/png" => "PNG", _ => "JPEG" };
        var unit = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? "ko" : "kB";
        return $"{kind}, {Format.Number(Math.Max(1, row.Bytes / Kilobyte))}\u00a0{unit}";
    }
}
