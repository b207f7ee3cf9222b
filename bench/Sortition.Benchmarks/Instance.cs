using System.Globalization;

namespace Misthos.Sortition.Benchmarks;

/// <summary>
/// Instances shaped like real pools: volunteers differ from the city (some values are three to six times rarer than in the
/// city), features go together (a hidden milieu of each person leans on all of them), quotas follow the city.
/// </summary>
/// <param name="Name">Name.</param>
/// <param name="People">Pool.</param>
/// <param name="Seats">Panel.</param>
/// <param name="Values">Number of values of each feature.</param>
/// <param name="Slack">How far quotas stand from the planted panel on each side; 0 makes them exact.</param>
/// <param name="Households">Per cent of people who live with the person before them.</param>
internal sealed record Instance(string Name, int People, int Seats, int[] Values, int Slack = 1, int Households = 0)
{
    private static readonly Instance[] All =
    [
        new("mass", 70, 24, [2, 4, 4, 3, 4]),
        new("sf_c", 161, 44, [2, 4, 4, 4, 3, 3, 4]),
        new("sf_b", 250, 20, [2, 4, 5, 4, 3, 4]),
        new("sf_a", 312, 35, [2, 5, 5, 4, 4, 4]),
        new("hd", 239, 30, [2, 5, 6, 4, 4, 3, 4]),
        new("geneva", 360, 30, [2, 5, 6, 3, 4, 4, 3]),
        new("obf", 321, 30, [2, 5, 6, 4, 4, 3, 3, 3]),
        new("nexus", 342, 170, [2, 6, 5, 4, 4]),
        new("sf_d", 404, 40, [2, 6, 5, 4, 4, 4]),
        new("cca", 825, 75, [2, 5, 5, 4]),
        new("geneva_exact", 360, 30, [2, 5, 6, 3, 4, 4, 3], Slack: 0),
        new("hd_households", 239, 30, [2, 5, 6, 4, 4, 3, 4], Households: 12),
        new("sf_e", 1727, 110, [2, 6, 8, 4, 4, 4, 3]),
        new("city", 5000, 150, [2, 6, 8, 4, 4, 3, 3], Households: 8),
    ];

    private static readonly int[] Few = [2, 6, 5, 4], Many = [2, 6, 8, 4, 4, 3, 3];

    internal static IEnumerable<string> Names => All.Select(i => i.Name).Prepend("example_large");

    /// <summary>Cost against n and k: few features make few types of people however large the pool, many features make many.</summary>
    internal static IEnumerable<string> ScaleNames =>
    [
        "few-100-20", "few-1000-50", "few-1000-200", "few-5000-150", "few-20000-150", "few-50000-150", "few-50000-500",
        "many-300-50", "many-1000-50", "many-1000-150", "many-2000-150", "many-5000-50", "many-5000-150", "many-10000-150", "many-50000-150",
    ];

    /// <summary>The instance of that name; <c>example_large</c> is the public one of 2,000 people in two features, made again; <c>few-n-k</c> and <c>many-n-k</c> are made to measure.</summary>
    internal static DrawRequest Request(string name) => name.Split('-') switch
    {
        ["example_large"] => ExampleLarge(),
        ["few" or "many", var people, var seats] => new Instance(name, Whole(people), Whole(seats), name[0] == 'f' ? Few : Many).Make(),
        _ => Array.Find(All, i => i.Name == name)?.Make() ?? throw new ArgumentException($"No instance {name}.", nameof(name)),
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DrawRequest ExampleLarge()
    {
        var quotas = new Quotas([
            new("gender", "female", 99, 200), new("gender", "male", 99, 200), new("leaning", "liberal", 99, 200), new("leaning", "conservative", 99, 200)]);
        var people = Enumerable.Range(0, 2000).Select(i => new Person(
            $"p{i:D4}", i < 1000 ? ["female", i == 0 ? "conservative" : "liberal"] : ["male", "conservative"], null, []));
        return new(new Pool(quotas.Features, people), quotas, 200);
    }

    private DrawRequest Make()
    {
        var stream = new SeededNumbers($"instance {Name}");
        var milieus = 4;
        var city = Values.Select(v => Weights(stream, v, 3)).ToArray();
        var lean = Enumerable.Range(0, milieus).Select(_ => Values.Select(v => Weights(stream, v, 8)).ToArray()).ToArray();
        var bias = Enumerable.Range(0, milieus).Select(m => 1 + (m * m * 2)).ToArray();
        int[] Draw(bool volunteer)
        {
            var milieu = volunteer ? stream.Pick(bias) : stream.Next(milieus);
            return [.. Values.Select((v, f) => stream.Pick([.. Enumerable.Range(0, v).Select(i => city[f][i] * lean[milieu][f][i])]))];
        }

        var panel = Enumerable.Range(0, Seats).Select(_ => Draw(false)).ToList();
        var pool = panel.Concat(Enumerable.Range(0, People - Seats).Select(_ => Draw(true))).ToList();
        var home = 0;
        var people = pool.Select((values, i) =>
        {
            home += i <= Seats || stream.Next(100) >= Households ? 1 : 0;
            return new Person($"p{i:D5}", [.. values.Select(v => $"v{v}")], Households == 0 ? null : $"h{home}", []);
        }).ToList();
        var features = Values.Select((_, f) => $"f{f}").ToList();
        var quotas = Values.SelectMany((v, f) => Enumerable.Range(0, v).Select(i =>
        {
            var planted = panel.Count(p => p[f] == i);
            var slack = f % 2 == 0 ? Math.Min(Slack, 1) : Slack;
            return new Quota(features[f], $"v{i}", Math.Max(0, planted - slack), planted + slack);
        }));
        return new(new Pool(features, people), new Quotas(quotas), Seats, Households == 0 ? HouseholdRule.None : HouseholdRule.AtMostOne);
    }

    private static int[] Weights(SeededNumbers stream, int values, int spread) =>
        [.. Enumerable.Range(0, values).Select(_ => 1 + stream.Next(spread) + stream.Next(spread))];
}
