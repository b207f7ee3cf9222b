using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Administration;

/// <summary>Colours and logo of an authority.</summary>
internal static class ThemeEndpoints
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static void MapThemes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/theme.css", (Tenant tenant, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = ForAYear;
            var theme = new Theme(Colour.Parse(tenant.Authority.PrimaryColour), Colour.Parse(tenant.Authority.AccentColour));
            return Results.Text(ThemeStylesheet.For(theme), "text/css; charset=utf-8");
        });
        routes.MapGet("/{city}/logo", async (Tenant tenant, AppDbContext db, HttpContext context) =>
        {
            var logo = await db.Set<Authority>().Where(a => a.Id == tenant.Id).Select(a => new { a.Logo, a.LogoType }).SingleAsync();
            context.Response.Headers.CacheControl = ForAYear;
            return logo.Logo is null ? Results.NotFound() : Results.Bytes(logo.Logo, logo.LogoType);
        });
    }
}
