using System.Diagnostics;
using System.Globalization;
using Misthos.Web.Infrastructure.Pdf;
using static Misthos.Web.Tests.Infrastructure.PdfPrinterTests;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>The browser behind the printer: started, replaced, ended; and what happens when it cannot keep up.</summary>
public sealed class PdfPrinterLifeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_again_when_the_browser_was_killed()
    {
        await using var printer = NewPrinter();
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
        await using var printer = NewPrinter(new PdfOptions { DocumentsPerBrowser = 1 });
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);
        await printer.PrintAsync(Page("Un", "<p>1</p>"), Cancellation);
        var firstId = printer.ProcessId;

        await printer.PrintAsync(Page("Deux", "<p>2</p>"), Cancellation);

        Assert.NotEqual(firstId, printer.ProcessId);
    }

    [Fact]
    public async Task Ends_its_browser_and_leaves_no_profile_behind()
    {
        var printer = NewPrinter();
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
    public async Task Refuses_when_too_many_wait()
    {
        await using var printer = NewPrinter(new PdfOptions { QueueLimit = 2 });
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
        await using var printer = NewPrinter(new PdfOptions { Timeout = TimeSpan.FromMilliseconds(1) });
        Assert.SkipWhen(!printer.IsAvailable, NoChromium);

        await Assert.ThrowsAsync<PdfException>(() => printer.PrintAsync(Page("Un", "<p>1</p>"), Cancellation));

        Assert.Equal(0, printer.ProcessId);
    }

    [Fact]
    public async Task Says_when_there_is_no_browser()
    {
        await using var printer = NewPrinter(new PdfOptions { Chromium = "/nowhere/chromium" });

        Assert.False(printer.IsAvailable);
        var failure = await Assert.ThrowsAsync<PdfUnavailableException>(() => printer.PrintAsync("<p>1</p>", Cancellation));
        Assert.Contains("Chromium", failure.Message, StringComparison.Ordinal);
    }
}
