using Microsoft.AspNetCore.Antiforgery;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Guardians;

/// <summary>The letter to a guardian (a POST: it makes the link that the paper alone will hold), and the scan of what came back.</summary>
internal static class GuardianEndpoints
{
    public static void MapGuardians(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{city}/gestion/membres/{id:guid}/autorisation/lettre.pdf", PrintAsync)
            .RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapGet("/{city}/gestion/membres/{id:guid}/autorisation/papiers/{document:guid}", async (Guid id, Guid document, MinorQueries queries) =>
            await queries.ScanAsync(id, document) is { } scan ? Results.File(scan.Content, scan.MediaType, scan.Name) : Results.NotFound())
            .RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> PrintAsync(Guid id, [AsParameters] LetterRequest request, CancellationToken cancellation)
    {
        var city = request.Tenant.Authority.Slug;
        if (await request.Queries.PersonAsync(id) is not { } person || await request.Minors.MakeLinkAsync(id) is not var (file, token))
        {
            return Results.NotFound();
        }

        return (await request.Minors.SaveAsync()).Count > 0
            ? Results.LocalRedirect($"/{city}/gestion/membres/{id}/autorisation")
            : await request.Documents.AnswerAsync<GuardianLetter>("autorisation-parentale.pdf",
                new Dictionary<string, object?> { ["Guardian"] = file.GuardianName, ["Minor"] = person.FullName, ["Url"] = request.Site.Of($"/{city}/autorisation/{token}") }, cancellation);
    }
}

/// <summary>What printing needs.</summary>
internal sealed record LetterRequest(MinorQueries Queries, MinorService Minors, Tenant Tenant, DocumentRenderer Documents, SiteAddress Site);
