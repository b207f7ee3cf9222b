namespace Misthos.Domain.Booklets;

/// <summary>Lines of proposals out of which passages were removed after a text was frozen, by number of the proposal: the line as it was, and as it is shown.</summary>
/// <param name="Shown">The line shown in place of another, by number.</param>
public sealed record RemovedLines(IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> Shown)
{
    /// <summary>The text with those lines as they are shown; only the title and the paragraphs of the proposal itself are looked at, and only whole lines.</summary>
    /// <param name="text">A frozen text.</param>
    /// <returns>The text, and how many proposals changed.</returns>
    public (BookletText Text, int Proposals) In(BookletText text)
    {
        var shown = text with { Chapters = [.. text.Chapters.Select(chapter => chapter with { Proposals = [.. chapter.Proposals.Select(Of)] })] };
        var changed = text.Proposals().Zip(shown.Proposals()).Count(pair => !ReferenceEquals(pair.First, pair.Second));
        return (changed == 0 ? text : shown, changed);
    }

    private BookletProposal Of(BookletProposal proposal)
    {
        if (!Shown.TryGetValue(proposal.Number, out var lines) || !(lines.ContainsKey(proposal.Title) || proposal.Blocks.Any(b => IsOwn(b) && lines.ContainsKey(b.Text))))
        {
            return proposal;
        }

        return proposal with
        {
            Title = lines.GetValueOrDefault(proposal.Title, proposal.Title),
            Blocks = [.. proposal.Blocks.Select(b => IsOwn(b) ? b with { Text = lines.GetValueOrDefault(b.Text, b.Text) } : b)],
        };
    }

    private static bool IsOwn(BookletBlock block) => block is { Kind: BookletBlockKind.Paragraph, AnswerId: null };
}
