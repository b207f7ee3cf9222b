namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>The one-click stop of mail readers (RFC 8058): a POST without cookie nor token of ours; the sealed link is the right to stop.</summary>
internal static class FollowEndpoints
{
    public static void MapFollow(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{city}/suivre/{token}/arret", async (string token, FollowLinkService links, FollowService service) =>
        {
            if (links.Open(token) is { } id)
            {
                await service.StopAsync(id);
            }

            return Results.NoContent();
        });
        routes.MapGet("/{city}/suivre/{token}/arret", (string city, string token) => Results.Redirect($"/{city}/suivre/{Uri.EscapeDataString(token)}"));
    }
}
