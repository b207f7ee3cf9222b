using Microsoft.Extensions.Localization;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Portal.Sharing;

/// <summary>Pictures for sharing, the map of the site for search engines, and what they may read.</summary>
internal static class SharingEndpoints
{
    private const string ForAnHour = "public, max-age=3600";

    public static void MapSharing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/partage.png", async (SharingService sharing, Tenant tenant, PortalQueries queries, HttpContext context) =>
        {
            var assemblies = sharing.IsAvailable ? await queries.AssembliesAsync() : [];
            return sharing.IsAvailable ? Answer(context, await sharing.OfCityAsync(assemblies.Count == 1 ? assemblies[0].Assembly.Name : tenant.Authority.Name, context.RequestAborted)) : Instead();
        });
        routes.MapGet("/{city}/propositions/{number:int}/partage.png", async (int number, SharingService sharing, IStringLocalizer<ProposalTexts> texts, HttpContext context) =>
            sharing.IsAvailable ? Answer(context, await sharing.OfProposalAsync(number, texts, context.RequestAborted)) : Instead());
        routes.MapGet("/{city}/plan-du-site.xml", async (MapFileService map, HttpContext context) => Xml(context, await map.OfCityAsync()));
        routes.MapGet("/sitemap.xml", async (MapFileService map, HttpContext context) => Xml(context, await map.IndexAsync()));
        routes.MapGet("/robots.txt", (SiteAddress site) => Results.Text($"User-agent: *\nDisallow: /*/gestion\nDisallow: /*/moi\nDisallow: /*/temoignages\nDisallow: /demo/\nSitemap: {site.Of("/sitemap.xml")}\n", "text/plain; charset=utf-8"));
    }

    // No page names the picture where nothing can draw it.
    private static IResult Instead() => Results.Text($"""<svg xmlns="http://www.w3.org/2000/svg" width="{SharingService.Width}" height="{SharingService.Height}"/>""", "image/svg+xml");

    private static IResult Answer(HttpContext context, byte[]? picture)
    {
        context.Response.Headers.CacheControl = ForAnHour;
        return picture is null ? Results.NotFound() : Results.Bytes(picture, "image/png");
    }

    private static IResult Xml(HttpContext context, byte[] content)
    {
        context.Response.Headers.CacheControl = ForAnHour;
        return Results.Bytes(content, "application/xml; charset=utf-8");
    }
}
