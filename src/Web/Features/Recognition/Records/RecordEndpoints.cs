using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Records;

/// <summary>A member's page as a paper, for nobody but them.</summary>
internal static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/moi/engagement/portfolio.pdf", PdfAsync).RequireAuthorization(Policies.Member);

    private static async Task<IResult> PdfAsync([AsParameters] RecordRequest request, MyQueries mine, CurrentUser me, Guid? personne)
    {
        var people = await mine.PeopleAsync(me.Id);
        if ((personne is { } id ? people.Find(p => p.Id == id) : people.FirstOrDefault()) is not { } self)
        {
            return Results.NotFound();
        }

        using var speaking = Speaking.In(request.Langue ?? Speaking.Language);
        var facts = request.Facts.Of(await request.Queries.OfAsync(self.Id));
        var page = await request.Queries.PortfolioAsync(self.Id) ?? new PortfolioContent("", "", [.. facts.Where(f => f.IsShownAtFirst).Select(f => f.Key)], []);
        return await request.Documents.AnswerAsync<PortfolioDocument>(request.Texts["Paper.File"] + ".pdf", new Dictionary<string, object?>
        {
            ["Name"] = self.FullName,
            ["Page"] = page,
            ["Facts"] = facts,
            ["On"] = Format.DayOf(request.Clock.GetUtcNow()),
        }, request.Cancellation);
    }
}

/// <summary>What printing needs.</summary>
internal sealed record RecordRequest(RecordQueries Queries, RecordFactsService Facts, DocumentRenderer Documents, IStringLocalizer<RecordTexts> Texts, TimeProvider Clock, string? Langue, CancellationToken Cancellation);
