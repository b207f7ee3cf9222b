namespace Misthos.Web.Features.Topics;

/// <summary>The signed mandate letter, for everyone.</summary>
internal static class TopicEndpoints
{
    // Saved, never shown in our own pages' name: a PDF may hold anything.
    public static void MapTopics(this IEndpointRouteBuilder routes) => routes.MapGet("/{city}/sujets/{id:guid}/lettre", async (Guid id, TopicQueries queries) =>
        await queries.LetterAsync(id) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.NotFound());
}
