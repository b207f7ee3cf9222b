using Microsoft.AspNetCore.Antiforgery;
using Misthos.Sortition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>The list of an act towards the association (a POST: taking it out is noted), and letters with news.</summary>
internal static class AlumniEndpoints
{
    public static void MapAlumni(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{city}/gestion/apres/remises/{id:guid}/liste.csv", ListAsync).RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapGet("/{city}/gestion/apres/nouvelles/{id:guid}/courriers.pdf", LettersAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> ListAsync(Guid id, AssociationService service, AssociationQueries queries)
    {
        if (await service.TakeOutAsync(id) is not { } act)
        {
            return Results.NotFound();
        }

        var lines = (await queries.ListAsync(act)).Select(p => string.Join(';', new[] { p.GivenName, p.FamilyName, p.Email ?? "", (p.Address ?? "").Replace('\n', ',') }.Select(CsvText.Cell)) + "\r\n");
        return Results.File(System.Text.Encoding.UTF8.GetBytes("\uFEFFprenom;nom;email;adresse\r\n" + string.Concat(lines)), "text/csv; charset=utf-8", $"association-{act.Number}.csv");
    }

    private static async Task<IResult> LettersAsync(Guid id, [AsParameters] NewsPaper paper, CancellationToken cancellation)
    {
        if (await paper.Queries.FindAsync(id) is not { } news)
        {
            return Results.NotFound();
        }

        return await paper.Documents.AnswerAsync<NewsLetters>("nouvelles.pdf",
            new Dictionary<string, object?> { ["News"] = news, ["People"] = await paper.Queries.LettersAsync(id), ["Day"] = Format.LongDay(paper.Queries.Today) }, cancellation);
    }
}

/// <summary>What letters with news need.</summary>
internal sealed record NewsPaper(NewsQueries Queries, DocumentRenderer Documents);
