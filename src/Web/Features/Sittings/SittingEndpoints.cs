using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings;

/// <summary>Papers of a sitting.</summary>
internal static class SittingEndpoints
{
    public static void MapSittings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/seances/{id:guid}/feuille.pdf", SheetAsync).RequireAuthorization(Policies.RecordAttendance);
        routes.MapGet("/{city}/gestion/seances/{id:guid}/convocations.pdf", LettersAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> SheetAsync(Guid id, SittingQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
        await queries.FindAsync(id) is { } sitting
            ? await documents.AnswerAsync<SignInSheet>("feuille-emargement.pdf", new Dictionary<string, object?> { ["Sitting"] = sitting, ["Rows"] = await queries.AttendanceAsync(sitting) }, cancellation)
            : Results.NotFound();

    private static async Task<IResult> LettersAsync(Guid id, SittingQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
        await queries.FindAsync(id) is { } sitting
            ? await documents.AnswerAsync<ConvocationsDocument>("convocations.pdf", new Dictionary<string, object?> { ["Sitting"] = sitting, ["People"] = await queries.LettersAsync(id) }, cancellation)
            : Results.NotFound();
}
