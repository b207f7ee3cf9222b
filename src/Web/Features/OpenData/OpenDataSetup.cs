using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Misthos.Web.Features.OpenData.Files;

namespace Misthos.Web.Features.OpenData;

/// <summary>Who may read open data, and how often.</summary>
internal static class OpenDataSetup
{
    public const string Cors = "open-data", Limit = "open-data";

    /// <summary>Requests a minute and address: a script that follows pages never waits, one that runs wild does.</summary>
    public const int PerMinute = 240;

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<TableSchema>();
        services.AddCors(options => options.AddPolicy(Cors, policy => policy.AllowAnyOrigin().WithMethods("GET")
            .WithHeaders("Accept", "If-None-Match", "If-Modified-Since").WithExposedHeaders("ETag", "Last-Modified", "Link", "X-Total-Count", "Retry-After")));
        services.Configure<RateLimiterOptions>(options => options.AddPolicy<string, OpenDataLimit>(Limit));
        services.AddOpenApi("v1", Api.ApiDocument.Configure);
    }
}

/// <summary>A window of one minute for each address; whoever is refused is told when to come back.</summary>
internal sealed class OpenDataLimit : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = (context, _) =>
    {
        context.HttpContext.Response.Headers.RetryAfter = "60";
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        httpContext.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = OpenDataSetup.PerMinute, Window = TimeSpan.FromMinutes(1) });
}
