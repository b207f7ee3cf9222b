using Microsoft.Extensions.Options;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>
/// Prints HTML documents as accessible PDF with the Chromium of the machine. One document at a time, in order of arrival;
/// the browser starts with the first document, stays warm, and is replaced when it dies, hangs or has printed many.
/// </summary>
public sealed class PdfPrinter(IOptions<PdfOptions> options, ILogger<PdfPrinter> logger) : IAsyncDisposable
{
    private readonly PdfOptions options = options.Value;
    private readonly string? executable = options.Value.FindChromium();
    private readonly SemaphoreSlim turn = new(1, 1);
    private PdfBrowser? browser;
    private int present;
    private bool disposed;

    /// <summary>Whether there is a Chromium to print with. Without it, pages say so and print from the visitor's browser.</summary>
    public bool IsAvailable => executable is not null;

    /// <summary>Number of the Chromium process, 0 when none runs.</summary>
    internal int ProcessId => browser?.ProcessId ?? 0;

    /// <summary>Prints a whole HTML document. It must carry all it shows (style, images and fonts as data: addresses): nothing is fetched, no script runs.</summary>
    /// <returns>The bytes of a tagged PDF whose title and language are those of the HTML.</returns>
    /// <exception cref="PdfUnavailableException">There is no Chromium here.</exception>
    /// <exception cref="PdfQueueFullException">Too many documents are waiting.</exception>
    /// <exception cref="PdfException">The document took too long, or Chromium failed twice.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up while waiting; a document once begun is finished.</exception>
    public Task<byte[]> PrintAsync(string html, CancellationToken cancellation) => WorkAsync((page, timeout) => page.PrintAsync(html, tagged: true, timeout), cancellation);

    /// <summary>As <see cref="PrintAsync(string, CancellationToken)"/>, for what is read on paper only: no tags, half the size.</summary>
    public Task<byte[]> PrintForPaperAsync(string html, CancellationToken cancellation) => WorkAsync((page, timeout) => page.PrintAsync(html, tagged: false, timeout), cancellation);

    /// <summary>A picture (PNG) of an HTML document that carries all it shows.</summary>
    /// <inheritdoc cref="PrintAsync(string, CancellationToken)" path="/exception" />
    public Task<byte[]> PictureAsync(string html, int width, int height, CancellationToken cancellation) => WorkAsync((page, timeout) => page.PictureAsync(html, (width, height), timeout), cancellation);

    /// <summary>Ends the browser after the document being printed.</summary>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        disposed = true;
        await DropBrowserAsync();
        turn.Release();
    }

    private async Task<byte[]> WorkAsync(Func<PdfBrowser, CancellationToken, Task<byte[]>> work, CancellationToken cancellation)
    {
        var path = executable ?? throw new PdfUnavailableException();
        try
        {
            if (Interlocked.Increment(ref present) > options.QueueLimit + 1)
            {
                throw new PdfQueueFullException(options.QueueLimit);
            }

            await turn.WaitAsync(cancellation);
            try
            {
                return await WorkInTurnAsync(path, work);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref present);
        }
    }

    private async Task<byte[]> WorkInTurnAsync(string path, Func<PdfBrowser, CancellationToken, Task<byte[]>> work)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        using var timeout = new CancellationTokenSource(options.Timeout);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WorkOnceAsync(path, work, timeout.Token);
            }
            catch (Exception failure)
            {
                await DropBrowserAsync();
                if (timeout.IsCancellationRequested)
                {
                    throw new PdfException($"The document was not printed within {options.Timeout.TotalSeconds:0} s.", failure);
                }

                if (attempt == 2)
                {
                    throw new PdfException("Chromium could not print the document.", failure);
                }

                logger.LogWarning(failure, "Chromium failed while printing; trying once more with a new one");
            }
        }
    }

    private async Task<byte[]> WorkOnceAsync(string path, Func<PdfBrowser, CancellationToken, Task<byte[]>> work, CancellationToken timeout)
    {
        if (browser is { } old && (!old.IsAlive || old.Printed >= options.DocumentsPerBrowser))
        {
            await DropBrowserAsync();
        }

        browser ??= await PdfBrowser.StartAsync(path, timeout);
        return await work(browser, timeout);
    }

    private async Task DropBrowserAsync()
    {
        if (browser is { } old)
        {
            browser = null;
            await old.DisposeAsync();
        }
    }
}
