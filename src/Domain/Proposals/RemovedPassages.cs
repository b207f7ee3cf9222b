using System.Globalization;

namespace Misthos.Domain.Proposals;

/// <summary>
/// Removing passages from a text, and nothing else: each gives way to a visible mark, what stays is word for word what it was. A passage is
/// whole words within one line, so that lines keep their number.
/// </summary>
public static class RemovedPassages
{
    /// <summary>What stands in place of a passage, in the language of proposals.</summary>
    public const string Mark = "[passage retiré]";

    /// <summary>The text with every occurrence of the passages, as whole words and whatever their capitals, replaced by <see cref="Mark"/>; the longest first.</summary>
    public static string Remove(string text, IEnumerable<string> passages) =>
        passages.Where(p => p.Any(IsWord)).OrderByDescending(p => p.Length).Aggregate(text, RemoveOne);

    /// <summary>Whether a passage stands in a text, as whole words and outside the marks.</summary>
    public static bool IsIn(string text, string passage) => passage.Any(IsWord) && RemoveOne(text, passage) != text;

    /// <summary>Whether the second text is the first with passages replaced by the mark, and nothing added, changed or moved.</summary>
    public static bool Only(string former, string text)
    {
        var (lines, left) = (former.Split('\n'), text.Split('\n'));
        return lines.Length == left.Length && lines.Zip(left).All(pair => OnlyInLine(pair.First, pair.Second));
    }

    // The earliest place of each part that stays is the best: what may follow it never shrinks.
    private static bool OnlyInLine(string former, string line)
    {
        var parts = line.Split(Mark);
        if (parts.Length == 1)
        {
            return former == line;
        }

        var at = parts[0].Length;
        if (!former.StartsWith(parts[0], StringComparison.Ordinal) || !IsEdge(former, at))
        {
            return false;
        }

        foreach (var part in parts[1..^1])
        {
            at = Place(former, part, EndOfWord(former, at));
            if (at < 0)
            {
                return false;
            }

            at += part.Length;
        }

        var start = former.Length - parts[^1].Length;
        return EndOfWord(former, at) <= start && former.EndsWith(parts[^1], StringComparison.Ordinal) && IsEdge(former, start);
    }

    private static int Place(string text, string part, int from)
    {
        for (var start = from; start <= text.Length - part.Length; start++)
        {
            start = text.IndexOf(part, start, StringComparison.Ordinal);
            if (start < 0 || (IsEdge(text, start) && IsEdge(text, start + part.Length)))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>First place after a passage that begins here and holds at least one word; past the end when none is left.</summary>
    private static int EndOfWord(string text, int from)
    {
        while (from < text.Length && !IsWord(text[from]))
        {
            from++;
        }

        while (from < text.Length && !IsEdge(text, from + 1))
        {
            from++;
        }

        return from + 1;
    }

    private static string RemoveOne(string text, string passage) => string.Join(Mark, text.Split(Mark).Select(part =>
    {
        for (var at = part.IndexOf(passage, StringComparison.OrdinalIgnoreCase); at >= 0; at = at < part.Length ? part.IndexOf(passage, at, StringComparison.OrdinalIgnoreCase) : -1)
        {
            var isWhole = IsEdge(part, at) && IsEdge(part, at + passage.Length);
            (part, at) = isWhole ? ($"{part[..at]}{Mark}{part[(at + passage.Length)..]}", at + Mark.Length) : (part, at + 1);
        }

        return part;
    }));

    private static bool IsEdge(string text, int at) => at <= 0 || at >= text.Length || !IsWord(text[at - 1]) || !IsWord(text[at]);

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || char.IsSurrogate(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
