using Misthos.Domain.Sittings;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Letters that tell a change.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/seances/{id:guid}/avis.pdf", LettersAsync).RequireAuthorization(Policies.Organise);

    private static async Task<IResult> LettersAsync(Guid id, SittingQueries sittings, NoticeQueries queries, DocumentRenderer documents, CancellationToken cancellation)
    {
        if (await sittings.FindAsync(id) is not { } sitting)
        {
            return Results.NotFound();
        }

        var letters = await queries.LettersAsync(id);
        var reason = sitting.Status == SittingStatus.Cancelled ? await sittings.CancelledBecauseAsync(id) : (await queries.MovesAsync(id)).FirstOrDefault()?.Reason;

        // Whom a later letter tells the last state needs not hear of the ones before.
        return await documents.AnswerAsync<NoticesDocument>("avis.pdf", new Dictionary<string, object?>
        {
            ["Sitting"] = sitting,
            ["Letters"] = letters.GroupBy(l => (l.Name, l.Address)).Select(g => g.MaxBy(l => l.Revision)!).ToList(),
            ["Reason"] = reason ?? "",
        }, cancellation);
    }
}
