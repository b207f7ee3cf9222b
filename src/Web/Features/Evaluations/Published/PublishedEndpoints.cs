using System.Text;

namespace Misthos.Web.Features.Evaluations.Published;

/// <summary>The results an authority published, for anyone.</summary>
internal static class PublishedEndpoints
{
    public static void MapPublished(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/donnees/questionnaires.json", async (PublishedQueries queries) =>
            await queries.PublicationAsync() is { } publication ? Results.File(Encoding.UTF8.GetBytes(publication.File), "application/json; charset=utf-8") : Results.NotFound());
}
