namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>Settings of the <see cref="PdfPrinter"/>, section <c>Pdf</c> of the configuration.</summary>
public sealed class PdfOptions
{
    // The shell without windows takes half the memory.
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Path of the Chromium executable; when empty, the environment variable MISTHOS_CHROMIUM, then the usual places.</summary>
    public string? Chromium { get; set; }

    /// <summary>How many documents may wait; one more is refused with <see cref="PdfQueueFullException"/>.</summary>
    public int QueueLimit { get; set; } = 32;

    /// <summary>How long one document may take to print, waiting not counted.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After so many documents the browser is replaced by a new one.</summary>
    public int DocumentsPerBrowser { get; set; } = 500;

    /// <summary>The executable to use; null when there is none here. A path that was set but does not exist is no reason to take another one.</summary>
    public string? FindChromium()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var chosen = Chromium is { Length: > 0 } set ? set : Environment.GetEnvironmentVariable("MISTHOS_CHROMIUM");
        return chosen is { Length: > 0 }
            ? (File.Exists(chosen) ? chosen : null)
            : UsualPlaces.FirstOrDefault(File.Exists);
    }
}
