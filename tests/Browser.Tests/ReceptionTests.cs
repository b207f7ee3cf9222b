using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>The reception of a sitting on a telephone: through a network cut, by keyboard alone, without script, by the camera.</summary>
public sealed partial class ReceptionTests(App app, BrowserFixture browser)
{
    private const string There = "#reception-list li[data-kind=there]:not([data-pending])";

    [Fact]
    public async Task Arrivals_noted_without_network_are_sent_when_it_is_back()
    {
        var sitting = await PlanAsync("reception-plan");
        await using var journey = await OpenAsync("reception", sitting, script: true);
        var (page, keys) = (journey.Page, new Keyboard(journey));
        await page.SetViewportSizeAsync(Journey.Narrow, 844);
        await page.WaitForSelectorAsync("#reception[data-kept]");
        await journey.StepAsync("liste");

        await keys.TypeAsync(page.Locator("#nom"), await NameAsync(page, 0));
        await page.Keyboard.PressAsync("Enter");
        await CountAsync(page, There, 1);
        await journey.StepAsync("arrivee-au-clavier");

        journey.Forgive("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "status of 409");
        await page.Context.SetOfflineAsync(true);
        for (var row = 1; row <= 3; row++)
        {
            await Row(page, row).Locator("button").First.ClickAsync();
        }

        await CountAsync(page, "[data-pending]", 3);
        await page.Locator("#reception-net").Filter(new() { HasText = "Hors ligne" }).WaitForAsync();
        await journey.StepAsync("hors-ligne");

        await page.ReloadAsync();
        await CountAsync(page, "[data-pending]", 3);
        await ExcuseAsync(sitting, await Row(page, 3).GetAttributeAsync("data-person") ?? "");
        await page.Context.SetOfflineAsync(false);
        await page.Locator("#reception-conflicts li").First.WaitForAsync();
        await CountAsync(page, There, 3);
        await journey.StepAsync("a-verifier");

        await page.Locator("#reception-conflicts button").First.ClickAsync();
        await CountAsync(page, There, 4);
        journey.Forgive();
        await journey.StepAsync("tout-est-envoye");
        await page.ReloadAsync();
        await CountAsync(page, There, 4);
        Assert.Empty(await page.Locator("#reception-conflicts li").AllAsync());
    }

    [Fact]
    public async Task Arrivals_are_noted_by_name_without_script()
    {
        await using var journey = await OpenAsync("reception-plain", await PlanAsync("reception-plain-plan"), script: false);
        var page = journey.Page;
        var name = await NameAsync(page, 2);
        await page.Locator("#nom").FillAsync(name);
        await journey.FollowAsync(page.Locator("#reception-find"));
        await journey.FollowAsync(Row(page, 0).Locator("button").First);
        Assert.Equal(1, await page.Locator(There).CountAsync());
        await journey.StepAsync("arrivee-sans-script");
    }

    [Fact]
    public async Task A_badge_is_read_by_the_camera()
    {
        Assert.SkipWhen(BrowserFixture.Executable is null, "No Chromium on this machine.");
        var sitting = await PlanAsync("reception-camera-plan");
        await using var member = await Journey.StartAsync(app, browser, "badge");
        await member.SignInAsync("marseille", Role.Member);
        await member.GotoAsync("/marseille/moi/badge");
        await member.StepAsync("mon-badge");
        var film = Path.Combine(Path.GetTempPath(), $"badge-{Guid.CreateVersion7():N}.y4m");
        var drawing = member.Page.Locator("svg.qr").First;
        await File.WriteAllBytesAsync(film, Film(await drawing.GetAttributeAsync("viewBox") ?? "", await drawing.Locator("path").GetAttributeAsync("d") ?? ""), TestContext.Current.CancellationToken);

        using var playwright = await Playwright.CreateAsync();
        await using var filming = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFixture.Executable,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={film}", "--disable-background-networking", "--disable-component-update"],
        });
        await using var visitor = await filming.NewContextAsync(new() { Locale = "fr-FR", ViewportSize = new() { Width = Journey.Narrow, Height = 844 }, Permissions = ["camera"] });
        await using var journey = await Journey.StartAsync(app, visitor, "reception-camera");
        await journey.SignInAsync("marseille", Role.Reception);
        await journey.GotoAsync(sitting + "/accueil");
        await journey.Page.Locator("#reception-scan").ClickAsync();
        await CountAsync(journey.Page, There, 1);
        await journey.StepAsync("badge-lu");
        File.Delete(film);
    }

    private Task<string> PlanAsync(string name) => TodaysSitting.PlanAsync(app, browser, name);

    private async Task<Journey> OpenAsync(string name, string sitting, bool script)
    {
        var journey = await Journey.StartAsync(app, browser, name, script: script);
        await journey.SignInAsync("marseille", Role.Reception);
        await journey.GotoAsync(sitting + "/accueil");
        return journey;
    }

    // Somebody at the desk of the organisers notes an excuse meanwhile.
    private async Task ExcuseAsync(string sitting, string person)
    {
        await using var organiser = await Journey.StartAsync(app, browser, "reception-excuse");
        await organiser.SignInAsync("marseille", Role.Organiser);
        await organiser.GotoAsync(sitting + "/presences");
        await organiser.Page.Locator($"tr:has(input[value='{person}']) select").SelectOptionAsync("Excused");
        await organiser.FollowAsync(organiser.Form("attendance").Locator("button").First);
    }

    private static ILocator Row(IPage page, int index) => page.Locator("#reception-list li").Nth(index);

    // Enough of a name for one person to be left, and no more.
    private static async Task<string> NameAsync(IPage page, int index)
    {
        List<string> names = [.. await Task.WhenAll((await page.Locator("#reception-list li").AllAsync()).Select(async row => await row.GetAttributeAsync("data-name") ?? ""))];
        return Enumerable.Range(2, names[index].Length - 1).Select(length => names[index][..length]).First(start => names.Count(name => $" {name}".Contains($" {start}", StringComparison.Ordinal)) == 1);
    }

    private static async Task CountAsync(IPage page, string selector, int count) =>
        await page.WaitForFunctionAsync("([selector, count]) => document.querySelectorAll(selector).length === count", new object[] { selector, count });

    /// <summary>What a camera would see: the code in the middle of a light wall, ten pictures a second.</summary>
    private static byte[] Film(string viewBox, string path)
    {
        const int width = 640, height = 480, scale = 8;
        var size = int.Parse(viewBox.Split(' ')[2], CultureInfo.InvariantCulture) * scale;
        var picture = Enumerable.Repeat((byte)220, width * height).Concat(Enumerable.Repeat((byte)128, width * height / 2)).ToArray();
        foreach (Match run in Run().Matches(path))
        {
            var (x, y, long_) = (Number(run, "x"), Number(run, "y"), Number(run, "w"));
            for (var row = 0; row < scale; row++)
            {
                Array.Fill(picture, (byte)20, (((height - size) / 2) + (y * scale) + row) * width + ((width - size) / 2) + (x * scale), long_ * scale);
            }
        }

        var frame = "FRAME\n"u8.ToArray().Concat(picture).ToArray();
        return [.. "YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n"u8, .. frame, .. frame];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<w>\d+)v1", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
