using System.Globalization;
using System.Text;

namespace Misthos.Sortition;

/// <summary>A made-up French address and the ways people write it.</summary>
internal sealed record SampleAddress(int Number, string Repeat, string Street, int Flat, string Postcode)
{
    internal const int Spellings = 6;
    private const int Numbers = 197;
    private const int Postcodes = 16;

    private static readonly string[] Streets =
    [
        "avenue de l’Église", "boulevard du Général de Gaulle", "rue de la République", "place Saint-Eugène", "chemin des Pâquerettes", "impasse du Moulin",
        "allée Léon Gambetta", "cours Lieutaud", "route d’Aix", "rue Sainte-Cécile", "avenue du 8 Mai 1945", "rue Émile Zola", "square Jean Jaurès",
        "rue du Bœuf", "boulevard Françoise Duparc", "traverse de l’Huveaune", "rue Pierre et Marie Curie", "chemin de Saint-Jean du Désert", "rue d’Alger",
        "quai de la Fraternité", "rue Honoré de Balzac", "avenue Maréchal Foch", "montée des Accoules", "rue Nationale", "passage de l’Été", "rue Haute",
        "rue Lafayette", "place Notre-Dame du Mont", "rue Théodore Turner",
    ];

    /// <summary>The address of a home: another for every number, without order.</summary>
    internal static SampleAddress Of(int home)
    {
        var count = Streets.Length * Numbers * Postcodes;
        var slot = (int)(home % count * 7919L % count);
        var number = 1 + (slot / Streets.Length % Numbers);
        return new(
            number, number % 9 == 0 ? "bis" : "", Streets[slot % Streets.Length], home / count,
            (13001 + (slot / Streets.Length / Numbers)).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>0 = in full; 1 to 4 mean the same to a reader of addresses without guessing; from 5 on a person must judge.</summary>
    internal string Spelt(int spelling)
    {
        var number = Repeat.Length == 0 ? $"{Number}" : $"{Number} {Repeat}";
        var flat = Flat == 0 ? "" : $", appartement {Flat}";
        return spelling switch
        {
            1 => WithoutAccents($"{number} {Street}{flat}").ToUpperInvariant(),
            2 => $"{number}, {Abbreviated(Street)}{flat}",
            3 => WithoutAccents($"{number} {Abbreviated(Street)}{flat.Replace("appartement", "apt.", StringComparison.Ordinal)}"),
            4 => $"{number}  {Street.Replace("-", " ", StringComparison.Ordinal).Replace('’', '\'')}{flat}",
            5 => $"{Number}{Repeat} {Street}{flat}",
            6 => $"{number} {Street[..^1]}{flat}",
            _ => $"{number} {Street}{flat}",
        };
    }

    internal static string WithoutAccents(string text)
    {
        var plain = text.Replace("œ", "oe", StringComparison.Ordinal).Replace('’', '\'').Normalize(NormalizationForm.FormD);
        return string.Concat(plain.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    private static string Abbreviated(string street) => street
        .Replace("avenue", "av.", StringComparison.Ordinal).Replace("boulevard", "Bd", StringComparison.Ordinal)
        .Replace("place", "pl.", StringComparison.Ordinal).Replace("chemin", "che", StringComparison.Ordinal)
        .Replace("Saint-", "St ", StringComparison.Ordinal).Replace("Sainte-", "Ste ", StringComparison.Ordinal);
}
