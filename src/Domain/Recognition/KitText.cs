namespace Misthos.Domain.Recognition;

/// <summary>What a block of a kit is.</summary>
public enum KitBlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>Points of a list.</summary>
    Points,
}

/// <summary>A heading, a paragraph or a list; <paramref name="Lines"/> is one line, or the points.</summary>
public sealed record KitBlock(KitBlockKind Kind, IReadOnlyList<string> Lines);

/// <summary>Reads the text of a kit: <c>## </c> starts a heading, <c>- </c> a point, an empty line ends a paragraph. What is in it is never markup.</summary>
public static class KitText
{
    /// <summary>Fewest words of a sentence that easy-to-read rules call long.</summary>
    public const int LongSentence = 18;

    /// <summary>The blocks of a text, in order.</summary>
    public static IReadOnlyList<KitBlock> Blocks(string text)
    {
        var blocks = new List<KitBlock>();
        var open = false;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            var kind = line.StartsWith("## ", StringComparison.Ordinal) ? KitBlockKind.Heading : line.StartsWith("- ", StringComparison.Ordinal) ? KitBlockKind.Points : KitBlockKind.Paragraph;
            var words = kind == KitBlockKind.Paragraph ? line : line[2..].Trim();
            if (words.Length == 0)
            {
                open = false;
            }
            else if (open && kind != KitBlockKind.Heading && blocks[^1].Kind == kind)
            {
                var before = blocks[^1].Lines;
                blocks[^1] = new(kind, kind == KitBlockKind.Points ? [.. before, words] : [$"{before[0]} {words}"]);
            }
            else
            {
                blocks.Add(new(kind, [words]));
                open = true;
            }
        }

        return blocks;
    }

    /// <summary>The text with each line as a paragraph of its own, as easy-to-read rules ask; points of a list stay together.</summary>
    public static string LineByLine(string text) =>
        string.Concat(text.Split('\n').Select(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? $"{line}\n" : $"{line}\n\n"));

    /// <summary>Sentences too long for easy-to-read words (information pour tous, one idea a sentence), in order.</summary>
    public static IReadOnlyList<string> LongSentences(string text) =>
        [.. Blocks(text).SelectMany(block => block.Lines).SelectMany(line => line.Split(['.', '!', '?', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= LongSentence)];
}
