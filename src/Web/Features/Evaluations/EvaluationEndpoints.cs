using Microsoft.AspNetCore.Antiforgery;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>Papers with codes, by POST since they must not stay in a history or a cache, and the poster of the room.</summary>
internal static class EvaluationEndpoints
{
    private const string Base = "/{city}/gestion/questionnaires";

    public static void MapEvaluations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Base + "/{id:guid}/courriers.pdf", (Guid id, [AsParameters] PrintRequest request, CancellationToken cancellation) => PrintAsync<QuestionnaireLetters>(id, request, everyone: false, cancellation))
            .RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(Base + "/{id:guid}/bandelettes.pdf", (Guid id, [AsParameters] PrintRequest request, CancellationToken cancellation) => PrintAsync<QuestionnaireStrips>(id, request, everyone: true, cancellation))
            .RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapGet(Base + "/affiche.pdf", (Tenant tenant, DocumentRenderer documents, SiteAddress site, CancellationToken cancellation) =>
            documents.AnswerAsync<RoomPoster>("affiche-questionnaire.pdf", new Dictionary<string, object?> { ["Address"] = site.Of($"/{tenant.Authority.Slug}/questionnaire") }, cancellation))
            .RequireAuthorization(Policies.Organise);
        routes.MapInstruments();
        routes.MapResults();
        Adjustments.AdjustmentEndpoints.MapAdjustments(routes);
        Published.PublishedEndpoints.MapPublished(routes);
    }

    private static async Task<IResult> PrintAsync<TDocument>(Guid id, PrintRequest request, bool everyone, CancellationToken cancellation)
        where TDocument : Microsoft.AspNetCore.Components.IComponent
    {
        var city = request.Tenant.Authority.Slug;
        return await request.Service.PrintAsync(id, everyone) is { Letters.Count: > 0 } printed
            ? await request.Documents.AnswerAsync<TDocument>("questionnaires.pdf",
                new Dictionary<string, object?> { ["Printed"] = printed, ["Address"] = request.Site.Of($"/{city}/questionnaire") }, cancellation)
            : Results.NotFound();
    }
}

/// <summary>What printing needs.</summary>
internal sealed record PrintRequest(PaperService Service, Tenant Tenant, DocumentRenderer Documents, SiteAddress Site);
