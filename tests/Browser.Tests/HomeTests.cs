namespace Misthos.Browser.Tests;

public sealed class HomeTests(App app, BrowserFixture browser)
{
    [Theory]
    [InlineData("home", true)]
    [InlineData("home-without-script", false)]
    public async Task The_front_page_stands(string name, bool script)
    {
        await using var journey = await Journey.StartAsync(app, browser, name, script: script);

        await journey.GotoAsync("/");
        await journey.StepAsync("home");
        await journey.GotoAsync("/nulle-part/du-tout", 404);
        await journey.StepAsync("not-found");
    }
}
