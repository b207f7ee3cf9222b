using Misthos.Domain.Booklets;
using Misthos.Web.Infrastructure;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Features.Booklets;

/// <summary>What is printed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Address">Where it is read on the site.</param>
/// <param name="Fingerprint">Fingerprint of the frozen text; null for a draft.</param>
/// <param name="TakenDown">Answers taken down since it was frozen.</param>
public sealed record PrintedBooklet(BookletText Text, string Address, string? Fingerprint, int TakenDown)
{
    /// <summary>Proposals passages were removed from since it was frozen.</summary>
    public int Redacted { get; init; }

    /// <summary>All it shows, but layout and look.</summary>
    internal string Shown => string.Join('\n', Text.Write(), Address, Fingerprint, TakenDown, Redacted);
}

/// <summary>Boards to print.</summary>
/// <param name="Booklet">What they are taken from.</param>
/// <param name="Topics">Topics to show.</param>
/// <param name="Format">Size.</param>
/// <param name="Site">Where pages of the city begin, with a final slash.</param>
public sealed record PrintedBoards(PrintedBooklet Booklet, IReadOnlyList<BoardTopic> Topics, BoardFormat Format, string Site);

/// <summary>
/// Prints booklets and boards. Chromium cannot write on which page a heading stands: it prints a booklet twice, part by part, and the first PDFs say
/// where the anchors are. What is frozen is kept on disk under the fingerprint of all it shows, so that readers do not make the printer work.
/// </summary>
public sealed class BookletPrintingService(DocumentRenderer renderer, PdfPrinter printer, IConfiguration settings)
{
    /// <summary>Whether there is a Chromium to print with.</summary>
    public bool IsAvailable => printer.IsAvailable;

    private string Folder => settings["Booklets:Folder"] is { Length: > 0 } set ? set : Path.Combine(Path.GetTempPath(), "misthos-booklets");

    // Changes with each build, so that a better layout is printed anew.
    private static string Layout => typeof(BookletDocument).Module.ModuleVersionId.ToString();

    /// <summary>The page to print, where there is no Chromium.</summary>
    public Task<string> PageAsync(PrintedBooklet booklet) => PageAsync<BookletDocument>(Parameters(booklet, (null, null), new Dictionary<string, int>()));

    /// <inheritdoc cref="PageAsync(PrintedBooklet)" />
    public Task<string> PageAsync(PrintedBoards boards) => PageAsync<BoardDocument>(Parameters(boards));

    /// <summary>The PDF of a booklet: its parts are printed untagged to count pages and find headings, then once more with what that told.</summary>
    public async Task<byte[]> PrintAsync(PrintedBooklet booklet, CancellationToken cancellation)
    {
        var (parts, pages, places, starts) = (BookletPart.Of(booklet.Text), 0, new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        var memory = new JobMemory();
        foreach (var part in parts)
        {
            var counted = await renderer.PaperPdfAsync<BookletDocument>(Parameters(booklet, (part, null), new Dictionary<string, int>()), cancellation);
            var anchors = PdfAnchors.Read(counted);
            foreach (var id in part.Anchors.Where(anchors.ContainsKey))
            {
                places[id] = pages + anchors[id];
            }

            starts.Add(pages + 1);
            pages += SkiaPdf.Read(counted).Pages;
            memory.Sweep();
        }

        List<byte[]> printed = [];
        foreach (var (part, first) in parts.Zip(starts))
        {
            printed.Add(await renderer.PdfAsync<BookletDocument>(Parameters(booklet, (part, new(first, pages)), places), cancellation));
            memory.Sweep();
        }

        return PdfJoin.Join(printed, memory.Sweep);
    }

    /// <summary>The PDF of a frozen booklet: printed the first time, then read from disk.</summary>
    /// <param name="booklet">The booklet.</param>
    /// <param name="look">Colours and logo of the authority.</param>
    /// <param name="cancellation">The reader gave up.</param>
    public Task<byte[]> KeptAsync(PrintedBooklet booklet, string look, CancellationToken cancellation) =>
        KeptAsync(FileOf(string.Join('\n', booklet.Shown, look, Layout)), () => PrintAsync(booklet, cancellation), cancellation);

    /// <summary>The PDF of boards: printed the first time, then read from disk.</summary>
    /// <inheritdoc cref="KeptAsync(PrintedBooklet, string, CancellationToken)" path="/param" />
    public Task<byte[]> KeptAsync(PrintedBoards boards, string look, CancellationToken cancellation) => KeptAsync(
        FileOf(string.Join('\n', boards.Booklet.Shown, boards.Format, string.Join('\n', boards.Topics.Select(t => t.Title)), look, Layout)),
        () => renderer.PdfAsync<BoardDocument>(Parameters(boards), cancellation), cancellation);

    private string FileOf(string shown) => Path.Combine(Folder, Domain.Registers.PublicAct.HashOf(shown) + ".pdf");

    private async Task<byte[]> KeptAsync(string file, Func<Task<byte[]>> print, CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }

        var pdf = await print();
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(part, pdf, cancellation);
        File.Move(part, file, overwrite: true);
        return pdf;
    }

    private async Task<string> PageAsync<T>(Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        "<!doctype html>" + await renderer.HtmlAsync<T>(new Dictionary<string, object?>(parameters) { [DocumentRenderer.InlineCss] = false });

    private static Dictionary<string, object?> Parameters(PrintedBooklet booklet, (BookletPart? Part, BookletPaging? Paging) which, IReadOnlyDictionary<string, int> pages) => new()
    {
        [nameof(BookletDocument.Text)] = booklet.Text,
        [nameof(BookletDocument.Address)] = booklet.Address,
        [nameof(BookletDocument.Fingerprint)] = booklet.Fingerprint,
        [nameof(BookletDocument.TakenDown)] = booklet.TakenDown,
        [nameof(BookletDocument.Redacted)] = booklet.Redacted,
        [nameof(BookletDocument.Pages)] = pages,
        [nameof(BookletDocument.Part)] = which.Part,
        [nameof(BookletDocument.Paging)] = which.Paging,
    };

    private static Dictionary<string, object?> Parameters(PrintedBoards boards) => new()
    {
        [nameof(BoardDocument.Text)] = boards.Booklet.Text,
        [nameof(BoardDocument.Sheets)] = boards.Topics.SelectMany(BoardSheet.Of).ToList(),
        [nameof(BoardDocument.Format)] = boards.Format,
        [nameof(BoardDocument.Address)] = boards.Booklet.Address,
        [nameof(BoardDocument.Site)] = boards.Site,
        [nameof(BoardDocument.Fingerprint)] = boards.Booklet.Fingerprint,
    };
}
