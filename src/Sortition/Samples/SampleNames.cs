namespace Misthos.Sortition;

/// <summary>Names of made-up voters.</summary>
internal static class SampleNames
{
    private const int Birth = 3, InUse = 4, Given = 5, Sex = 6;

    private static readonly string[] Roots =
    [
        "MARTIN", "BERNARD", "PETIT", "GARCIA", "ROSSI", "LÉVÊQUE", "BENALI", "FERNANDEZ", "D'AMICO", "LE GOFF", "MÜLLER", "NGUYÊN", "ABDALLAH", "ÉTIENNE",
        "DE LA TOUR", "BŒUF", "SAINT-MARTIN", "KOUASSI", "HAMIDOU", "O'BRIEN", "FRANÇOIS", "GÉRARD", "JIMÉNEZ", "DOS SANTOS", "BELKACEM", "TRAORÉ", "MAÇON",
        "KOVAČ", "HERNÁNDEZ", "VIDAL", "ROUX", "BLANC", "FABRE", "REYNAUD", "ISSA", "SY", "L'HOSTIS", "GIRAUD", "OLIVIERI", "PAOLI",
    ];

    private static readonly string[] Ends =
    [
        "", "", "", "", "ET", "EAU", "IER", "IN", "OT", "ELLI", "AUD", "ON", "AC", "ARD", "IS", "OUX", "AS", "EZ", "OU", "É",
    ];

    private static readonly string[][] First =
    [
        ["Marie", "Zoé", "Anaïs", "Fatima", "Jeanne", "Éléonore", "Inès", "Chloé", "Nathalie", "Marie-Thérèse", "Aïcha", "Françoise", "Noémie", "Lucie",
            "Claude", "Dominique", "Anne-Sophie", "Yasmine", "Giulia", "Maëlle", "Colette", "Hélène", "Camille", "Sarah", "Mariama"],
        ["Jean", "Mohamed", "Loïc", "Rémi", "José", "Jean-Pierre", "Noël", "Théo", "Karim", "François", "André", "Gaël", "Ugo", "Claude", "Dominique",
            "Étienne", "Jérôme", "Amadou", "Luca", "Benoît", "Camille", "Raphaël", "Paul", "Yanis", "Jean-Noël"],
    ];

    internal static void Fill(string[] cells, SeededNumbers numbers)
    {
        var sex = numbers.Next(2);
        var firsts = First[sex];
        cells[Birth] = Family(numbers);
        cells[InUse] = numbers.Next(100) switch
        {
            < 6 => cells[Birth],
            < 26 when sex == 0 => Family(numbers),
            < 32 when sex == 0 => $"{cells[Birth]}-{Family(numbers)}",
            _ => "",
        };
        cells[Given] = string.Join(' ', Enumerable.Range(0, 1 + numbers.Next(3)).Select(_ => firsts[numbers.Next(firsts.Length)]));
        cells[Sex] = sex == 0 ? "F" : "M";
    }

    /// <summary>The same names as another clerk wrote them.</summary>
    internal static void Respell(string[] cells, SeededNumbers numbers)
    {
        cells[Birth] = SampleAddress.WithoutAccents(cells[Birth]).Replace('-', ' ');
        cells[Given] = SampleAddress.WithoutAccents(cells[Given]).ToUpperInvariant();
        cells[InUse] = numbers.Next(2) == 0 ? "" : Family(numbers);
    }

    private static string Family(SeededNumbers numbers) => Roots[numbers.Next(Roots.Length)] + Ends[numbers.Next(Ends.Length)];
}
