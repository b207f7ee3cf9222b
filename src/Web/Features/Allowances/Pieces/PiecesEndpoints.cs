using Microsoft.Extensions.Localization;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Pieces;

/// <summary>The archives for the public accountant: of one statement, or of all that a batch pays.</summary>
internal static class PiecesEndpoints
{
    public static void MapPieces(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/indemnites/etats/{id:guid}/pieces.zip", OfStatementAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/paiements/{id:guid}/pieces.zip", OfBatchAsync).RequireAuthorization(Policies.SeeSettlements);
    }

    private static async Task<IResult> OfStatementAsync(Guid id, [AsParameters] PiecesRequest request)
    {
        if (await request.Pieces.StatementsAsync([id]) is not [var statement])
        {
            return Results.NotFound();
        }

        var archive = request.NewArchive();
        await archive.AddAsync(statement, "", request.Cancellation);
        return Results.File(archive.ToBytes(), "application/zip", $"pieces-etat-{statement.View.Settlement.Number}.zip");
    }

    private static async Task<IResult> OfBatchAsync(Guid id, [AsParameters] PiecesRequest request)
    {
        if (await request.Pieces.OfBatchAsync(id) is not { } batch)
        {
            return Results.NotFound();
        }

        var archive = request.NewArchive();
        foreach (var statement in await request.Pieces.StatementsAsync(batch.Statements))
        {
            await archive.AddAsync(statement, $"etat-{statement.View.Settlement.Number}/", request.Cancellation);
        }

        return Results.File(archive.ToBytes(), "application/zip", $"pieces-lot-{batch.Number}.zip");
    }
}

/// <summary>What an archive needs.</summary>
internal sealed record PiecesRequest(PiecesQueries Pieces, DocumentRenderer Documents, Tenant Tenant, IStringLocalizer<AllowanceTexts> Texts, CancellationToken Cancellation)
{
    public PieceArchive NewArchive() => new(Documents, Texts, Tenant.Authority.Name);
}
