namespace Misthos.Sortition;

/// <summary>Makes up a pool and quotas that can be met, for trials and measures. Nobody in it exists.</summary>
public static class Sample
{
    private static readonly (string Name, string[] Values, int[] City, int[] Volunteers)[] Known =
    [
        ("gender", ["femme", "homme"], [52, 48], [56, 44]),
        ("age", ["16-24", "25-39", "40-54", "55-69", "70+"], [16, 25, 23, 20, 16], [8, 20, 25, 30, 17]),
        ("area", ["Centre", "Nord", "Sud", "Est", "Ouest", "Littoral"], [22, 20, 17, 16, 14, 11], [34, 9, 20, 14, 11, 12]),
        ("education", ["sans diplôme", "CAP-BEP", "bac", "supérieur"], [22, 24, 19, 35], [6, 15, 17, 62]),
    ];

    /// <summary>The text of <c>people.csv</c> and <c>quotas.csv</c>.</summary>
    /// <param name="people">People in the pool.</param>
    /// <param name="seats">Size of the panel the quotas are made for.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="seed">The same text gives the same files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 seat or feature, or too few people for the seats.</exception>
    public static (string People, string Quotas) Make(int people, int seats, int features, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(people, seats);
        var stream = new SeededNumbers(seed);
        var kinds = Enumerable.Range(0, features).Select(Feature).ToList();
        var members = Enumerable.Range(0, people).Select(i => kinds.Select(f => stream.Pick(i < seats ? f.City : f.Volunteers)).ToArray()).ToList();
        var quotas = kinds.SelectMany((f, at) => f.Values.Select((v, value) => Quota(f.Name, v, members.Take(seats).Count(m => m[at] == value))));
        return (People(members, kinds, seats, stream), QuotaFile.Write(new Quotas(quotas)));
    }

    /// <summary>The first <paramref name="seats"/> people live alone and meet the quotas; then everything is shuffled.</summary>
    private static string People(List<int[]> members, List<(string Name, string[] Values, int[] City, int[] Volunteers)> kinds, int seats, SeededNumbers stream)
    {
        var home = 0;
        var rows = members.Select((m, i) =>
        {
            home += i <= seats || stream.Next(100) >= 8 ? 1 : 0;
            return (string[])[$"{home} rue de l’Exemple", $"{13001 + (home % 16)}", .. kinds.Select((f, at) => f.Values[m[at]])];
        }).ToList();
        for (var i = rows.Count - 1; i > 0; i--)
        {
            var j = stream.Next(i + 1);
            (rows[i], rows[j]) = (rows[j], rows[i]);
        }

        return CsvText.Table(
            ["id", "address", "postcode", .. kinds.Select(f => f.Name)],
            rows.Select((r, i) => (string[])[$"P{i + 1:D5}", .. r]));
    }

    private static Quota Quota(string feature, string value, int planted) =>
        new(feature, value, Math.Max(0, planted - 1), planted + 1, Math.Max(0, planted - 3), planted + 3);

    private static (string Name, string[] Values, int[] City, int[] Volunteers) Feature(int i) => i < Known.Length
        ? Known[i]
        : ($"feature{i + 1}", ["A", "B", "C"], [40, 35, 25], [60, 30, 10]);
}
