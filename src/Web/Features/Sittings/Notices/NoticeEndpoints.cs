using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Messages;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Letters that tell a change.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/seances/{id:guid}/avis.pdf", LettersAsync).RequireAuthorization(Policies.Organise);

    private static async Task<IResult> LettersAsync(Guid id, [AsParameters] NoticePaper request, CancellationToken cancellation) =>
        await request.Sittings.FindAsync(id) is { } sitting
            ? await request.Documents.AnswerAsync<MessageLetters>("avis.pdf", new Dictionary<string, object?>
            {
                ["Title"] = request.Texts["Paper"].Value,
                ["None"] = request.Texts["Paper.None"].Value,
                ["Letters"] = await WriteAsync(sitting, request),
            }, cancellation)
            : Results.NotFound();

    // Whom a later letter tells the last state needs not hear of the ones before.
    private static async Task<IReadOnlyList<MessageLetter>> WriteAsync(Sitting sitting, NoticePaper request)
    {
        var reason = sitting.Status == SittingStatus.Cancelled ? await request.Sittings.CancelledBecauseAsync(sitting.Id) : (await request.Queries.MovesAsync(sitting.Id)).FirstOrDefault()?.Reason;
        var letters = new List<MessageLetter>();
        foreach (var letter in (await request.Queries.LettersAsync(sitting.Id)).GroupBy(l => l.Person.Id).Select(g => g.MaxBy(l => l.Revision)!))
        {
            letters.Add(await request.Messages.LetterAsync(new(NoticeService.MessageOf(letter.Kind), sitting, reason), letter.Person));
        }

        return letters;
    }
}

/// <summary>What the letters that tell a change need.</summary>
internal sealed record NoticePaper(SittingQueries Sittings, NoticeQueries Queries, MessageService Messages, DocumentRenderer Documents, IStringLocalizer<NoticeTexts> Texts);
