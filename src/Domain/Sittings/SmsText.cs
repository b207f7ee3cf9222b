namespace Misthos.Domain.Sittings;

/// <summary>What a text message costs: its length in units, how many messages the network makes of it, and the letters that make them short.</summary>
/// <param name="Length">Units: septets of the GSM alphabet, or UTF-16 code units when one letter is not in it.</param>
/// <param name="Segments">Messages the network makes of it.</param>
/// <param name="Costly">Letters outside the GSM alphabet: with one of them a message holds 70 units, not 160.</param>
public sealed record SmsSize(int Length, int Segments, IReadOnlyList<string> Costly);

/// <summary>Text messages in the alphabet of the network (3GPP TS 23.038): 160 septets, 153 when chained; 70 and 67 UTF-16 units beyond it.</summary>
public static class SmsText
{
    private const string Gsm = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Extended = "^{}\\[~]|€";

    private static readonly (string From, string To)[] Simpler =
    [
        ("«\u00a0", "\""), ("\u00a0»", "\""), ("«\u202f", "\""), ("\u202f»", "\""), ("«", "\""), ("»", "\""), ("“", "\""), ("”", "\""),
        ("’", "'"), ("‘", "'"), ("\u00a0", " "), ("\u202f", " "), ("–", "-"), ("—", "-"), ("…", "..."), ("•", "-"), ("œ", "oe"), ("Œ", "OE"),
    ];

    /// <summary>The same words with the typography of the network: straight quotes, plain spaces. Letters with accents stay.</summary>
    public static string Simplify(string text) => Simpler.Aggregate(text.ReplaceLineEndings("\n"), (current, swap) => current.Replace(swap.From, swap.To, StringComparison.Ordinal));

    /// <summary>What the network makes of a text.</summary>
    public static SmsSize Measure(string text)
    {
        var costly = text.EnumerateRunes().Where(rune => !Knows(rune)).Select(rune => rune.ToString()).Distinct(StringComparer.Ordinal).ToList();
        return costly.Count > 0
            ? new SmsSize(text.Length, Count([.. text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength)], 70, 67), costly)
            : new SmsSize(text.Sum(Septets), Count([.. text.Select(Septets)], 160, 153), []);
    }

    private static bool Knows(System.Text.Rune rune) => rune.IsBmp && (Gsm.Contains((char)rune.Value, StringComparison.Ordinal) || Extended.Contains((char)rune.Value, StringComparison.Ordinal));

    private static int Septets(char letter) => Extended.Contains(letter, StringComparison.Ordinal) ? 2 : 1;

    // A letter of two units is never cut between two messages.
    private static int Count(List<int> units, int alone, int chained)
    {
        if (units.Sum() <= alone)
        {
            return 1;
        }

        var (segments, filled) = (1, 0);
        foreach (var unit in units)
        {
            (segments, filled) = filled + unit > chained ? (segments + 1, unit) : (segments, filled + unit);
        }

        return segments;
    }
}
