using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Misthos.Browser.Tests.BrowserFixture))]
[assembly: AssemblyFixture(typeof(Misthos.Browser.Tests.App))]

namespace Misthos.Browser.Tests;

/// <summary>One Chromium for all journeys; each journey gets its own context (cookies, storage) in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Chromium of this machine; null without.</summary>
    public static string? Executable => FindChromium();

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (FindChromium() is not { } executable)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-background-networking", "--disable-component-update"],
        });
    }

    /// <summary>A fresh visitor, French unless said otherwise; skips the test when there is no Chromium.</summary>
    public async Task<IBrowserContext> NewVisitorAsync(string locale = "fr-FR", bool script = true)
    {
        Assert.SkipWhen(browser is null, "No Chromium on this machine (set MISTHOS_CHROMIUM or install the package).");
        return await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            TimezoneId = "Europe/Paris",
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = Journey.Wide, Height = 900 },
            AcceptDownloads = true,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string? FindChromium() =>
        Environment.GetEnvironmentVariable("MISTHOS_CHROMIUM") is { Length: > 0 } chosen
            ? (File.Exists(chosen) ? chosen : null)
            : UsualPlaces.FirstOrDefault(File.Exists);
}
