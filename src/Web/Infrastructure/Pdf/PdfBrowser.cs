using System.Diagnostics;
using System.Text.Json;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>
/// One headless Chromium with one warm page: no script, no network, its own temporary profile.
/// It is driven through a pipe, not a port, so that nobody else on the machine can reach it and it ends when we do.
/// </summary>
internal sealed class PdfBrowser : IAsyncDisposable
{
    // document.images and fonts are polled: with script off in the page there is no promise to wait on.
    // Reading offsetHeight lays the page out, which is what starts the loading of fonts.
    private const string IsReady =
        "document.body.offsetHeight >= 0 && document.fonts.status === 'loaded' && [...document.images].every(i => i.complete)";

    // What a document this long leaves behind is swept at once; after a letter it is not worth the wait.
    private const int Big = 100_000;

    private readonly PdfProfile profile = new();
    private readonly Process process;
    private readonly DevToolsPipe pipe;
    private string sessionId = "";
    private string frameId = "";

    private PdfBrowser(string executable)
    {
        process = Process.Start(ChromiumCommand.For(executable, profile.Folder))
            ?? throw new IOException($"{executable} did not start.");
        pipe = new DevToolsPipe(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    /// <summary>Documents printed since the start.</summary>
    public int Printed { get; private set; }

    /// <summary>Number of the process, for the log and the tests.</summary>
    public int ProcessId => process.Id;

    /// <summary>Whether the process still runs.</summary>
    public bool IsAlive => !process.HasExited;

    /// <summary>Starts Chromium and opens its page (about half a second).</summary>
    public static async Task<PdfBrowser> StartAsync(string executable, CancellationToken cancellation)
    {
        var browser = new PdfBrowser(executable);
        try
        {
            await browser.OpenPageAsync(cancellation);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Prints a document: A4 unless its style says otherwise, tagged unless it is for paper, title and language as in the HTML.</summary>
    public async Task<byte[]> PrintAsync(string html, bool tagged, CancellationToken cancellation)
    {
        await ShowAsync(html, cancellation);
        var printed = await SendAsync("Page.printToPDF", new
        {
            printBackground = true,
            preferCSSPageSize = true,
            generateTaggedPDF = tagged,
            generateDocumentOutline = tagged,
            paperWidth = 8.27,
            paperHeight = 11.69,
        }, cancellation);
        Printed++;
        await SendAsync("Page.setDocumentContent", new { frameId, html = "" }, cancellation);
        if (html.Length > Big)
        {
            await SendAsync("HeapProfiler.collectGarbage", new { }, cancellation);
        }

        return printed.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>A picture (PNG) of a document on a screen of this size.</summary>
    public async Task<byte[]> PictureAsync(string html, (int Width, int Height) size, CancellationToken cancellation)
    {
        var (width, height) = size;
        await SendAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = false }, cancellation);
        await ShowAsync(html, cancellation);
        var taken = await SendAsync("Page.captureScreenshot", new { format = "png", clip = new { x = 0, y = 0, width, height, scale = 1 } }, cancellation);
        Printed++;
        await SendAsync("Emulation.clearDeviceMetricsOverride", new { }, cancellation);
        await SendAsync("Page.setDocumentContent", new { frameId, html = "" }, cancellation);
        return taken.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Kills the process and removes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        using (process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        await profile.DisposeAsync();
    }

    private async Task ShowAsync(string html, CancellationToken cancellation)
    {
        await SendAsync("Page.setDocumentContent", new { frameId, html }, cancellation);
        while (!await IsReadyAsync(cancellation))
        {
            await Task.Delay(5, cancellation);
        }
    }

    private async Task OpenPageAsync(CancellationToken cancellation)
    {
        var attached = await pipe.SendAsync("Target.attachToTarget", new { targetId = await FirstPageAsync(cancellation), flatten = true }, null, cancellation);
        sessionId = attached.GetProperty("sessionId").GetString()!;
        await SendAsync("Emulation.setScriptExecutionDisabled", new { value = true }, cancellation);
        await SendAsync("Emulation.setEmulatedMedia", new { media = "print" }, cancellation);
        var tree = await SendAsync("Page.getFrameTree", new { }, cancellation);
        frameId = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
    }

    // The page that Chromium opens by itself: another beside it would be a process more (30 MB).
    private async Task<string> FirstPageAsync(CancellationToken cancellation)
    {
        for (; ; await Task.Delay(5, cancellation))
        {
            var targets = await pipe.SendAsync("Target.getTargets", new { }, null, cancellation);
            if (targets.GetProperty("targetInfos").EnumerateArray().FirstOrDefault(t => t.GetProperty("type").GetString() == "page") is { ValueKind: JsonValueKind.Object } page)
            {
                return page.GetProperty("targetId").GetString()!;
            }
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new { expression = IsReady, returnByValue = true }, cancellation);
        return answer.GetProperty("result").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.True;
    }

    private Task<JsonElement> SendAsync(string method, object parameters, CancellationToken cancellation) =>
        pipe.SendAsync(method, parameters, sessionId, cancellation);
}
