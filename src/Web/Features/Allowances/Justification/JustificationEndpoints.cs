using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>The note for the council and the prefecture, as a PDF made of the data.</summary>
internal static class JustificationEndpoints
{
    public static void MapJustification(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/indemnites/baremes/{id:guid}/note.pdf", NoteAsync).RequireAuthorization(Policies.SeeSettlements);

    private static async Task<IResult> NoteAsync(
        Guid id, JustificationQueries queries, DocumentRenderer renderer, Tenant tenant, TimeProvider clock, CancellationToken cancellation) =>
        await queries.FindAsync(id) is { } view
            ? await renderer.AnswerAsync<NoteDocument>(
                "note-proportionnalite.pdf",
                new Dictionary<string, object?> { ["View"] = view, ["AuthorityName"] = tenant.Authority.Name, ["Day"] = Format.DayOf(clock.GetUtcNow()) }, cancellation)
            : Results.NotFound();
}
