using Microsoft.AspNetCore.Antiforgery;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>Printing the questionnaire: a POST, since it makes the codes that the paper alone will hold.</summary>
internal static class EvaluationEndpoints
{
    public static void MapEvaluations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{city}/gestion/seances/{id:guid}/questionnaire/lettres.pdf", PrintAsync)
            .RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<IResult> PrintAsync(Guid id, [AsParameters] PrintRequest request, CancellationToken cancellation)
    {
        if (await request.Queries.SittingAsync(id) is not { } sitting)
        {
            return Results.NotFound();
        }

        var city = request.Tenant.Authority.Slug;
        var printed = await request.Service.PrintAsync(id);
        return printed.Refusals.Count > 0
            ? Results.LocalRedirect($"/{city}/gestion/seances/{id}/questionnaire?refus={printed.Refusals[0].Code}")
            : await request.Documents.AnswerAsync<QuestionnaireLetters>("questionnaires.pdf",
                new Dictionary<string, object?> { ["Letters"] = printed.Letters, ["SittingTitle"] = sitting.Title, ["Address"] = request.Site.Of($"/{city}/questionnaire/") }, cancellation);
    }
}

/// <summary>What printing needs.</summary>
internal sealed record PrintRequest(EvaluationQueries Queries, PaperService Service, Tenant Tenant, DocumentRenderer Documents, SiteAddress Site);
