using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Tests.Infrastructure;

public sealed class PdfPrinterTests(PdfPrinterTests.WarmPrinter warm) : IClassFixture<PdfPrinterTests.WarmPrinter>
{
    internal const string NoChromium = "No Chromium on this machine (set MISTHOS_CHROMIUM or install the package).";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prints_a_tagged_document_with_its_title_and_language()
    {
        var printer = warm.Printer;
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
        var printer = warm.Printer;
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
        var printer = warm.Printer;
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);

        var printed = await Task.WhenAll(Enumerable.Range(1, 20).Select(n =>
            printer.PrintAsync(Page($"Document-{n}", $"<p>{n}</p>"), Cancellation)));

        Assert.All(printed.Index(), p => Assert.Contains($"/Title (Document-{p.Index + 1})", Text(p.Item), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetches_nothing_and_runs_no_script()
    {
        var printer = warm.Printer;
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

    /// <summary>One browser for the tests that leave it as it was.</summary>
    public sealed class WarmPrinter : IAsyncDisposable
    {
        public PdfPrinter Printer { get; } = NewPrinter();

        public ValueTask DisposeAsync() => Printer.DisposeAsync();
    }

    internal static PdfPrinter NewPrinter(PdfOptions? options = null) =>
        new(Options.Create(options ?? new PdfOptions()), NullLogger<PdfPrinter>.Instance);

    internal static string Page(string title, string body, string language = "fr") =>
        $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>{body}</body></html>";

    internal static string Text(byte[] pdf) => Encoding.Latin1.GetString(pdf);
}
