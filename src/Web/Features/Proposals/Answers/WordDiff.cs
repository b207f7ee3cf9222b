using DiffPlex;
using DiffPlex.Chunkers;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What became of some words from one text to the next.</summary>
public enum WordChange
{
    /// <summary>They are in both.</summary>
    Same,

    /// <summary>They are in the earlier text only.</summary>
    Removed,

    /// <summary>They are in the later text only.</summary>
    Added,
}

/// <summary>Words that stand together and share what became of them, with the spaces between them.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>The differences between two texts, word by word.</summary>
public static class WordDiff
{
    private static readonly DelimiterChunker Words = new([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '«', '»', '’']);

    /// <summary>The runs in order. Those that are not added give the earlier text, those that are not removed give the later one.</summary>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var (changes, at) = (new List<Change>(), 0);
        foreach (var block in diff.DiffBlocks)
        {
            var next = new Change(
                string.Concat(diff.PiecesOld.Skip(at).Take(block.DeleteStartA - at)),
                string.Concat(diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
                string.Concat(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            if (changes is [.., var last] && next.Continues(last))
            {
                changes[^1] = last with { Removed = last.Removed + next.Before + next.Removed, Added = last.Added + next.Before + next.Added };
            }
            else
            {
                changes.Add(next);
            }

            at = block.DeleteStartA + block.DeleteCountA;
        }

        IEnumerable<WordRun> runs = changes.SelectMany(c => new WordRun[] { new(WordChange.Same, c.Before), new(WordChange.Removed, c.Removed), new(WordChange.Added, c.Added) });
        return [.. runs.Append(new(WordChange.Same, string.Concat(diff.PiecesOld.Skip(at)))).Where(run => run.Text.Length > 0)];
    }

    // Words that changed, after words that did not.
    private sealed record Change(string Before, string Removed, string Added)
    {
        // Only a space stands between the two, and it is no space between a word and the word that took its place: read as one, not as scraps of both texts in turn.
        public bool Continues(Change last) => Before.Length > 0 && string.IsNullOrWhiteSpace(Before) && !Before.Contains('\n', StringComparison.Ordinal)
            && (IsBoth != last.IsBoth || !IsBoth && (Removed.Length > 0) != (last.Removed.Length > 0));

        private bool IsBoth => Removed.Length > 0 && Added.Length > 0;
    }
}
