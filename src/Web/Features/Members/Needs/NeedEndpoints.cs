using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Needs;

/// <summary>Papers of a sitting: what to do for whom, and the caterer's list, which names nobody.</summary>
internal static class NeedEndpoints
{
    public static void MapNeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/seances/{id:guid}/besoins.pdf", (Guid id, NeedQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
            AnswerAsync<NeedsDocument>("besoins.pdf", id, (queries, documents), cancellation)).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/seances/{id:guid}/traiteur.pdf", (Guid id, NeedQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
            AnswerAsync<CatererDocument>("traiteur.pdf", id, (queries, documents), cancellation)).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> AnswerAsync<TDocument>(string name, Guid id, (NeedQueries Queries, DocumentRenderer Documents) with, CancellationToken cancellation)
        where TDocument : Microsoft.AspNetCore.Components.IComponent =>
        await with.Queries.OfSittingAsync(id) is { } view
            ? await with.Documents.AnswerAsync<TDocument>(name, new Dictionary<string, object?> { ["View"] = view }, cancellation)
            : Results.NotFound();
}
