using System.Text.RegularExpressions;

namespace Misthos.Domain.Sittings;

/// <summary>Some words of a line; <paramref name="Link"/> is an absolute address, or null.</summary>
public sealed record MessageSpan(string Text, bool IsStrong = false, string? Link = null);

/// <summary>A paragraph: its lines, and whether a frame is around it.</summary>
public sealed record MessageBlock(IReadOnlyList<IReadOnlyList<MessageSpan>> Lines, bool IsBoxed);

/// <summary>
/// Reads a template: paragraphs apart by an empty line; <c>**words**</c> stand out; a paragraph whose lines begin with <c>&gt;</c> is framed;
/// <c>[words](address)</c> and <c>{lien}</c> are links; words in braces are replaced where they are known. What is put in is never read as markup. A line whose
/// values are all empty disappears, and a paragraph that loses all its values with it.
/// </summary>
public static partial class MessageText
{
    /// <summary>The paragraphs of a template with its values.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">Values by word; several lines are allowed.</param>
    public static IReadOnlyList<MessageBlock> Read(string template, IReadOnlyDictionary<string, string> values) =>
        [.. Paragraphs(template).Select(lines => Block(lines, values)).OfType<MessageBlock>()];

    /// <summary>A template with its values on one line each, without any markup: a subject or a text message.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">Values by word.</param>
    public static string Plain(string template, IReadOnlyDictionary<string, string> values) =>
        string.Join('\n', template.ReplaceLineEndings("\n").Split('\n').Where(line => !IsEmptied(line, values))
            .Select(line => Fill(line, values).ReplaceLineEndings("\n").Replace("\n", ", ", StringComparison.Ordinal))).Trim();

    private static IEnumerable<List<string>> Paragraphs(string template)
    {
        var lines = new List<string>();
        foreach (var line in template.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.Trim());
            }
            else if (lines.Count > 0)
            {
                yield return lines;
                lines = [];
            }
        }
    }

    private static MessageBlock? Block(List<string> lines, IReadOnlyDictionary<string, string> values)
    {
        var boxed = lines.TrueForAll(line => line.StartsWith('>'));
        var plain = boxed ? lines.ConvertAll(line => line[1..].Trim()) : lines;
        var kept = plain.FindAll(line => !IsEmptied(line, values));
        var lost = kept.Count < plain.Count && !kept.Exists(line => MessageRules.Braces().IsMatch(line));
        return lost || kept.Count == 0 ? null : new MessageBlock([.. kept.SelectMany(line => Lines(line, values))], boxed);
    }

    private static bool IsEmptied(string line, IReadOnlyDictionary<string, string> values) =>
        MessageRules.Braces().Matches(line) is { Count: > 0 } found && found.All(match => string.IsNullOrWhiteSpace(Value(match, values)));

    private static List<IReadOnlyList<MessageSpan>> Lines(string line, IReadOnlyDictionary<string, string> values)
    {
        var done = new List<IReadOnlyList<MessageSpan>>();
        var current = new List<MessageSpan>();
        foreach (var span in Spans(line, values))
        {
            var parts = span.Text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    done.Add(current);
                    current = [];
                }

                if (parts[i].Length > 0)
                {
                    current.Add(span with { Text = parts[i] });
                }
            }
        }

        done.Add(current);
        return done;
    }

    private static IEnumerable<MessageSpan> Spans(string line, IReadOnlyDictionary<string, string> values)
    {
        var from = 0;
        foreach (Match mark in Marks().Matches(line))
        {
            yield return new MessageSpan(Fill(line[from..mark.Index], values));
            yield return mark.Groups["strong"] is { Success: true } strong
                ? new MessageSpan(Fill(strong.Value, values), IsStrong: true)
                : Linked(mark.Groups["words"] is { Success: true } words ? Fill(words.Value, values) : "", Fill(mark.Groups["target"].Value, values));
            from = mark.Index + mark.Length;
        }

        yield return new MessageSpan(Fill(line[from..], values));
    }

    private static MessageSpan Linked(string words, string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new MessageSpan(words.Length > 0 ? words : target, Link: target)
            : new MessageSpan(words.Length > 0 ? words : target);

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) => MessageRules.Braces().Replace(text, match => Value(match, values));

    private static string Value(Match match, IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault(match.Groups["word"].Value, match.Value);

    [GeneratedRegex(@"\*\*(?<strong>[^*]+)\*\*|\[(?<words>[^\]]+)\]\((?<target>[^()\s]+)\)|(?<target>\{lien\})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
