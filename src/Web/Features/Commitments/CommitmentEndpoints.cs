namespace Misthos.Web.Features.Commitments;

/// <summary>The photos and acts that show progress, for everyone; invoices are no part of them.</summary>
internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/engagements/preuves/{note:guid}", async (Guid note, CommitmentQueries queries) =>
            await queries.EvidenceAsync(note) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.NotFound());
}
