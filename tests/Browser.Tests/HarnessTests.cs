using Xunit.Sdk;

namespace Misthos.Browser.Tests;

/// <summary>The checks of a journey see what they should see: a check that cannot fail is none.</summary>
public sealed class HarnessTests(App app, BrowserFixture browser)
{
    [Fact]
    public async Task A_good_page_passes()
    {
        await using var journey = await StartAsync("harness-good");
        await journey.Page.SetContentAsync(Page("<h1>Bonjour</h1>"));

        await journey.StepAsync("bonjour");
    }

    [Theory]
    [InlineData("<h1>Bonjour</h1><p><input type='text'></p>", "axe at 390 px: label")]
    [InlineData("<h1>Bonjour</h1><script>console.error('broken')</script>", "console: broken")]
    [InlineData("<h1>Bonjour</h1><script>throw new Error('oops')</script>", "script: ")]
    [InlineData("<h1>Bonjour</h1><img alt='' src='http://elsewhere.invalid/a.png'>", "request to another host")]
    [InlineData("<h1>Bonjour</h1><svg width='800' height='10'></svg>", "wider than 390 px")]
    public async Task A_faulty_page_fails(string body, string complaint)
    {
        await using var journey = await StartAsync("harness-faulty");
        await journey.Page.SetContentAsync(Page(body));

        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => journey.StepAsync("bonjour"));

        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(journey.Screens, "01-bonjour-1280.png")), "A step that fails leaves its picture.");
    }

    private Task<Journey> StartAsync(string name) => Journey.StartAsync(app, browser, name);

    private static string Page(string body) =>
        $"<!doctype html><html lang='fr'><head><title>Essai</title></head><body><main>{body}</main></body></html>";
}
