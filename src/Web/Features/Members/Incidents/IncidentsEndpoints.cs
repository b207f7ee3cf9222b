using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>Letters of the exclusion procedure.</summary>
internal static class IncidentsEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/signalements/{id:guid}/griefs.pdf", (Guid id, IncidentQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
            PrintAsync("griefs.pdf", false, queries.PaperAsync(id), documents, cancellation)).RequireAuthorization(Policies.Confide);
        routes.MapGet("/{city}/gestion/signalements/{id:guid}/decision.pdf", (Guid id, IncidentQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
            PrintAsync("decision.pdf", true, queries.PaperAsync(id), documents, cancellation)).RequireAuthorization(Policies.Confide);
    }

    private static async Task<IResult> PrintAsync(string name, bool isDecision, Task<ExclusionPaper?> finding, DocumentRenderer documents, CancellationToken cancellation) =>
        await finding is { } paper && (!isDecision || paper.View.Exclusion.IsDecided)
            ? await documents.AnswerAsync<ExclusionDocument>(name, new Dictionary<string, object?> { ["Paper"] = paper, ["IsDecision"] = isDecision }, cancellation)
            : Results.NotFound();
}
