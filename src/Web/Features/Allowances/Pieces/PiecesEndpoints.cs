using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Pieces;

/// <summary>The archives for the public accountant.</summary>
internal static class PiecesEndpoints
{
    public static void MapPieces(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/indemnites/etats/{id:guid}/pieces.zip", async (Guid id, PiecesQueries pieces, CancellationToken cancellation) =>
            Answer(await pieces.OfStatementAsync(id, cancellation), "pieces-etat")).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/paiements/{id:guid}/pieces.zip", async (Guid id, PiecesQueries pieces, CancellationToken cancellation) =>
            Answer(await pieces.OfBatchAsync(id, cancellation), "pieces-lot")).RequireAuthorization(Policies.SeeSettlements);
    }

    private static IResult Answer((string Number, byte[] Content)? archive, string name) =>
        archive is { } made ? Results.File(made.Content, "application/zip", $"{name}-{made.Number}.zip") : Results.NotFound();
}
