using Misthos.Domain.Recognition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>Letters about a call, for people without e-mail.</summary>
internal static class EngagementEndpoints
{
    public static void MapEngagement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/appels/{id:guid}/courriers.pdf", LettersAsync).RequireAuthorization(Policies.Organise);

    private static async Task<IResult> LettersAsync(Guid id, [AsParameters] CallPaper paper, CancellationToken cancellation)
    {
        if (await paper.Queries.FindAsync(id) is not { } call)
        {
            return Results.NotFound();
        }

        var letters = await paper.Tell.LettersAsync(call);
        var words = new List<string>();
        foreach (var letter in letters)
        {
            words.Add(await WriteAsync(call, letter, words.Count == 0, paper));
        }

        return await paper.Documents.AnswerAsync<CallLetters>("courriers.pdf", new Dictionary<string, object?> { ["Letters"] = letters, ["Words"] = words }, cancellation);
    }

    private static async Task<string> WriteAsync(EngagementCall call, CallLetter letter, bool isFirst, CallPaper paper)
    {
        using var speaking = Speaking.To(letter.Person);
        return await paper.Documents.HtmlAsync<CallLetterBody>(new Dictionary<string, object?> { ["Call"] = call, ["Letter"] = letter, ["IsFirst"] = isFirst, ["Day"] = Format.LongDay(paper.Queries.Today) });
    }
}

/// <summary>What the letters about a call need.</summary>
internal sealed record CallPaper(EngagementQueries Queries, CallTellService Tell, DocumentRenderer Documents);
