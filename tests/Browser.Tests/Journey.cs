using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Demonstration;

namespace Misthos.Browser.Tests;

/// <summary>
/// One visitor's way through the application. Each step ends with the same checks (axe, console, no request to
/// another host, no sideways scrolling on a telephone). With MISTHOS_SCREENS=1 it leaves two screenshots in
/// <c>artifacts/screens/JOURNEY/</c>; a step that fails leaves one anyway.
/// </summary>
public sealed class Journey : IAsyncDisposable
{
    /// <summary>Widths looked at: a telephone and a desk, in CSS pixels.</summary>
    public const int Narrow = 390, Wide = 1280;

    private const int Patience = 120_000;

    private const string AxeRun = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v =>
          `${v.id} (${v.nodes.length}×): ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join('; ')}`)
        """;

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    private static readonly bool KeepsScreens = Environment.GetEnvironmentVariable("MISTHOS_SCREENS") == "1";

    private readonly Uri address;
    private readonly IBrowserContext visitor;
    private readonly string name;
    private readonly bool script;
    private readonly DemonstrationSignIn signIn;
    private readonly List<string> complaints = [];
    private string[] forgiven = [];
    private int step;

    private Journey(App app, IBrowserContext visitor, IPage page, (string Name, bool Script) way)
    {
        (address, signIn) = (app.Address, app.Services.GetRequiredService<DemonstrationSignIn>());
        (this.visitor, Page, name, script) = (visitor, page, way.Name, way.Script);
        // A page of 111 rows on a busy machine: slow is not wrong.
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        visitor.Request += (_, request) => Note(IsForeign(request.Url), $"request to another host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Starts a journey as a visitor nobody knows; its name is the folder of what it leaves.</summary>
    /// <param name="script">False: as a visitor without JavaScript. axe cannot run there; walk the same way with script too.</param>
    public static async Task<Journey> StartAsync(App app, BrowserFixture browser, string name, string locale = "fr-FR", bool script = true)
    {
        return await StartAsync(app, await browser.NewVisitorAsync(locale, script), name, script);
    }

    /// <summary>Starts a journey in a browser of its own.</summary>
    public static async Task<Journey> StartAsync(App app, IBrowserContext context, string name, bool script = true)
    {
        var journey = new Journey(app, context, await context.NewPageAsync(), (name, script));
        if (Directory.Exists(journey.Screens))
        {
            Directory.Delete(journey.Screens, recursive: true);
        }

        Directory.CreateDirectory(journey.Screens);

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

    /// <summary>From now on leaves out what the browser itself reports of a network that was cut, or of an answer that was wanted.</summary>
    public void Forgive(params string[] words) => forgiven = words;

    /// <summary>Becomes the demonstration's user who holds this role in this city.</summary>
    public Task SignInAsync(string city, Role role) =>
        GotoAsync($"/demo/connexion/{signIn.Links.Single(l => l.City == city && l.Role == role).Token}");

    /// <summary>The form of this name on the page.</summary>
    public ILocator Form(string form) => Page.Locator($"form:has(input[name='_handler'][value='{form}'])");

    /// <summary>Fills fields of a form, each found by its label: text, choice of a list (by its words) or a box to tick ("oui").</summary>
    public async Task FillAsync(string form, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var field = Form(form).GetByLabel(StartingWith(label)).First;
            var kind = await field.EvaluateAsync<string>("e => e.type");
            await (kind switch
            {
                "select-one" => ChooseAsync(field, value),
                "checkbox" or "radio" => field.CheckAsync(),
                "file" => field.SetInputFilesAsync(value),
                _ => field.FillAsync(value),
            });
        }
    }

    /// <summary>Presses a button of a form and waits for the page it leads to; a refusal shown there fails.</summary>
    public async Task SendAsync(string form, string button)
    {
        await FollowAsync(Form(form).GetByRole(AriaRole.Button, new() { Name = button }).First);
        var refusals = await Page.Locator(".error-summary").AllInnerTextsAsync();
        Assert.True(refusals.Count == 0, $"\"{button}\" was refused: {string.Join(" | ", refusals)}");
    }

    /// <summary>Presses the button with this text and waits for the page it leads to.</summary>
    public Task PressAsync(string button) =>
        FollowAsync(Page.GetByRole(AriaRole.Button, new() { Name = button }).First);

    /// <summary>Follows the link with this text.</summary>
    public Task OpenAsync(string link) =>
        FollowAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>Presses or follows something and waits for the page it leads to.</summary>
    public Task FollowAsync(ILocator control) => LeaveAsync(() => control.ClickAsync());

    /// <summary>Does what leads to another page and waits until that one is whole: the page left is marked, for the browser's own event is sometimes missed.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { window.pageLeft = true; }");
        await act();
        for (var tries = 0; tries < Patience / 100; tries++)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>("() => !window.pageLeft && document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // The page is being replaced.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{Page.Url}: no other page came.");
    }

    /// <summary>Presses or follows something that gives a file.</summary>
    public async Task<byte[]> DownloadAsync(ILocator source)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => source.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    /// <summary>Ends a step with the checks at both widths.</summary>
    public async Task StepAsync(string title, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        step++;
        await LookAsync(title, Narrow);
        Note(await ScrollsSidewaysAsync(), $"wider than {Narrow} px");
        await LookAsync(title, Wide);
        if (complaints.Count > 0)
        {
            await ShootAsync(title, Wide);
        }

        Assert.True(complaints.Count == 0,
            $"Step {step} \"{title}\" on {Page.Url} ({Path.GetFileName(file)}:{line}):{Environment.NewLine}{string.Join(Environment.NewLine, complaints.Distinct())}");
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    internal string Screens => Path.Combine(ScreensFolder(), name);

    private static async Task ChooseAsync(ILocator list, string words)
    {
        var value = await list.Locator("option").Filter(new() { HasTextRegex = StartingWith(words) }).First.GetAttributeAsync("value");
        await list.SelectOptionAsync(value!);
    }

    // "Nom" is not "Prénom".
    private static Regex StartingWith(string text) => new($@"^\s*{Regex.Escape(text)}", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private async Task LookAsync(string title, int width)
    {
        await Page.SetViewportSizeAsync(width, width == Narrow ? 844 : 900);
        if (KeepsScreens)
        {
            await ShootAsync(title, width);
        }

        await CheckAxeAsync(width);
    }

    private async Task ShootAsync(string title, int width)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{step:00}-{title}-{width}.png");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screens, file), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    // axe itself, put once into each page: the package's way opens another page at each run, which costs more than the checks.
    private async Task CheckAxeAsync(int width)
    {
        // axe waits on timers, which do not run in a page whose script is off: it would never answer.
        if (!script)
        {
            return;
        }

        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(AxeScript);
        }

        foreach (var violation in await Page.EvaluateAsync<string[]>(AxeRun))
        {
            Note(true, $"axe at {width} px: {violation}");
        }
    }

    private Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    private bool IsForeign(string url) =>
        !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)
        && new Uri(url).Authority != address.Authority;

    private void Note(bool wrong, string complaint)
    {
        if (wrong && !forgiven.Any(word => complaint.Contains(word, StringComparison.Ordinal)))
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
