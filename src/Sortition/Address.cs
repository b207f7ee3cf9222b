using System.Globalization;
using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// One cell of an address in comparable form: capitals without accents or punctuation, French abbreviations written out,
/// the number apart from "bis" or "ter", flat and stairs told after the street whatever their place in the cell.
/// </summary>
/// <param name="Number">The house number, or nothing.</param>
/// <param name="Suffix">BIS, TER, a letter, or nothing.</param>
/// <param name="Street">The words that are left.</param>
/// <param name="Flat">Building, stairs, floor, door, in alphabetical order: "APPARTEMENT 3".</param>
internal sealed record Address(string Number, string Suffix, IReadOnlyList<string> Street, IReadOnlyList<string> Flat)
{
    private static readonly Dictionary<string, string> Words = Pairs(
        "AV=AVENUE AVE=AVENUE BD=BOULEVARD BLD=BOULEVARD BVD=BOULEVARD BOUL=BOULEVARD PL=PLACE RTE=ROUTE CHE=CHEMIN CHEM=CHEMIN "
        + "IMP=IMPASSE ALL=ALLEE SQ=SQUARE CRS=COURS FG=FAUBOURG FBG=FAUBOURG LOT=LOTISSEMENT TRA=TRAVERSE TRAV=TRAVERSE MTE=MONTEE "
        + "HAM=HAMEAU PAS=PASSAGE PASS=PASSAGE ST=SAINT STE=SAINTE DR=DOCTEUR GAL=GENERAL GEN=GENERAL MAL=MARECHAL CDT=COMMANDANT "
        + "CAP=CAPITAINE COL=COLONEL PDT=PRESIDENT PRES=PRESIDENT PR=PROFESSEUR PROF=PROFESSEUR ND=NOTREDAME RES=RESIDENCE "
        + "BAT=BATIMENT BT=BATIMENT APT=APPARTEMENT APPT=APPARTEMENT APP=APPARTEMENT ESC=ESCALIER ETG=ETAGE");

    private static readonly Dictionary<string, string> First = Pairs("R=RUE CH=CHEMIN C=COURS Q=QUAI QU=QUAI P=PLACE B=BOULEVARD A=AVENUE");
    private static readonly Dictionary<string, string> Suffixes = Pairs("B=BIS BIS=BIS T=TER TER=TER Q=QUATER QUATER=QUATER");
    private static readonly HashSet<string> Streets = new(
        ["RUE", "AVENUE", "BOULEVARD", "PLACE", "ROUTE", "CHEMIN", "IMPASSE", "ALLEE", "SQUARE", "COURS", "QUAI", "FAUBOURG", "TRAVERSE", "MONTEE", "PASSAGE", "VILLA", "CITE"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Flats = new(["BATIMENT", "APPARTEMENT", "ESCALIER", "ETAGE", "PORTE", "LOGEMENT", "CHAMBRE"], StringComparer.Ordinal);

    internal static Address Parse(string cell)
    {
        var words = Split(cell);
        var flat = TakeFlat(words);
        var (number, suffix) = TakeNumber(words);
        if (number.Length > 0 && words.Count > 1 && First.TryGetValue(words[0], out var kind))
        {
            words[0] = kind;
        }

        return new(number, suffix, words, flat);
    }

    /// <summary>The whole cell as one text.</summary>
    internal string Key => string.Join(' ', ((string[])[Number, Suffix, .. Street, .. Flat]).Where(w => w.Length > 0));

    private static List<string> Split(string cell)
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

        var words = text.ToString().Replace("NOTRE DAME", "NOTREDAME", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where((w, i) => w is not ("N" or "NO" or "NUMERO") || i + 1 == words.Length || !char.IsDigit(words[i + 1][0])).Select(w => Words.GetValueOrDefault(w, w))];
    }

    /// <summary>"12", "12 BIS", "12BIS", "12B" at the start.</summary>
    private static (string Number, string Suffix) TakeNumber(List<string> words)
    {
        if (words.Count == 0 || !char.IsDigit(words[0][0]))
        {
            return ("", "");
        }

        var digits = words[0].TakeWhile(char.IsDigit).Count();
        var (number, glued) = (words[0][..digits].TrimStart('0'), words[0][digits..]);
        words.RemoveAt(0);
        if (glued.Length > 0)
        {
            return (number, Suffixes.GetValueOrDefault(glued, glued));
        }

        // A letter alone is a suffix when a street follows, else the kind of street: "12 B rue X", "12 B Pasteur".
        if (words.Count > 1 && (words[0].Length > 1 ? Suffixes.ContainsKey(words[0]) : Streets.Contains(words[1])))
        {
            var suffix = Suffixes.GetValueOrDefault(words[0], words[0]);
            words.RemoveAt(0);
            return (number, suffix);
        }

        return (number, "");
    }

    private static List<string> TakeFlat(List<string> words)
    {
        var flat = new List<string>();
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (!Flats.Contains(words[i]))
            {
                continue;
            }

            // "3e étage" as well as "étage 3"; never the number of the house.
            var (from, which) = i + 1 < words.Count ? (i, words[i + 1]) : i > 1 && char.IsDigit(words[i - 1][0]) ? (i - 1, words[i - 1]) : (i, "");
            flat.Add($"{words[i]} {(words[i] == "ETAGE" ? string.Concat(which.TakeWhile(char.IsDigit)) : which)}".Trim());
            words.RemoveRange(from, which.Length > 0 ? 2 : 1);
            i = Math.Min(i, words.Count);
        }

        flat.Sort(StringComparer.Ordinal);
        return flat;
    }

    private static Dictionary<string, string> Pairs(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
