using Misthos.Domain.Booklets;

namespace Misthos.Web.Features.Booklets;

/// <summary>Size of a board; A1 is A3 twice as large.</summary>
public enum BoardFormat
{
    A3,
    A2,
    A1,
}

/// <summary>What a board shows: a topic, its question, its proposals.</summary>
/// <param name="Title">Topic.</param>
/// <param name="Question">Question put to the assembly; may be empty.</param>
/// <param name="Proposals">Proposals, late ones first.</param>
public sealed record BoardTopic(string Title, string Question, IReadOnlyList<BookletProposal> Proposals)
{
    /// <summary>The topics of a booklet that have proposals.</summary>
    public static IReadOnlyList<BoardTopic> Of(BookletText text)
    {
        var questions = text.Chapters.Where(c => c.Id.StartsWith("sujet-", StringComparison.Ordinal)).SelectMany(c => c.Blocks.Take(1).Select(b => (c.Title, b.Text))).ToLookup(c => c.Title, c => c.Text);
        return [.. text.Proposals().GroupBy(p => p.Topic).Select(g => new BoardTopic(g.Key, questions[TitleOf(g.Key)].FirstOrDefault() ?? "", [.. g])).OrderBy(t => t.Title, StringComparer.CurrentCulture)];
    }

    // The line of a proposal names topic and edition.
    private static string TitleOf(string line) => line.LastIndexOf(" – ", StringComparison.Ordinal) is > 0 and var at ? line[..at] : line;
}
