using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Sittings.Calendars;

/// <summary>The calendar of a city, and that of a member under their secret address.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/agenda.ics", PublicAsync);
        routes.MapGet("/{city}/agenda/{token}.ics", MineAsync);
    }

    private static async Task<IResult> PublicAsync([AsParameters] CalendarRequest request) =>
        Answer(CalendarFile.Write(new(request.Texts["Name", request.Tenant.Authority.Name], request.Page("seances"), Reminds: false), await request.Queries.PublicAsync()), isPrivate: false);

    private static async Task<IResult> MineAsync(string token, [AsParameters] CalendarRequest request)
    {
        if (await request.Queries.OwnerAsync(token) is not { } owner)
        {
            return Results.NotFound();
        }

        // The reader is a machine, without language: the calendar is in that of its owner.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(owner.Language == "en" ? "en-GB" : "fr-FR");
        var words = new CalendarWords(request.Texts["Name.Mine", request.Tenant.Authority.Name, owner.GivenName], request.Page("moi"), Reminds: true);
        return Answer(CalendarFile.Write(words, await request.Queries.OfAsync(owner.PersonId)), isPrivate: true);
    }

    private static CalendarAnswer Answer(string text, bool isPrivate) => new(Encoding.UTF8.GetBytes(text), isPrivate);

    private sealed class CalendarAnswer(byte[] content, bool isPrivate) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = isPrivate ? "private, no-cache" : "public, max-age=300";
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\"");
            return Results.Bytes(content, "text/calendar; charset=utf-8", entityTag: tag).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>What a calendar is written from.</summary>
internal sealed record CalendarRequest(CalendarQueries Queries, Tenant Tenant, SiteAddress Site, IStringLocalizer<CalendarTexts> Texts)
{
    /// <summary>Address of a page of the city.</summary>
    public Uri Page(string path) => new(Site.Of($"/{Tenant.Authority.Slug}/{path}"));
}
