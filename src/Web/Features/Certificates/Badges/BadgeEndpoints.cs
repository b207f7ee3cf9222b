using System.Text;
using System.Text.Json.Nodes;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>Badges of members, and what is published about them at stable addresses: issuer, achievement, status lists.</summary>
internal static class BadgeEndpoints
{
    public static void MapBadges(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/moi/attestations/{id:guid}/badge.svg", SvgAsync).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/moi/attestations/{id:guid}/badge.jwt", JwtAsync).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/emetteur.json", (BadgeDeskQueries desk) => Json(OpenBadge.Issuer(desk.Place, desk.Authority))).AllowAnonymous();
        routes.MapGet("/{city}/badges/{editionid:guid}", AchievementAsync).AllowAnonymous();
        routes.MapGet("/{city}/attestations/etats/{year:int}", StatusAsync).AllowAnonymous();
    }

    private static async Task<IResult> SvgAsync(Guid id, CertificateQueries queries, CurrentUser me, BadgeService badges) =>
        await queries.MineAsync(me.Id, id) is { } certificate && BadgeService.IsBadge(certificate)
            ? Results.File(Encoding.UTF8.GetBytes(await badges.SvgAsync(certificate)), "image/svg+xml", $"badge-{certificate.Number}.svg")
            : Results.NotFound();

    private static async Task<IResult> JwtAsync(Guid id, CertificateQueries queries, CurrentUser me, BadgeService badges) =>
        await queries.MineAsync(me.Id, id) is { } certificate && BadgeService.IsBadge(certificate)
            ? Results.File(Encoding.UTF8.GetBytes(await badges.JwtAsync(certificate)), "text/plain", $"badge-{certificate.Number}.jwt")
            : Results.NotFound();

    private static async Task<IResult> AchievementAsync(Guid editionid, BadgeEditionQueries editions, BadgeDeskQueries desk) =>
        await editions.BodyAsync(editionid) is { } body
            ? Json(new() { ["id"] = desk.Place.Achievement(editionid), ["type"] = new JsonArray("Achievement"), ["achievementType"] = "CommunityService", ["name"] = $"{body} – {desk.Authority}", ["creator"] = OpenBadge.Issuer(desk.Place, desk.Authority) })
            : Results.NotFound();

    // Only the years there can be: a list is signed at each request.
    private static async Task<IResult> StatusAsync(int year, BadgeService badges, TimeProvider clock) =>
        year >= 2020 && year <= clock.GetUtcNow().Year + 1 ? Results.Text(await badges.StatusAsync(year), "application/vc+jwt") : Results.NotFound();

    private static IResult Json(JsonObject content) => Results.Text(content.ToJsonString(), "application/json");
}
