using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Retention;

/// <summary>The paper the archives approve.</summary>
internal static class RetentionEndpoints
{
    public static void MapRetention(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/eliminations/{id:guid}/bordereau.pdf", async (Guid id, RetentionQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
            await queries.PaperAsync(id) is { } paper
                ? await documents.AnswerAsync<EliminationDocument>("bordereau-elimination.pdf", new Dictionary<string, object?> { ["Paper"] = paper }, cancellation)
                : Results.NotFound())
            .RequireAuthorization(Policies.Organise);
}
