using System.Globalization;
using System.Text;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>
/// Text for a bank: letters without accents, digits, space and <c>/ - ? : ( ) . , ' +</c>. Latin letters are transliterated
/// (é → e, œ → oe, ß → ss, € → E, @ → (at), _ → -); other scripts are refused, never replaced in silence.
/// </summary>
/// <remarks>Character set of the SEPA rule books (EPC217-08), which the SEPA types of the PES repeat.</remarks>
public static class SepaText
{
    private const string Kept = "/-?:().,'+ ";

    private const string Pairs =
        "œ oe|Œ OE|æ ae|Æ AE|ß ss|ẞ SS|ø o|Ø O|ł l|Ł L|đ d|Đ D|ð d|Ð D|þ th|Þ Th|ı i|ħ h|Ħ H|€ E|@ (at)|_ -|& +|’ '|‘ '|ʼ '|ʻ '|′ '|` '|´ '|“ '|” '|„ '|« '|» '|\" '"
        + "|– -|— -|‑ -|‐ -|− -|~ -|… ...|· .|• .|; ,|! .|# .|$ .|% .|* .|< .|= .|> .|^ .|[ (|] )|{ (|} )|\\ /|º o|° o|ª a";

    private static readonly Dictionary<int, string> Instead = Pairs.Split('|')
        .ToDictionary(pair => char.ConvertToUtf32(pair, 0), pair => pair[2..]);

    /// <summary>Converts a text; spaces are put together and those at the ends go.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="converted">The text in the bank's characters.</param>
    /// <param name="offender">The first character that has no equivalent; empty when all have.</param>
    /// <returns>Whether every character has an equivalent.</returns>
    public static bool TryConvert(string text, out string converted, out string offender)
    {
        var result = new StringBuilder(text.Length);
        (converted, offender) = ("", "");
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Of(rune) is not { } written)
            {
                offender = rune.ToString();
                return false;
            }

            result.Append(written);
        }

        converted = string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return true;
    }

    /// <summary>Converts a text known to be convertible.</summary>
    /// <exception cref="FormatException">A character has no equivalent: the caller checks first.</exception>
    public static string Convert(string text) =>
        TryConvert(text, out var converted, out var offender) ? converted : throw new FormatException($"'{offender}' has no equivalent in SEPA.");

    /// <summary>Shortens a label, at a word when one ends in the last third. For remittance texts only: names and references are never cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', length);
        return text[..(space > length * 2 / 3 ? space : length)].TrimEnd();
    }

    private static string? Of(Rune rune)
    {
        if (IsAllowed(rune))
        {
            return rune.ToString();
        }

        if (Rune.IsWhiteSpace(rune))
        {
            return " ";
        }

        return Instead.TryGetValue(rune.Value, out var other) ? other : WithoutAccent(rune);
    }

    private static string? WithoutAccent(Rune rune)
    {
        var kept = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (IsAllowed(part))
            {
                kept.Append(part);
            }
            else if (Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                return null;
            }
        }

        return kept.Length == 0 ? null : kept.ToString();
    }

    private static bool IsAllowed(Rune rune) => rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Kept.Contains((char)rune.Value, StringComparison.Ordinal));
}
