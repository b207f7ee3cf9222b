using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>Files of distinctions, by two doors: published ones for everyone, all of them for organisers.</summary>
internal static class DistinctionEndpoints
{
    public static void MapDistinctions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/distinctions/{id:guid}/documents/{file:guid}", async (Guid id, Guid file, DistinctionQueries queries) =>
            Answer(await queries.FileAsync(id, file, isForPublic: true)));
        routes.MapGet("/{city}/gestion/reconnaissance/distinctions/{id:guid}/documents/{file:guid}", async (Guid id, Guid file, DistinctionQueries queries) =>
            Answer(await queries.FileAsync(id, file, isForPublic: false))).RequireAuthorization(Policies.Organise);
    }

    // Saved, never shown in our own pages' name: a PDF may hold anything.
    private static IResult Answer(StoredDocument? file) => file is null ? Results.NotFound() : Results.File(file.Content, file.MediaType, file.Name);
}
