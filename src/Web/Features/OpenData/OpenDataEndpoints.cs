using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Misthos.Web.Features.OpenData.Files;

namespace Misthos.Web.Features.OpenData;

/// <summary>Files of the datasets. Open to scripts of any site, for reading.</summary>
internal static class OpenDataEndpoints
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = DataJson.Options.Encoder };

    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/{city}/donnees").RequireCors(OpenDataSetup.Cors).RequireRateLimiting(OpenDataSetup.Limit);
        files.MapGet("/{dataset}.csv", CsvAsync);
        files.MapGet("/{dataset}.json", JsonAsync);
        files.MapGet("/{dataset}/schema.json", Schema);
        routes.MapGet("/{city}/assemblee.json", AssemblyAsync).RequireCors(OpenDataSetup.Cors).RequireRateLimiting(OpenDataSetup.Limit);
        Api.ApiEndpoints.MapApi(routes);
    }

    private static async Task CsvAsync(string dataset, string? separateur, [AsParameters] DataRequest request, HttpContext http)
    {
        if (await BeginAsync(dataset, request, http, "text/csv; charset=utf-8; header=present") is { } set)
        {
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{request.Queries.Context.Tenant.Authority.Slug}-{set.Name}.csv" }.ToString();
            await DataCsv.WriteAsync(set, request.Queries.Context, (http.Response.Body, separateur == ";" ? ';' : ','), http.RequestAborted);
        }
    }

    private static async Task JsonAsync(string dataset, [AsParameters] DataRequest request, HttpContext http)
    {
        if (await BeginAsync(dataset, request, http, "application/json; charset=utf-8") is { } set)
        {
            var about = request.Queries.Context;
            await DataJson.WriteAsync(set, about, (http.Response.Body, json => About(json, set, request)), http.RequestAborted);
        }
    }

    private static void About(Utf8JsonWriter json, Dataset set, DataRequest request)
    {
        var about = request.Queries.Context;
        json.WriteString("dataset", set.Name);
        json.WriteString("title", request.Schemas.Title(set, "fr"));
        json.WriteString("source", about.Tenant.Authority.Name);
        json.WriteString("licence", Datasets.Licence);
        json.WriteString("schema", about.Page($"donnees/{set.Name}/schema.json"));
    }

    private static IResult Schema(string dataset, [AsParameters] DataRequest request)
    {
        var about = request.Queries.Context;
        return Datasets.Find(dataset) is { } set
            ? Json(request.Schemas.Of(set, about.Page("donnees"), about.Tenant.Authority.Name))
            : Results.NotFound();
    }

    private static async Task<IResult> AssemblyAsync(AssemblyFileQueries queries) => Json(await queries.MakeAsync());

    private static IResult Json(JsonNode node)
    {
        var bytes = Encoding.UTF8.GetBytes(node.ToJsonString(Indented));
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..12])}\""));
    }

    // Names what is asked for and whether the reader has it already; null when the answer is finished.
    private static async Task<Dataset?> BeginAsync(string dataset, DataRequest request, HttpContext http, string type)
    {
        if (Datasets.Find(dataset) is not { } set)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        if (HasIt(http, await request.Queries.StampAsync(set)))
        {
            return null;
        }

        http.Response.ContentType = type;
        http.Response.Headers.Append("Link", $"<{request.Queries.Context.Page($"donnees/{set.Name}/schema.json")}>; rel=\"describedby\"; type=\"application/json\"");
        http.Response.Headers.Append("Link", $"<{Datasets.LicenceAddress}>; rel=\"license\"");
        return set;
    }

    /// <summary>Writes tag and last change; answers 304 when the reader has this state (RFC 9110: the tag decides, else the date).</summary>
    internal static bool HasIt(HttpContext http, DataStamp stamp)
    {
        var headers = http.Response.Headers;
        (headers.ETag, headers.CacheControl) = (stamp.Tag, "public, max-age=0, must-revalidate");
        headers.LastModified = stamp.ChangedAt?.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        var asked = http.Request.GetTypedHeaders();
        var has = asked.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(tag => tag.Tag == "*" || tag.Compare(EntityTagHeaderValue.Parse(stamp.Tag), useStrongComparison: false))
            : asked.IfModifiedSince is { } since && stamp.ChangedAt is { } changed && changed.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
        http.Response.StatusCode = has ? StatusCodes.Status304NotModified : http.Response.StatusCode;
        return has;
    }
}

/// <summary>What a file is written from.</summary>
internal sealed record DataRequest(OpenDataQueries Queries, TableSchema Schemas);
