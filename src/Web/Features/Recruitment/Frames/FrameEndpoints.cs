using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>The sealed copy of a list.</summary>
internal static class FrameEndpoints
{
    public static void MapFrames(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/listes/{id:guid}/copie-scellee.zip", async (Guid id, SealedCopyQueries copies, CancellationToken cancellation) =>
            await copies.OpenAsync(id, cancellation) is { } archive ? Results.Stream(archive, "application/zip", $"copie-scellee-{id:N}.zip") : Results.NotFound())
            .RequireAuthorization(Policies.Witness);
}
