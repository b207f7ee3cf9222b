using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>What a phone fetches to show the form the first time: bench/registration.sh measures it in a browser.</summary>
public sealed class RegistrationWeightTests(WebApp app) : IClassFixture<WebApp>
{
    private const int Most = 60 * 1024;

    [Fact]
    public async Task The_page_with_its_style_sheets_and_fonts_weighs_at_most_sixty_kilobytes()
    {
        var client = app.Anonymous();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var page = await client.GetPageAsync("/marseille/inscription");
        string[] sheets = [.. page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)];
        string[] fonts = ["/fonts/atkinson-hyperlegible-latin-400-normal.woff2", "/fonts/atkinson-hyperlegible-latin-700-normal.woff2"];
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in sheets.Concat(fonts).Append("/marseille/inscription"))
        {
            weights[address] = (await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken)).Length;
        }

        Assert.True(weights.Count == 5 && weights.Values.Sum() <= Most, string.Join(", ", weights));
        Assert.True(weights[sheets[0]] < 12 * 1024, $"{sheets[0]} is not compressed: {weights[sheets[0]]} bytes");
    }
}
