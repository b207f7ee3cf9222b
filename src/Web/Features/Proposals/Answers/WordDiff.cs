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
        var (runs, at) = (new List<WordRun>(), 0);
        void Add(WordChange change, IEnumerable<string> pieces)
        {
            if (string.Concat(pieces) is { Length: > 0 } text)
            {
                runs.Add(new(change, text));
            }
        }

        foreach (var block in diff.DiffBlocks)
        {
            Add(WordChange.Same, diff.PiecesOld.Skip(at).Take(block.DeleteStartA - at));
            Add(WordChange.Removed, diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(WordChange.Added, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordChange.Same, diff.PiecesOld.Skip(at));
        return runs;
    }
}
