using Misthos.Domain.Booklets;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Features.Booklets;

/// <summary>What is printed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Address">Where it is read on the site.</param>
/// <param name="Fingerprint">Fingerprint of the frozen text; null for a draft.</param>
/// <param name="TakenDown">Answers taken down since it was frozen.</param>
public sealed record PrintedBooklet(BookletText Text, string Address, string? Fingerprint, int TakenDown);

/// <summary>
/// Prints booklets. Chromium cannot write on which page a heading stands: it prints twice, and the first PDF says where the anchors are.
/// A frozen booklet is kept on disk under the fingerprint of all it shows, so that readers do not make the printer work.
/// </summary>
public sealed class BookletPrintingService(DocumentRenderer renderer, PdfPrinter printer, IConfiguration settings)
{
    /// <summary>Whether there is a Chromium to print with.</summary>
    public bool IsAvailable => printer.IsAvailable;

    private string Folder => settings["Booklets:Folder"] is { Length: > 0 } set ? set : Path.Combine(Path.GetTempPath(), "misthos-booklets");

    /// <summary>The page to print, where there is no Chromium.</summary>
    public async Task<string> PageAsync(PrintedBooklet booklet) => "<!doctype html>" + await renderer.HtmlAsync<BookletDocument>(Parameters(booklet, new Dictionary<string, int>(), isPrinted: false));

    /// <summary>The PDF of a booklet.</summary>
    public async Task<byte[]> PrintAsync(PrintedBooklet booklet, CancellationToken cancellation)
    {
        var first = await PrintAsync(booklet, new Dictionary<string, int>(), cancellation);
        return await PrintAsync(booklet, PdfAnchors.Read(first), cancellation);
    }

    /// <summary>The PDF of a frozen booklet: printed the first time, then read from disk.</summary>
    public async Task<byte[]> KeptAsync(PrintedBooklet booklet, string authorityLook, CancellationToken cancellation)
    {
        var shown = string.Join('\n', booklet.Text.Write(), booklet.Address, booklet.Fingerprint, booklet.TakenDown, authorityLook, Layout);
        var file = Path.Combine(Folder, Domain.Registers.PublicAct.HashOf(shown) + ".pdf");
        if (File.Exists(file))
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }

        var pdf = await PrintAsync(booklet, cancellation);
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(part, pdf, cancellation);
        File.Move(part, file, overwrite: true);
        return pdf;
    }

    // Changes with each build, so that a better layout is printed anew.
    private static string Layout => typeof(BookletDocument).Module.ModuleVersionId.ToString();

    private async Task<byte[]> PrintAsync(PrintedBooklet booklet, IReadOnlyDictionary<string, int> pages, CancellationToken cancellation) =>
        await renderer.PdfAsync<BookletDocument>(Parameters(booklet, pages, isPrinted: true), cancellation);

    private static Dictionary<string, object?> Parameters(PrintedBooklet booklet, IReadOnlyDictionary<string, int> pages, bool isPrinted) => new()
    {
        [nameof(BookletDocument.Text)] = booklet.Text,
        [nameof(BookletDocument.Address)] = booklet.Address,
        [nameof(BookletDocument.Fingerprint)] = booklet.Fingerprint,
        [nameof(BookletDocument.TakenDown)] = booklet.TakenDown,
        [nameof(BookletDocument.Pages)] = pages,
        [nameof(BookletDocument.InlineCss)] = isPrinted,
    };
}
