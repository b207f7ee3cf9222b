using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Small pieces of the request pipeline; each cures one trap of docs/architecture.md.</summary>
internal static class Pipeline
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Security headers on every answer, and what the answer cost.</summary>
    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Features.Get<OwnPolicy>()?.Text ?? ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = $"camera=({(context.GetEndpoint()?.Metadata.GetMetadata<CameraAllowedAttribute>() is null ? "" : "self")}), microphone=(), geolocation=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["X-Frame-Options"] = "DENY";
            var queries = context.RequestServices.GetService<SqlCounter>()?.Count ?? 0;
            headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture,
                $"app;dur={Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.0}, sql;desc=\"{queries}\"");
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Pages answer GET only; a HEAD is a GET without a body.</summary>
    public static Task HeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    }

    /// <summary>An unknown form is refused with a type and no body; without a type the status page is shown.</summary>
    public static async Task EmptyAnswersHaveNoType(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null })
        {
            context.Response.ContentType = null;
        }
    }

    /// <summary>An error page shown for a POST is rendered as a GET, or the form would be read again and fail.</summary>
    public static Task ErrorPagesAreGets(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }

    /// <summary>A body over the limit of its page is refused before it is read.</summary>
    public static Task RefuseTooLarge(HttpContext context, RequestDelegate next)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.ContentLength > limit)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>A POST without a valid token is a 400 with our page.</summary>
    public static Task RefuseForged(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>No keyboard types a NUL and not every database keeps one: refused before a page reads it.</summary>
    public static async Task RefuseNul(HttpContext context, RequestDelegate next)
    {
        static bool Has(Microsoft.Extensions.Primitives.StringValues values) => values.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true);
        var form = context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } && context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (context.Request.Query.Any(pair => Has(pair.Value)) || form.Any(field => Has(field.Value)))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }
}
