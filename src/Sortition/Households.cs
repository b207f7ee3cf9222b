using System.Globalization;
using System.Text;

namespace Misthos.Sortition;

/// <summary>Whether people of one household may sit together.</summary>
public enum HouseholdRule
{
    /// <summary>Addresses play no part.</summary>
    None,

    /// <summary>At most one person of each household.</summary>
    AtMostOne,
}

/// <summary>
/// Makes addresses comparable: case, accents, punctuation and the commonest French abbreviations do not count
/// ("12, av. de l'Église" = "12 Avenue de l eglise"). It does not guess further: near matches are for people to review.
/// </summary>
public static class Households
{
    private static readonly Dictionary<string, string> Words = (
            "AV=AVENUE AVE=AVENUE BD=BOULEVARD BLD=BOULEVARD BVD=BOULEVARD BOUL=BOULEVARD PL=PLACE RTE=ROUTE CHE=CHEMIN "
            + "IMP=IMPASSE ALL=ALLEE SQ=SQUARE CRS=COURS ST=SAINT STE=SAINTE BAT=BATIMENT APT=APPARTEMENT APPT=APPARTEMENT "
            + "RES=RESIDENCE")
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>
    /// The key of an address. A blank first cell means that the address is not known: no key, a household of one
    /// (people without address are never grouped together).
    /// </summary>
    public static string? KeyOf(IReadOnlyList<string> cells) =>
        cells.Count == 0 || Normalise(cells[0]).Length == 0 ? null : string.Join('|', cells.Select(Normalise));

    private static string Normalise(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var c in cell.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToUpperInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(' ');
            }
        }

        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(w => Words.GetValueOrDefault(w, w)));
    }
}
