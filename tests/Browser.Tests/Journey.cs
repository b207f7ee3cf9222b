using System.Globalization;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Misthos.Browser.Tests;

/// <summary>
/// One visitor's way through the application. Each step ends with the same checks (axe, console, no request to
/// another host, no sideways scrolling on a telephone) and leaves two screenshots in <c>artifacts/screens/JOURNEY/</c>.
/// </summary>
public sealed class Journey : IAsyncDisposable
{
    /// <summary>Widths looked at: a telephone and a desk, in CSS pixels.</summary>
    public const int Narrow = 390, Wide = 1280;

    private readonly Uri address;
    private readonly IBrowserContext visitor;
    private readonly string name;
    private readonly bool script;
    private readonly List<string> complaints = [];
    private int step;

    private Journey(Uri address, IBrowserContext visitor, IPage page, string name, bool script)
    {
        (this.address, this.visitor, this.name, this.script, Page) = (address, visitor, name, script, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        visitor.Request += (_, request) => Note(IsForeign(request.Url), $"request to another host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Starts a journey as a visitor nobody knows; its name is the folder of its screenshots.</summary>
    /// <param name="script">False: as a visitor without JavaScript. axe cannot run there; walk the same way with script too.</param>
    public static async Task<Journey> StartAsync(App app, BrowserFixture browser, string name, string locale = "fr-FR", bool script = true)
    {
        var context = await browser.NewVisitorAsync(locale, script);
        var journey = new Journey(app.Address, context, await context.NewPageAsync(), name, script);
        if (Directory.Exists(journey.Screens))
        {
            Directory.Delete(journey.Screens, recursive: true);
        }

        return journey;
    }

    /// <summary>Opens an address of the application; anything but a success fails.</summary>
    public async Task GotoAsync(string path, int expected = 200)
    {
        var response = await Page.GotoAsync(new Uri(address, path).ToString());
        Assert.True(response?.Status == expected, $"{path} answered {response?.Status}, not {expected}.");
        if (expected >= 400)
        {
            // The browser itself reports such an answer; it was wanted here.
            complaints.RemoveAll(c => c.Contains($"status of {expected}", StringComparison.Ordinal));
        }
    }

    /// <summary>Fills the field with this label.</summary>
    public Task FillAsync(string label, string value) => Page.GetByLabel(label).FillAsync(value);

    /// <summary>Presses the button with this text and waits for the page it leads to.</summary>
    public Task PressAsync(string button) =>
        FollowAsync(Page.GetByRole(AriaRole.Button, new() { Name = button }).First);

    /// <summary>Follows the link with this text.</summary>
    public Task OpenAsync(string link) =>
        FollowAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>Presses or follows something that gives a file.</summary>
    public async Task<byte[]> DownloadAsync(ILocator source)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => source.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    /// <summary>Ends a step: screenshots at both widths, then the checks.</summary>
    public async Task StepAsync(string title, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        step++;
        await ShootAsync(title, Narrow);
        Note(await ScrollsSidewaysAsync(), $"wider than {Narrow} px");
        await CheckAxeAsync(Narrow);
        await ShootAsync(title, Wide);
        await CheckAxeAsync(Wide);
        Assert.True(complaints.Count == 0,
            $"Step {step} \"{title}\" on {Page.Url} ({Path.GetFileName(file)}:{line}):{Environment.NewLine}{string.Join(Environment.NewLine, complaints.Distinct())}");
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    internal string Screens => Path.Combine(ScreensFolder(), name);

    private async Task FollowAsync(ILocator control)
    {
        await control.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private async Task ShootAsync(string title, int width)
    {
        await Page.SetViewportSizeAsync(width, width == Narrow ? 844 : 900);
        var file = string.Create(CultureInfo.InvariantCulture, $"{step:00}-{title}-{width}.png");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screens, file), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    private async Task CheckAxeAsync(int width)
    {
        // axe waits on timers, which do not run in a page whose script is off: it would never answer.
        if (!script)
        {
            return;
        }

        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        foreach (var violation in result.Violations)
        {
            var places = string.Join("; ", violation.Nodes.Take(3).Select(n => n.Html.ReplaceLineEndings(" ")));
            Note(true, $"axe {violation.Id} at {width} px ({violation.Nodes.Length}×): {violation.Help}: {places}");
        }
    }

    private Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    private bool IsForeign(string url) =>
        !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)
        && new Uri(url).Authority != address.Authority;

    private void Note(bool wrong, string complaint)
    {
        if (wrong)
        {
            complaints.Add(complaint);
        }
    }

    private static string ScreensFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Misthos.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Misthos.slnx is in no folder above the tests.");
        }

        return Path.Combine(folder.FullName, "artifacts", "screens");
    }
}
