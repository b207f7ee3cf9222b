using Misthos.Web.Features.Administration;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Letters to post, and documents that were sent for the income condition.</summary>
internal static class EligibilityEndpoints
{
    public static void MapEligibility(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/indemnites/courriers.pdf", (LetterQueries letters, DocumentRenderer documents, CancellationToken cancellation) =>
            PrintAsync(null, letters, documents, cancellation)).RequireAuthorization(Policies.DecideEligibility);
        routes.MapGet("/{city}/gestion/indemnites/courriers/{id:guid}.pdf", (Guid id, LetterQueries letters, DocumentRenderer documents, CancellationToken cancellation) =>
            PrintAsync(id, letters, documents, cancellation)).RequireAuthorization(Policies.DecideEligibility);
        routes.MapGet("/{city}/gestion/indemnites/justificatifs/{id:guid}", async (Guid id, IncomeCaseQueries cases, SealedDocumentService documents) =>
            await documents.OpenAsync((await cases.ProofAsync(id))?.DocumentId) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.NotFound())
            .RequireAuthorization(Policies.DecideEligibility);
    }

    private static async Task<IResult> PrintAsync(Guid? id, LetterQueries queries, DocumentRenderer documents, CancellationToken cancellation)
    {
        var letters = await queries.LettersAsync(id);
        return id is not null && letters.Count == 0 ? Results.NotFound()
            : await documents.AnswerAsync<AllowanceLetters>("courriers-indemnites.pdf", new Dictionary<string, object?> { ["Letters"] = letters }, cancellation);
    }
}
