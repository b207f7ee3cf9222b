using System.Globalization;
using System.Text;

namespace Misthos.Domain.Recruitment;

/// <summary>Texts without what people write differently: case, accents, punctuation.</summary>
public static class Folding
{
    /// <summary>Small letters and figures in words separated by one space: "Code-Postal " is "code postal".</summary>
    public static string Words(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same in one word: "Jean-Loïc" and "JEAN LOIC" are "jeanloic".</summary>
    public static string Letters(string text) => Words(text).Replace(" ", "", StringComparison.Ordinal);
}
