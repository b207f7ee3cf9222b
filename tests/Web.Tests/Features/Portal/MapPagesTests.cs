using System.Net;
using System.Text;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Portal;

/// <summary>The map of districts a city uploads; search and front page as a newcomer reads them.</summary>
public sealed class MapPagesTests(WebApp app)
{
    private const string Form = "/poitiers/gestion/portail/carte";

    [Fact]
    public async Task A_city_uploads_its_districts_and_a_file_that_is_none_is_refused_with_the_reason()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        using var wrong = await SendAsync(organiser, """{"type":"FeatureCollection","features":[{"properties":{"nom":"A"},"geometry":{"type":"Polygon","coordinates":[[[892000,6250000],[892001,6250000],[892001,6250001],[892000,6250000]]]}}]}""");
        Assert.Contains("WGS 84", (await wrong.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Beaulieu", (await organiser.GetPageAsync(Form)).Body!.TextContent, StringComparison.Ordinal);
        using var done = await SendAsync(organiser, """{"type":"FeatureCollection","features":[{"properties":{"nom":"Quartier d’essai"},"geometry":{"type":"Polygon","coordinates":[[[0.3,46.5],[0.4,46.5],[0.4,46.6],[0.3,46.5]]]}}]}""");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await organiser.GetPageAsync(Form);
        Assert.Contains("Quartier d’essai", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Beaulieu", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_a_form_sent_by_get_that_keeps_what_was_chosen()
    {
        var visitor = app.Anonymous();
        var page = await visitor.GetPageAsync("/marseille/propositions?q=SANTE&retard=oui");
        Assert.Equal("SANTE", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("#retard")!.HasAttribute("checked"));
        var all = await visitor.GetPageAsync("/marseille/propositions");
        Assert.True(all.QuerySelectorAll("article.card").Length > page.QuerySelectorAll("article.card").Length);
        Assert.All(page.QuerySelectorAll("article.card"), card => Assert.Contains("en retard", card.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Aucune", (await visitor.GetPageAsync("/marseille/propositions?q=zzzz")).QuerySelector(".empty-title")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string json)
    {
        var page = await client.GetPageAsync(Form);
        var form = page.Forms.First(f => f.QuerySelector("input[name='_handler'][value='map']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browsing.Fields(form).Where(f => f.Key != "Input.Source"))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent("Ville d’essai"), "Input.Source");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "File", "quartiers.geojson");
        return await client.PostAsync(Form, content, TestContext.Current.CancellationToken);
    }
}
