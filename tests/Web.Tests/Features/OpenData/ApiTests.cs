#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Web.Data;
using Misthos.Web.Features.OpenData;
using Misthos.Web.Features.Registers;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.OpenData;

/// <summary>The read API as a script of another site uses it.</summary>
public sealed class ApiTests(WebApp app)
{
    [Fact]
    public async Task Pages_lead_from_one_to_the_next_and_hold_every_row_once()
    {
        var client = app.Anonymous();
        var (next, seen, total) = ("/api/v1/marseille/propositions?limit=2", new List<string>(), 0);
        while (next is not null)
        {
            using var answer = await client.GetAsync(next);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            seen.AddRange(page.RootElement.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            total = page.RootElement.GetProperty("total").GetInt32();
            var link = string.Join(", ", answer.Headers.GetValues("Link")).Split(", ").FirstOrDefault(l => l.EndsWith("rel=\"next\"", StringComparison.Ordinal));
            next = link?[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)];
        }

        Assert.True(total > 4);
        Assert.Equal(total, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(total, seen.Count);
    }

    [Fact]
    public async Task A_row_is_the_same_alone_and_unknown_to_the_other_city()
    {
        foreach (var set in Datasets.All.Where(set => set.HasRows))
        {
            using var page = JsonDocument.Parse(await app.Anonymous().GetStringAsync($"/api/v1/marseille/{set.Name}?limit=1"));
            var row = page.RootElement.GetProperty("data")[0];
            Assert.Equal(row.GetRawText(), await app.Anonymous().GetStringAsync($"/api/v1/marseille/{set.Name}/{row.GetProperty("id")}"));
            await ProblemAsync($"/api/v1/poitiers/{set.Name}/{row.GetProperty("id")}", 404, "unknown-row");
        }
    }

    [Theory]
    [InlineData("/api/v1/marseille/propositions?page=0", 400, "bad-page")]
    [InlineData("/api/v1/marseille/propositions?page=un", 400, "bad-page")]
    [InlineData("/api/v1/marseille/propositions?limit=101", 400, "bad-limit")]
    [InlineData("/api/v1/nulle-part/propositions", 404, "unknown-authority")]
    [InlineData("/api/v1/marseille/propositions/12", 404, "unknown-row")]
    [InlineData("/api/v1/marseille/membres", 404, "unknown-address")]
    [InlineData("/api/v2", 404, "unknown-address")]
    public Task A_refusal_has_a_name(string address, int status, string name) => ProblemAsync(address, status, name);

    [Fact]
    public async Task Writing_is_refused_by_name()
    {
        using var answer = await app.Anonymous().PostAsync("/api/v1/marseille/propositions", new StringContent(""));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("read-only", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_state_is_told_that_it_stands()
    {
        using var first = await app.Anonymous().GetAsync("/api/v1/marseille/sujets");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/marseille/sujets");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await app.Anonymous().SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Scripts_of_other_sites_read_and_pages_stay_closed_to_them()
    {
        foreach (var (address, isOpen) in new[] { ("/api/v1/marseille/sujets", true), ("/marseille/donnees/sujets.json", true), ("/marseille/assemblee.json", true), ("/openapi/v1.json", true), ("/marseille/propositions", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Origin", "https://journal.example");
            using var answer = await app.Anonymous().SendAsync(request);
            Assert.Equal(isOpen, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.Single() == "*");
        }

        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/marseille/sujets");
        preflight.Headers.Add("Origin", "https://journal.example");
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        preflight.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var allowed = await app.Anonymous().SendAsync(preflight);
        Assert.Equal("GET", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back()
    {
        var client = app.Anonymous();
        HttpResponseMessage? last = null;
        for (var i = 0; i <= OpenDataSetup.PerMinute && last?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last?.Dispose();
            last = await client.GetAsync("/api/v1/marseille/sujets?page=0");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), last.Headers.RetryAfter!.Delta);
        Assert.Contains("too-many-requests", await last.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        last.Dispose();
    }

    [Fact]
    public async Task The_description_names_every_dataset_and_nothing_else()
    {
        using var document = JsonDocument.Parse(await app.Anonymous().GetStringAsync("/openapi/v1.json"));
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        var wanted = Datasets.All.Select(s => $"/api/v1/{{city}}/{s.Name}").Concat(Datasets.All.Where(s => s.HasRows).Select(s => $"/api/v1/{{city}}/{s.Name}/{{id}}")).Append("/api/v1/{city}");
        Assert.Equal(wanted.Order(StringComparer.Ordinal), paths.Select(p => p.TrimEnd('/')).Order(StringComparer.Ordinal));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.Equal("#/components/schemas/propositions", document.RootElement.GetProperty("paths").GetProperty("/api/v1/{city}/propositions").GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty("data").GetProperty("items").GetProperty("$ref").GetString());
        Assert.All(Datasets.All, set =>
        {
            var names = set.Fields.Select(f => f.Name.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            Assert.Equal(names, schemas.GetProperty(set.Name).GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task The_card_of_an_assembly_says_what_its_figures_mean()
    {
        using var card = JsonDocument.Parse(await app.Anonymous().GetStringAsync("/marseille/assemblee.json"));
        Assert.Equal("misthos-assemblee/1", card.RootElement.GetProperty("format").GetString());
        Assert.StartsWith("Marseille", card.RootElement.GetProperty("authority").GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.True(card.RootElement.GetProperty("assemblies")[0].GetProperty("editions").GetArrayLength() > 0);
        var indicators = card.RootElement.GetProperty("indicators").EnumerateArray().ToList();
        Assert.True(indicators.Count >= 8);
        Assert.All(indicators, i => Assert.All(new[] { "fr", "en" }, l => Assert.DoesNotContain("I.", i.GetProperty("definition").GetProperty(l).GetString()!, StringComparison.Ordinal)));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
            var last = (await scope.ServiceProvider.GetRequiredService<RegisterQueries>().LastAsync())!;
            Assert.Equal((last.Number, last.Hash), (card.RootElement.GetProperty("register").GetProperty("entries").GetInt32(), card.RootElement.GetProperty("register").GetProperty("sha256").GetString()));
        }

        Assert.True(indicators.Single(i => i.GetProperty("key").GetString() == "proposals-late").GetProperty("value").GetDouble() > 0);
    }

    [Fact]
    public async Task Pages_say_what_they_are_about_to_search_engines()
    {
        foreach (var (address, type) in new[] { ("/marseille/donnees", "DataCatalog"), ("/marseille/donnees/propositions", "Dataset") })
        {
            var page = await app.Anonymous().GetPageAsync(address);
            using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal(type, data.RootElement.GetProperty("@type").GetString());
        }

        using var home = JsonDocument.Parse((await app.Anonymous().GetPageAsync("/marseille")).QuerySelector("script[type='application/ld+json']")!.TextContent);
        var graph = home.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(node => node.GetProperty("@type").GetString()!);
        Assert.Equal(graph["GovernmentOrganization"].GetProperty("@id").GetString(), graph["DataCatalog"].GetProperty("publisher").GetProperty("@id").GetString());
        Assert.Equal(Datasets.All.Count, graph["DataCatalog"].GetProperty("dataset").GetArrayLength());
        var sittings = await app.Anonymous().GetPageAsync("/marseille/seances");
        var one = await app.Anonymous().GetPageAsync(sittings.QuerySelector("a[href^='/marseille/seances/0']")!.GetAttribute("href")!);
        using var happening = JsonDocument.Parse(one.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("Event", happening.RootElement.GetProperty("@type").GetString());
        Assert.Matches("^20..-..-..T..:..:..\\+0[12]:00$", happening.RootElement.GetProperty("startDate").GetString());
    }

    private async Task ProblemAsync(string address, int status, string name)
    {
        using var answer = await app.Anonymous().GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(name, problem.RootElement.GetProperty("name").GetString());
    }
}
