using AngleSharp.Dom;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Portal;

/// <summary>What the front page of a city costs to load: every resource of this site that a browser fetches for it, as it comes over the wire.</summary>
public sealed class BytesTests(WebApp app)
{
    private const int Most = 150 * 1024;
    private const int MostScript = 20 * 1024;

    [Theory]
    [InlineData("/marseille")]
    [InlineData("/poitiers")]
    public async Task The_front_page_of_a_city_is_light(string address)
    {
        using var visitor = app.Anonymous();
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var page = await visitor.GetPageAsync(address);
        weights[address] = await WeighAsync(visitor, address);
        foreach (var resource in Resources(page))
        {
            weights[resource] = await WeighAsync(visitor, resource);
        }

        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            // Fonts that the words of this page need; a browser fetches no others.
            foreach (var font in Fonts(await visitor.GetStringAsync(sheet, TestContext.Current.CancellationToken), page.Body!))
            {
                weights[font] = await WeighAsync(visitor, font);
            }
        }

        Assert.True(weights.Count >= 5, $"Only {weights.Count} resources were found.");
        Assert.DoesNotContain(page.QuerySelectorAll("[src], link[href]"), e => (e.GetAttribute("src") ?? e.GetAttribute("href"))!.StartsWith("http", StringComparison.Ordinal));
        var script = weights.Where(w => w.Key.Contains(".js", StringComparison.Ordinal)).Sum(w => w.Value);
        var told = string.Join(", ", weights.OrderByDescending(w => w.Value).Select(w => $"{w.Key} {w.Value}"));
        Assert.True(script <= MostScript, $"Scripts: {script} bytes. {told}");
        Assert.True(weights.Values.Sum() <= Most, $"In all {weights.Values.Sum()} bytes. {told}");
    }

    private static IEnumerable<string> Resources(IDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src], link[rel=modulepreload], link[rel=preload]")
            .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Where(a => !a.StartsWith("data:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Fonts(string sheet, IElement body)
    {
        foreach (var face in sheet.Split("@font-face").Skip(1).Select(f => f[..f.IndexOf('}', StringComparison.Ordinal)]))
        {
            var isExtended = face.Contains("latin-ext", StringComparison.Ordinal);
            var isItalic = face.Contains("font-style: italic", StringComparison.Ordinal);
            if ((!isExtended || body.TextContent.Any(c => c is >= '\u0100' and < '\u02BB' && c is not '\u0131' and not 'œ' and not 'Œ')) && (!isItalic || body.QuerySelector("em, i, cite") is not null))
            {
                yield return face.Split("url(\"")[1].Split('"')[0];
            }
        }
    }

    private static async Task<int> WeighAsync(HttpClient visitor, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
