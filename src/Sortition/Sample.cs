namespace Misthos.Sortition;

/// <summary>
/// Makes up a pool and quotas that can be met, for trials, demonstrations and measures. Nobody in it exists. People are drawn
/// from a made-up city whose features go together (young people study, degrees and well-off districts go with means), and only
/// those who accept become volunteers: the pool is as unlike its city as real pools are, which is what makes quotas hard.
/// </summary>
public static class Sample
{
    private const int HousemateShare = 80;
    private const int NoAddressShare = 10;

    /// <summary>The text of <c>people.csv</c> and <c>quotas.csv</c>, with the first <paramref name="features"/> features.</summary>
    /// <param name="people">People in the pool.</param>
    /// <param name="seats">Size of the panel the quotas are made for.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="seed">The same text gives the same files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 seat or feature, or too few people for the seats.</exception>
    public static (string People, string Quotas) Make(int people, int seats, int features, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        return Make(people, seats, [.. Enumerable.Range(0, features).Select(SampleFeature.NameOf)], seed);
    }

    /// <summary>The text of <c>people.csv</c> and <c>quotas.csv</c>, with the features named.</summary>
    /// <param name="people">People in the pool.</param>
    /// <param name="seats">Size of the panel the quotas are made for.</param>
    /// <param name="features">Names: gender, age, area, education, occupation, housing, concern and household have their own values,
    /// any other name has the values A, B and C.</param>
    /// <param name="seed">The same text gives the same files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 seat or feature, or too few people for the seats.</exception>
    /// <exception cref="ArgumentException">A feature twice.</exception>
    public static (string People, string Quotas) Make(int people, int seats, IReadOnlyList<string> features, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(features.Count, 1, nameof(features));
        ArgumentOutOfRangeException.ThrowIfLessThan(people, seats);
        if (features.Distinct(StringComparer.OrdinalIgnoreCase).Count() != features.Count)
        {
            throw new ArgumentException("Each feature once.", nameof(features));
        }

        var numbers = new SeededNumbers(seed);
        var city = new SampleCity([.. features.Select(SampleFeature.Named)], numbers);
        var members = Enumerable.Range(0, people).Select(i => i < seats ? city.Inhabitant() : city.Volunteer()).ToList();
        var quotas = city.Features.SelectMany((f, at) => f.Values.Select((v, value) => Quota(f.Name, v, members.Take(seats).Count(m => m[at] == value))));
        return (People(members, city, seats, numbers), QuotaFile.Write(new Quotas(quotas)));
    }

    /// <summary>
    /// The first <paramref name="seats"/> people mirror the city and live at distinct addresses, so a panel exists; then everything is
    /// shuffled. Some of the others live with someone, in the same area, and write the address in their own way.
    /// </summary>
    private static string People(List<int[]> members, SampleCity city, int seats, SeededNumbers numbers)
    {
        var (homes, area) = (new List<int>(), city.Features.ToList().FindIndex(f => f.Name == "area"));
        var rows = members.Select((m, i) =>
        {
            var mate = i < seats || numbers.Next(1000) >= HousemateShare ? -1 : numbers.Next(homes.Count);
            homes.Add(mate < 0 ? i : homes[mate]);
            if (mate >= 0 && area >= 0)
            {
                m[area] = members[mate][area];
            }

            var address = SampleAddress.Of(homes[i]);
            var street = mate < 0 && numbers.Next(1000) < NoAddressShare ? "" : address.Spelt(mate < 0 ? 0 : 1 + numbers.Next(SampleAddress.Spellings));
            return (string[])[street, address.Postcode, .. city.Features.Select((f, at) => f.Values[m[at]])];
        }).ToList();
        numbers.Shuffle(rows);
        return CsvText.Table(
            ["id", "address", "postcode", .. city.Features.Select(f => f.Name)],
            rows.Select((r, i) => (string[])[$"P{i + 1:D5}", .. r]));
    }

    private static Quota Quota(string feature, string value, int planted) =>
        new(feature, value, Math.Max(0, planted - 1), planted + 1, Math.Max(0, planted - 3), planted + 3);
}
