using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Ballots;

/// <summary>The votes of a counted ballot as a file for everyone, and codes on paper, by POST: they are made at that moment and never readable again.</summary>
internal static class BallotEndpoints
{
    public static void MapBallots(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/votes/{id:guid}/bulletins.csv", async (Guid id, BallotQueries queries) =>
            await queries.FileAsync(id) is { } csv ? Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", "bulletins.csv") : Results.NotFound());
        routes.MapPost("/{city}/gestion/votes/{id:guid}/codes.pdf", PrintAsync).RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> PrintAsync(Guid id, [FromForm] string? college, [FromForm] string? count, [AsParameters] CodesRequest request, CancellationToken cancellation)
    {
        var (city, view) = (request.Tenant.Authority.Slug, await request.Queries.FindAsync(id, forPublic: false));
        var body = view?.Ballot.Colleges.SingleOrDefault(c => c.Id.ToString() == college);
        if (view is null || body is null)
        {
            return Results.NotFound();
        }

        var (codes, refusals) = await request.Voting.IssueAsync(id, body.Id, Typed.Whole(count) ?? 0);
        return refusals.Count > 0 ? Results.Redirect($"/{city}/gestion/votes/{id}?refus={refusals[0].Code}") : await request.Documents.AnswerAsync<CodesDocument>("codes-de-vote.pdf", new Dictionary<string, object?>
        {
            ["Title"] = view.Ballot.Title,
            ["Body"] = body.Body,
            ["Codes"] = codes,
            ["Address"] = request.Site.Of($"/{city}/vote"),
        }, cancellation);
    }
}

/// <summary>What printing codes needs.</summary>
internal sealed record CodesRequest(BallotQueries Queries, VotingService Voting, Tenant Tenant, DocumentRenderer Documents, SiteAddress Site);
