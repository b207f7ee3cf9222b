using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>The signed notes, for the team: they hold names.</summary>
internal static class OpinionEndpoints
{
    public static void MapOpinions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/avis/{id:guid}/note/{order:int}", async (Guid id, int order, OpinionQueries queries) =>
            await queries.NoteAsync(id, order) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.NotFound())
            .RequireAuthorization(Policies.Organise);
}
