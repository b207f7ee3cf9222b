using Microsoft.Extensions.Localization;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Statements;

/// <summary>The yearly statement as a paper: of oneself, or of somebody for a finance officer.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/moi/indemnites/releves/{year:int}.pdf", MineAsync).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/gestion/indemnites/personnes/{personId:guid}/releves/{year:int}.pdf", ([AsParameters] StatementRequest request, Guid personId, int year) =>
            AnswerAsync(request, personId, year)).RequireAuthorization(Policies.Liquidate);
    }

    private static async Task<IResult> MineAsync([AsParameters] StatementRequest request, MyQueries mine, CurrentUser me, int year, Guid? personne)
    {
        var people = await mine.PeopleAsync(me.Id);
        return (personne is { } id ? people.Find(p => p.Id == id) : people.FirstOrDefault()) is { } self
            ? await AnswerAsync(request, self.Id, year)
            : Results.NotFound();
    }

    private static async Task<IResult> AnswerAsync(StatementRequest request, Guid personId, int year)
    {
        if (await request.Statements.OfAsync(personId, year) is not { } view)
        {
            return Results.NotFound();
        }

        using var speaking = Speaking.In(request.Langue ?? Speaking.Language);
        return await request.Documents.AnswerAsync<StatementDocument>(
            request.Texts["File", year] + ".pdf", new Dictionary<string, object?> { ["View"] = view, ["On"] = Format.DayOf(request.Clock.GetUtcNow()) }, request.Cancellation);
    }
}

/// <summary>What making a statement needs.</summary>
internal sealed record StatementRequest(StatementQueries Statements, DocumentRenderer Documents, IStringLocalizer<StatementTexts> Texts, TimeProvider Clock, string? Langue, CancellationToken Cancellation);
