using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>Photos of sheets: for the team, and for the member who gave one. Handwriting tells who wrote: nobody else sees it.</summary>
internal static class ContributionEndpoints
{
    public static void MapContributions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/contributions/{id:guid}/feuille", async (Guid id, ContributionQueries queries, HttpContext context) =>
            Answer(context, await queries.SheetAsync(id, ofUser: null))).RequireAuthorization(Policies.Facilitate);
        routes.MapGet("/{city}/moi/contributions/{id:guid}/feuille", async (Guid id, ContributionQueries queries, CurrentUser me, HttpContext context) =>
            Answer(context, await queries.SheetAsync(id, me.Id ?? Guid.Empty))).RequireAuthorization(Policies.Member);
    }

    private static IResult Answer(HttpContext context, StoredDocument? file)
    {
        context.Response.Headers.CacheControl = "no-store";
        return file is null ? Results.NotFound() : Results.File(file.Content, file.MediaType, file.Name);
    }
}
