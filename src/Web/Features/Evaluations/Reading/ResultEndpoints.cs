using Misthos.Domain.Evaluations;
using Misthos.Web.Features.Evaluations.Reading;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>The answers and their codebook, to take away.</summary>
internal static class ResultEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void MapResults(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/questionnaires/{id:guid}/reponses.csv", async (Guid id, EvaluationQueries evaluations, EvaluationResultQueries results) =>
            await DefinitionAsync(id, evaluations) is { } definition ? Results.File(ResultCsv.Answers(definition, await results.AnswersAsync(id)), Csv, "reponses.csv") : Results.NotFound())
            .RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/questionnaires/{id:guid}/dictionnaire.csv", async (Guid id, EvaluationQueries evaluations) =>
            await DefinitionAsync(id, evaluations) is { } definition ? Results.File(ResultCsv.Codebook(definition), Csv, "dictionnaire.csv") : Results.NotFound())
            .RequireAuthorization(Policies.Organise);
    }

    private static async Task<InstrumentDefinition?> DefinitionAsync(Guid id, EvaluationQueries evaluations) =>
        await evaluations.FindAsync(id) is { Evaluation.Status: EvaluationStatus.Counted } row ? await evaluations.DefinitionAsync(row.Evaluation.InstrumentId) : null;
}
