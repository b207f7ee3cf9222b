using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations.Adjustments;

/// <summary>The poster of what was told.</summary>
internal static class AdjustmentEndpoints
{
    public static void MapAdjustments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/editions/{id:guid}/ajustements/affiche.pdf", async (Guid id, AdjustmentQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
            await queries.EditionAsync(id) is { } edition
                ? await documents.AnswerAsync<YouSaidPoster>("vous-avez-dit.pdf", new Dictionary<string, object?> { ["Views"] = await queries.ToldAsync([id]), ["Edition"] = edition.Name }, cancellation)
                : Results.NotFound())
            .RequireAuthorization(Policies.Organise);
}
