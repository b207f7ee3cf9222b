using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Tests.Infrastructure;

public sealed class PdfPrinterTests
{
    private const string NoChromium = "No Chromium on this machine (set MISTHOS_CHROMIUM or install the package).";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prints_a_tagged_document_with_its_title_and_language()
    {
        await using var printer = Printer();
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);

        var pdf = Text(await printer.PrintAsync(Page("Attestation", "<h1>Attestation</h1><p>Séance du 4 octobre</p>"), Cancellation));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Marked true", pdf, StringComparison.Ordinal);
        Assert.Contains("/Lang (fr)", pdf, StringComparison.Ordinal);
        Assert.Contains("/Title (Attestation)", pdf, StringComparison.Ordinal);
        Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_the_page_size_and_forgets_the_document_before()
    {
        await using var printer = Printer();
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);
        var landscape = Page("Liste", "<style>@page { size: A4 landscape }</style><p>Une liste</p>", "en");

        var first = Text(await printer.PrintAsync(landscape, Cancellation));
        var second = Text(await printer.PrintAsync(Page("Lettre", "<p>Une lettre</p>"), Cancellation));

        Assert.Contains("/MediaBox [0 0 841.", first, StringComparison.Ordinal);
        Assert.Contains("/Lang (en)", first, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 59", second, StringComparison.Ordinal);
        Assert.Contains("/Title (Lettre)", second, StringComparison.Ordinal);
        Assert.Contains("/Lang (fr)", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_at_once_all_arrive()
    {
        await using var printer = Printer();
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);

        var printed = await Task.WhenAll(Enumerable.Range(1, 20).Select(n =>
            printer.PrintAsync(Page($"Document-{n}", $"<p>{n}</p>"), Cancellation)));

        Assert.All(printed.Index(), p => Assert.Contains($"/Title (Document-{p.Index + 1})", Text(p.Item), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Starts_again_when_the_browser_was_killed()
    {
        await using var printer = Printer();
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);
        await printer.PrintAsync(Page("Avant", "<p>Avant</p>"), Cancellation);
        var firstId = printer.ProcessId;

        using (var chromium = Process.GetProcessById(firstId))
        {
            chromium.Kill(entireProcessTree: true);
        }

        var pdf = await printer.PrintAsync(Page("Apres", "<p>Après</p>"), Cancellation);
        Assert.Contains("/Title (Apres)", Text(pdf), StringComparison.Ordinal);
        Assert.NotEqual(firstId, printer.ProcessId);
    }

    [Fact]
    public async Task Replaces_the_browser_after_so_many_documents()
    {
        await using var printer = Printer(new PdfOptions { DocumentsPerBrowser = 1 });
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);
        await printer.PrintAsync(Page("Un", "<p>1</p>"), Cancellation);
        var firstId = printer.ProcessId;

        await printer.PrintAsync(Page("Deux", "<p>2</p>"), Cancellation);

        Assert.NotEqual(firstId, printer.ProcessId);
    }

    [Fact]
    public async Task Ends_its_browser_and_leaves_no_profile_behind()
    {
        var printer = Printer();
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);
        await printer.PrintAsync(Page("Un", "<p>1</p>"), Cancellation);
        var id = printer.ProcessId;
        var profile = (await File.ReadAllTextAsync($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline", Cancellation))
            .Split('\0').Single(a => a.StartsWith("--user-data-dir=", StringComparison.Ordinal))["--user-data-dir=".Length..];
        Assert.True(Directory.Exists(profile));

        await printer.DisposeAsync();

        Assert.False(Directory.Exists(profile));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public async Task Fetches_nothing_and_runs_no_script()
    {
        await using var printer = Printer();
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var site = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

        var pdf = Text(await printer.PrintAsync(Page("Avant", $"""
            <link rel="stylesheet" href="{site}a.css"><img src="{site}b.png" alt=""><iframe src="{site}c" title="c"></iframe>
            <script>document.title = 'Changed'</script>
            """), Cancellation));

        Assert.False(listener.Pending());
        Assert.Contains("/Title (Avant)", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_when_too_many_wait()
    {
        await using var printer = Printer(new PdfOptions { QueueLimit = 2 });
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);

        // The first one is printing (the browser takes half a second to start), two wait, the fourth is one too many.
        var accepted = Enumerable.Range(0, 3).Select(_ => printer.PrintAsync(Page("Un", "<p>1</p>"), Cancellation)).ToList();
        await Assert.ThrowsAsync<PdfQueueFullException>(() => printer.PrintAsync(Page("Trop", "<p>4</p>"), Cancellation));
        await Task.WhenAll(accepted);

        await printer.PrintAsync(Page("Encore", "<p>5</p>"), Cancellation);
    }

    [Fact]
    public async Task Gives_up_on_a_document_that_takes_too_long()
    {
        await using var printer = Printer(new PdfOptions { Timeout = TimeSpan.FromMilliseconds(1) });
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);

        await Assert.ThrowsAsync<PdfException>(() => printer.PrintAsync(Page("Un", "<p>1</p>"), Cancellation));

        Assert.Equal(0, printer.ProcessId);
    }

    [Fact]
    public async Task Says_when_there_is_no_browser()
    {
        await using var printer = Printer(new PdfOptions { Chromium = "/nowhere/chromium" });

        Assert.False(printer.IsAvailable);
        var failure = await Assert.ThrowsAsync<PdfUnavailableException>(() => printer.PrintAsync("<p>1</p>", Cancellation));
        Assert.Contains("Chromium", failure.Message, StringComparison.Ordinal);
    }

    private static PdfPrinter Printer(PdfOptions? options = null) =>
        new(Options.Create(options ?? new PdfOptions()), NullLogger<PdfPrinter>.Instance);

    private static string Page(string title, string body, string language = "fr") =>
        $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>{body}</body></html>";

    private static string Text(byte[] pdf) => Encoding.Latin1.GetString(pdf);
}
