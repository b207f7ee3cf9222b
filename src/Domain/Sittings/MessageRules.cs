using System.Text.RegularExpressions;

namespace Misthos.Domain.Sittings;

/// <summary>Which words in braces a message may and must hold.</summary>
public static partial class MessageRules
{
    /// <summary>Longest text of a mail or a letter, characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Longest template of a text message, characters: three messages chained, once the names are in.</summary>
    public const int LongestSms = 320;

    /// <summary>Longest subject or heading, characters.</summary>
    public const int LongestSubject = 150;

    private static readonly string[] Always = ["prenom", "nom", "collectivite", "seance", "date", "heure", "fin", "lieu", "acces", "lien"];

    /// <summary>Words in braces that are replaced in a message: reasons where there is one, the agenda where there is room.</summary>
    public static IReadOnlyList<string> Placeholders(SittingMessage message, MessageShape shape) =>
    [
        .. Always,
        .. message is SittingMessage.Moved or SittingMessage.Cancelled ? ["motif"] : Array.Empty<string>(),
        .. shape != MessageShape.Sms && message is not (SittingMessage.Cancelled or SittingMessage.Thanks) ? ["ordre_du_jour"] : Array.Empty<string>(),
    ];

    /// <summary>Words in braces without which the message would not tell what it is for.</summary>
    public static IReadOnlyList<string> Necessary(SittingMessage message, MessageShape shape) => (message, shape) switch
    {
        (SittingMessage.Convocation, MessageShape.Mail) => ["date", "heure", "lieu", "lien"],
        (SittingMessage.Moved, not MessageShape.Sms) => ["date", "heure", "lieu", "motif"],
        (SittingMessage.Cancelled, MessageShape.Sms) => ["date"],
        (SittingMessage.Cancelled, _) => ["date", "motif"],
        (SittingMessage.Thanks, MessageShape.Sms) => [],
        (SittingMessage.Thanks, _) => ["seance"],
        _ => ["date", "heure", "lieu"],
    };

    /// <summary>
    /// Why these words cannot be sent; empty when they can. Codes of the subject begin with "subject.", the others are about the text.
    /// Values: the word and its line, counted from 1; or the length and the most allowed.
    /// </summary>
    public static IReadOnlyList<Refusal> WhyNot(SittingMessage message, MessageShape shape, string? subject, string? body)
    {
        var text = (body ?? "").ReplaceLineEndings("\n").Trim();
        var refusals = new List<Refusal>();
        if (shape != MessageShape.Sms)
        {
            refusals.AddRange(WhyNotSubject(message, shape, (subject ?? "").Trim()));
        }

        var most = shape == MessageShape.Sms ? LongestSms : LongestText;
        if (text.Length is 0 || text.Length > most)
        {
            refusals.Add(text.Length is 0 ? new Refusal("body.empty") : new Refusal("body.too-long", $"{text.Length}", $"{most}"));
            return refusals;
        }

        var known = Placeholders(message, shape);
        refusals.AddRange(Unknown(text, known).Select(found => new Refusal("body.unknown", found.Word, $"{found.Line}")));
        refusals.AddRange(OddBraces(text).Select(line => new Refusal("body.brace", $"{line}")));
        refusals.AddRange(Necessary(message, shape).Where(word => !text.Contains($"{{{word}}}", StringComparison.Ordinal)).Select(word => new Refusal("body.missing", word)));
        return refusals;
    }

    private static IEnumerable<Refusal> WhyNotSubject(SittingMessage message, MessageShape shape, string subject)
    {
        if (subject.Length is 0 || subject.Length > LongestSubject || subject.Contains('\n', StringComparison.Ordinal))
        {
            return [subject.Length is 0 ? new Refusal("subject.empty") : new Refusal("subject.too-long", $"{subject.Length}", $"{LongestSubject}")];
        }

        IReadOnlyList<string> known = [.. Placeholders(message, shape).Except(["ordre_du_jour", "lien", "acces"])];
        return [.. Unknown(subject, known).Select(found => new Refusal("subject.unknown", found.Word)), .. OddBraces(subject).Select(_ => new Refusal("subject.brace"))];
    }

    private static IEnumerable<(string Word, int Line)> Unknown(string text, IReadOnlyList<string> known) =>
        text.Split('\n').SelectMany((line, i) => Braces().Matches(line).Select(match => (Word: match.Groups["word"].Value, Line: i + 1)))
            .Where(found => !known.Contains(found.Word)).DistinctBy(found => found.Word);

    private static IEnumerable<int> OddBraces(string text) =>
        text.Split('\n').Select((line, i) => (Left: Braces().Replace(line, ""), Line: i + 1)).Where(x => x.Left.AsSpan().IndexOfAny('{', '}') >= 0).Select(x => x.Line);

    /// <summary>A word in braces.</summary>
    [GeneratedRegex(@"\{(?<word>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Braces();
}
