using System.Globalization;
using System.Text.Json;
using Misthos.Web.Features.OpenData.Files;

namespace Misthos.Web.Features.OpenData.Api;

/// <summary>The read API: every dataset by pages, and its rows one by one.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1/{city}";
    public const int MostRows = 100, UsualRows = 50;

    public static void MapApi(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi().RequireCors(OpenDataSetup.Cors);
        var api = routes.MapGroup(Root).RequireCors(OpenDataSetup.Cors).RequireRateLimiting(OpenDataSetup.Limit);
        api.MapGet("/", IndexAsync).WithName("index").WithTags("index");
        foreach (var set in Datasets.All)
        {
            api.MapGet($"/{set.Name}", (string? page, string? limit, [AsParameters] DataRequest request, HttpContext http) => ListAsync(set, (page, limit), request, http))
                .WithName($"list-{set.Name}").WithTags(set.Name);
            if (set.HasRows)
            {
                api.MapGet($"/{set.Name}/{{id}}", (string id, [AsParameters] DataRequest request, HttpContext http) => RowAsync(set, id, request, http))
                    .WithName($"get-{set.Name}").WithTags(set.Name);
            }
        }
    }

    private static async Task<IResult> IndexAsync([AsParameters] DataRequest request)
    {
        var about = request.Queries.Context;
        var counts = await request.Queries.CountsAsync();
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("authority", about.Tenant.Authority.Name);
            json.WriteString("licence", Datasets.Licence);
            json.WriteString("assembly", about.Page("assemblee.json"));
            json.WriteStartArray("datasets");
            foreach (var set in Datasets.All)
            {
                json.WriteStartObject();
                json.WriteString("name", set.Name);
                json.WriteNumber("rows", counts.GetValueOrDefault(set.Name));
                json.WriteString("url", Address(about, set.Name));
                json.WriteString("csv", about.Page($"donnees/{set.Name}.csv"));
                json.WriteString("schema", about.Page($"donnees/{set.Name}/schema.json"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task<IResult> ListAsync(Dataset set, (string? Page, string? Limit) asked, DataRequest request, HttpContext http)
    {
        if (Number(asked.Page, 1, int.MaxValue / MostRows) is not { } page)
        {
            return ApiProblem.Of("bad-page");
        }

        if (Number(asked.Limit, UsualRows, MostRows) is not { } limit)
        {
            return ApiProblem.Of("bad-limit");
        }

        if (OpenDataEndpoints.HasIt(http, await request.Queries.StampAsync(set)))
        {
            return Results.Empty;
        }

        var about = request.Queries.Context;
        var (total, rows) = (await set.CountAsync(about), await request.Queries.PageAsync(set, (page - 1) * limit, limit));
        var links = Links(Address(about, set.Name), page, limit, total);
        http.Response.Headers.Link = string.Join(", ", links.Select(link => $"<{link.Address}>; rel=\"{link.Relation}\""));
        http.Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        return new JsonAnswer(json => WritePage(json, (page, limit, total), links, () => rows.ForEach(row => DataJson.Row(json, set.Fields, row))));
    }

    private static async Task<IResult> RowAsync(Dataset set, string id, DataRequest request, HttpContext http)
    {
        if (!Guid.TryParse(id, out var wanted) || await set.FindAsync(request.Queries.Context, wanted) is not { } row)
        {
            return ApiProblem.Of("unknown-row");
        }

        return OpenDataEndpoints.HasIt(http, await request.Queries.StampAsync(set)) ? Results.Empty : new JsonAnswer(json => DataJson.Row(json, set.Fields, row));
    }

    private static void WritePage(Utf8JsonWriter json, (int Page, int Limit, int Total) where, List<(string Relation, string Address)> links, Action rows)
    {
        json.WriteStartObject();
        json.WriteNumber("page", where.Page);
        json.WriteNumber("limit", where.Limit);
        json.WriteNumber("total", where.Total);
        json.WriteStartObject("links");
        links.ForEach(link => json.WriteString(link.Relation, link.Address));
        json.WriteEndObject();
        json.WriteStartArray("data");
        rows();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<(string Relation, string Address)> Links(string address, int page, int limit, int total)
    {
        var last = Math.Max(1, (total + limit - 1) / limit);
        (string, int, bool)[] all = [("first", 1, true), ("prev", Math.Min(page - 1, last), page > 1), ("next", page + 1, page < last), ("last", last, true)];
        return [.. all.Where(link => link.Item3).Select(link => (link.Item1, string.Create(CultureInfo.InvariantCulture, $"{address}?page={link.Item2}&limit={limit}")))];
    }

    private static string Address(DataContext about, string path) => about.Site.Of($"/api/v1/{about.Tenant.Authority.Slug}/{path}");

    private static int? Number(string? text, int usual, int most) => text is null ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    /// <summary>An answer written straight to the body.</summary>
    private sealed class JsonAnswer(Action<Utf8JsonWriter> write) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(httpContext.Response.Body, DataJson.Options);
            write(json);
        }
    }
}
