using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>The page of who is there follows the door by itself, and leaves alone whoever is reading in it.</summary>
public sealed class LiveTests(App app, BrowserFixture browser)
{
    private const string City = "marseille", Figure = "[data-live] .figure dd";

    [Fact]
    public async Task Arrivals_are_shown_without_reloading_but_not_under_the_eyes_of_who_reads()
    {
        var sitting = await TodaysSitting.PlanAsync(app, browser, "live-plan");
        await using var room = await Journey.StartAsync(app, browser, "live");
        var page = room.Page;
        await page.Clock.InstallAsync();
        await room.SignInAsync(City, Role.Organiser);
        await room.GotoAsync(sitting + "/representativite");
        await page.EvaluateAsync("() => { window.kept = true; }");
        Assert.Equal("0", await FirstFigureAsync());

        await ArriveAsync(sitting, 0);
        await page.Clock.FastForwardAsync(19_000);
        Assert.Equal("0", await FirstFigureAsync());
        await page.Clock.FastForwardAsync(2_000);
        await ShowsAsync("1");
        Assert.True(await page.EvaluateAsync<bool>("() => window.kept === true"));
        await room.StepAsync("une-arrivee");

        await page.Locator("[data-live] summary, [data-live] a").First.FocusAsync();
        await ArriveAsync(sitting, 1);
        var reads = 0;
        page.Request += (_, request) => reads += request.ResourceType == "fetch" ? 1 : 0;
        await page.Clock.FastForwardAsync(60_000);
        Assert.Equal("1", await FirstFigureAsync());
        Assert.Equal(0, reads);
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Clock.FastForwardAsync(21_000);
        await ShowsAsync("2");
        Assert.Equal(1, reads);

        async Task ShowsAsync(string figure) =>
            await page.WaitForFunctionAsync("([selector, figure]) => document.querySelector(selector).textContent.trim() === figure", new object[] { Figure, figure });

        async Task<string> FirstFigureAsync() => (await page.Locator(Figure).First.InnerTextAsync()).Trim();
    }

    private async Task ArriveAsync(string sitting, int row)
    {
        await using var door = await Journey.StartAsync(app, browser, "live-door", script: false);
        await door.SignInAsync(City, Role.Reception);
        await door.GotoAsync(sitting + "/accueil");
        await door.FollowAsync(door.Page.Locator("#reception-list li:not([data-kind=there]) button[name='Input.Arrive']").Nth(row));
    }
}
