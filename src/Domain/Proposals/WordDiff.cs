namespace Misthos.Domain.Proposals;

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

/// <summary>The differences between two texts, word by word: the longest common subsequence of their words.</summary>
public static class WordDiff
{
    // Beyond it what differs is said as one piece: the table would be too large.
    private const int MostCells = 4_000_000;

    /// <summary>The runs in order. Those that are not added give the earlier text, those that are not removed give the later one.</summary>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = Enumerable.Range(0, Math.Min(old.Count, now.Count)).TakeWhile(i => old[i] == now[i]).Count();
        var end = Enumerable.Range(1, Math.Min(old.Count, now.Count) - start).TakeWhile(i => old[^i] == now[^i]).Count();
        var middle = Between(old.GetRange(start, old.Count - start - end), now.GetRange(start, now.Count - start - end));
        return Joined([.. Same(old.Take(start)), .. middle, .. Same(old.TakeLast(end))]);
    }

    private static IEnumerable<WordRun> Same(IEnumerable<string> words) => words.Select(word => new WordRun(WordChange.Same, word));

    private static List<WordRun> Between(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MostCells)
        {
            return [.. old.Select(word => new WordRun(WordChange.Removed, word)), .. now.Select(word => new WordRun(WordChange.Added, word))];
        }

        var longest = Longest(old, now);
        var runs = new List<WordRun>();
        for (var (i, j) = (0, 0); i < old.Count || j < now.Count;)
        {
            var change = i < old.Count && j < now.Count && old[i] == now[j] ? WordChange.Same
                : j == now.Count || i < old.Count && longest[i + 1, j] >= longest[i, j + 1] ? WordChange.Removed : WordChange.Added;
            runs.Add(new(change, change == WordChange.Added ? now[j] : old[i]));
            i += change == WordChange.Added ? 0 : 1;
            j += change == WordChange.Removed ? 0 : 1;
        }

        return runs;
    }

    // Weight of the best common subsequence from each pair of places to the ends; a word weighs more than the space beside it.
    private static int[,] Longest(List<string> old, List<string> now)
    {
        var longest = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + (char.IsWhiteSpace(old[i][0]) ? 1 : 3) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }

    private static List<WordRun> Joined(List<WordRun> runs)
    {
        var joined = new List<WordRun>();
        foreach (var run in runs)
        {
            if (joined.Count > 0 && joined[^1].Change == run.Change)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    // Words and the spaces between them, each a piece of its own.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var (start, i) = (0, 1); start < text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i]) != char.IsWhiteSpace(text[start]))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return words;
    }
}
