using System.Text.Json.Nodes;

namespace Misthos.Web.Features.OpenData.Api;

/// <summary>A refusal of the read API (RFC 9457), with a name a script can test.</summary>
internal static class ApiProblem
{
    /// <summary>The names, and what each says.</summary>
    public static IReadOnlyDictionary<string, (int Status, string Title)> Names { get; } = new Dictionary<string, (int, string)>(StringComparer.Ordinal)
    {
        ["bad-page"] = (400, "The parameter page is a whole number from 1."),
        ["bad-limit"] = (400, "The parameter limit is a whole number from 1 to 100."),
        ["unknown-authority"] = (404, "No authority of this server has this short name."),
        ["unknown-row"] = (404, "No public row has this identifier."),
        ["unknown-address"] = (404, "Nothing is at this address: see /openapi/v1.json."),
        ["read-only"] = (405, "The API answers GET and HEAD only."),
        ["too-many-requests"] = (429, "Too many requests from this address: see the header Retry-After."),
        ["fault"] = (500, "A fault on our side; it has been noted."),
    };

    public static IResult Of(string name) => new Answer(Results.Bytes(Bytes(name), "application/problem+json; charset=utf-8"), Names[name].Status);

    /// <summary>Answers the API's addresses with a problem where a page would be shown.</summary>
    public static async Task Answering(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && fault is not OperationCanceledException)
        {
            Log(http, fault);
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentType: null })
        {
            await Of(NameOf(http)).ExecuteAsync(http);
        }
    }

    private static byte[] Bytes(string name)
    {
        var (status, title) = Names[name];
        return System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["type"] = $"urn:misthos:problem:{name}", ["name"] = name, ["title"] = title, ["status"] = status }.ToJsonString());
    }

    private static void Log(HttpContext http, Exception fault) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiProblem)).LogError(fault, "The API failed at {Path}.", http.Request.Path.Value?.ReplaceLineEndings(""));

    private static string NameOf(HttpContext http) => http.Response.StatusCode switch
    {
        404 when http.Request.RouteValues.ContainsKey("city") && !http.RequestServices.GetRequiredService<Data.Tenant>().IsSet => "unknown-authority",
        405 => "read-only",
        429 => "too-many-requests",
        >= 500 => "fault",
        _ => "unknown-address",
    };

    private sealed class Answer(IResult body, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.AccessControlAllowOrigin = "*";
            httpContext.Response.Headers.ContentLanguage = "en";
            return body.ExecuteAsync(httpContext);
        }
    }
}
