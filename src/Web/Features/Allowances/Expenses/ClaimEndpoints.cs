using Misthos.Web.Features.Administration;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Receipts, opened for those who answer claims.</summary>
internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/indemnites/frais/{id:guid}/recu", async (Guid id, ClaimQueries claims, SealedDocumentService documents) =>
            await documents.OpenAsync((await claims.FindAsync(id))?.Claim.DocumentId) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.NotFound())
            .RequireAuthorization(Policies.DecideEligibility);
}
