using Microsoft.Extensions.Localization;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Messages;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Files of a sitting, by three doors: what everyone reads, what members read, what organisers prepare.</summary>
internal static class ContentEndpoints
{
    public static void MapSittingContent(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/seances/{id:guid}/documents/{document:guid}", async (Guid id, Guid document, ContentQueries queries) =>
            Answer(await queries.FileAsync(id, document, Readership.Everyone)));
        routes.MapGet("/{city}/moi/seances/{id:guid}/documents/{document:guid}", async (Guid id, Guid document, ContentQueries queries, CurrentUser me) =>
            Answer(await queries.IsOfMemberAsync(me.Id, id) ? await queries.FileAsync(id, document, Readership.Members) : null)).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/gestion/seances/{id:guid}/documents/{document:guid}", async (Guid id, Guid document, ContentQueries queries) =>
            Answer(await queries.FileAsync(id, document, Readership.Organisers))).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/seances/{id:guid}/photo", async (Guid id, ContentQueries queries) =>
            await queries.PublicAsync(id) is null ? Results.NotFound() : Picture(await queries.PhotoAsync(id)));
        routes.MapGet("/{city}/gestion/seances/{id:guid}/remerciements.pdf", LettersAsync).RequireAuthorization(Policies.Organise);
    }

    // Saved, never shown in our own pages' name: a PDF may hold anything.
    private static IResult Answer(StoredDocument? file) => file is null ? Results.NotFound() : Results.File(file.Content, file.MediaType, file.Name);

    private static IResult Picture(StoredDocument? file) => file is null ? Results.NotFound() : Results.Bytes(file.Content, file.MediaType);

    private static async Task<IResult> LettersAsync(Guid id, [AsParameters] ThanksPaper request, CancellationToken cancellation) =>
        await request.Queries.FindAsync(id) is { } sitting
            ? await request.Documents.AnswerAsync<MessageLetters>("remerciements.pdf", new Dictionary<string, object?>
            {
                ["Title"] = request.Texts["Thanks.Paper"].Value,
                ["None"] = request.Texts["Thanks.NoLetter"].Value,
                ["Letters"] = await request.Messages.LettersAsync(new(SittingMessage.Thanks, sitting), await request.Thanks.LettersAsync(id)),
            }, cancellation)
            : Results.NotFound();
}

/// <summary>What the letters of thanks need.</summary>
internal sealed record ThanksPaper(ContentQueries Queries, ThanksQueries Thanks, MessageService Messages, DocumentRenderer Documents, IStringLocalizer<ContentTexts> Texts);
