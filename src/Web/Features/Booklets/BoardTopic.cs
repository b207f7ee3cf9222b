using Misthos.Domain.Booklets;

namespace Misthos.Web.Features.Booklets;

/// <summary>Size of a board; A1 is A3 twice as large.</summary>
public enum BoardFormat
{
    A3,
    A2,
    A1,
}

/// <summary>What boards show: a topic, its question, its proposals.</summary>
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

/// <summary>A sheet of paper: a topic, or the part of it that fits.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Columns">One column of large letters, or two.</param>
/// <param name="Part">Which sheet of the topic, from 1.</param>
/// <param name="Parts">How many sheets the topic has.</param>
public sealed record BoardSheet(BoardTopic Topic, IReadOnlyList<IReadOnlyList<BookletProposal>> Columns, int Part, int Parts)
{
    // Lines of a column on an A3 below the head, and the letters of a line; measured on printed sheets, and a little less to be sure.
    private const int Lines = 46, Letters = 44;

    /// <summary>Whether little has to be said: one column, in letters half as large again.</summary>
    public bool IsLarge => Columns.Count == 1;

    /// <summary>The sheets of a topic: a proposal is never cut, as long as it fits on a column.</summary>
    public static IReadOnlyList<BoardSheet> Of(BoardTopic topic)
    {
        if (topic.Proposals.Sum(LinesOf) * 2 <= Lines)
        {
            return [new(topic, [topic.Proposals], 1, 1)];
        }

        List<List<BookletProposal>> columns = [[]];
        var used = 0;
        foreach (var proposal in topic.Proposals)
        {
            var lines = LinesOf(proposal);
            if (used > 0 && used + lines > Lines)
            {
                columns.Add([]);
                used = 0;
            }

            columns[^1].Add(proposal);
            used += lines;
        }

        if (columns.Count == 1 && columns[0].Count > 1)
        {
            columns = [columns[0][..((columns[0].Count + 1) / 2)], columns[0][((columns[0].Count + 1) / 2)..]];
        }

        var sheets = columns.Chunk(2).ToList();
        return [.. sheets.Select((pair, index) => new BoardSheet(topic, pair, index + 1, sheets.Count))];
    }

    /// <summary>What is told of a proposal to somebody who reads standing: rows of details, steps and opinions are one code away, in the booklet.</summary>
    public static IReadOnlyList<BookletBlock> Told(BookletProposal proposal)
    {
        List<BookletBlock> told = [];
        var ofCommitment = false;
        foreach (var block in proposal.Blocks)
        {
            ofCommitment = block.Kind == BookletBlockKind.Commitment || (ofCommitment && block.Kind != BookletBlockKind.Heading);
            if (block.Kind is BookletBlockKind.Heading or BookletBlockKind.Lead or BookletBlockKind.Commitment
                || (!ofCommitment && block.Kind == BookletBlockKind.Paragraph)
                || block is { Kind: BookletBlockKind.Note, Tone: "bad" or "warn" })
            {
                told.Add(block);
            }
        }

        return told;
    }

    // Frame, number, state and code take nine lines; a heading or a note needs air.
    private static int LinesOf(BookletProposal proposal) =>
        9 + (int)Math.Ceiling(1.5 * Wrapped(proposal.Title)) + Told(proposal).Sum(b => Wrapped(b.Text) + (b.Kind == BookletBlockKind.Paragraph ? 0 : 1));

    private static int Wrapped(string text) => 1 + (text.Length / Letters);
}
