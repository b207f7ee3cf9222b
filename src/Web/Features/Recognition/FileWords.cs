using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition;

/// <summary>What a reader is told of a file before loading it.</summary>
internal static class FileWords
{
    private const double Kilobyte = 1024, Megabyte = Kilobyte * Kilobyte;

    private static bool IsFrench => Speaking.Language == "fr";

    /// <summary>Kind and size: "PDF, 120 ko", "MP3, 2,4 Mo".</summary>
    public static string Of(string mediaType, int bytes)
    {
        var kind = mediaType switch
        {
            "application/pdf" => "PDF",
            "image/png" => "PNG",
            "image/jpeg" => "JPEG",
            "image/webp" => "WebP",
            "audio/mpeg" => "MP3",
            "audio/mp4" => "M4A",
            "audio/wav" => "WAV",
            _ => mediaType,
        };
        var size = bytes >= Megabyte
            ? (bytes / Megabyte).ToString("0.0", System.Globalization.CultureInfo.CurrentUICulture) + (IsFrench ? "\u00a0Mo" : "\u00a0MB")
            : Format.Number(Math.Max(1, (long)(bytes / Kilobyte))) + (IsFrench ? "\u00a0ko" : "\u00a0kB");
        return $"{kind}, {size}";
    }
}
