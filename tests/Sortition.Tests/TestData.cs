using System.Text;

namespace Misthos.Sortition.Tests;

internal static class TestData
{
    internal static Stream Stream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    internal static Quotas Quotas(string csv) => QuotaFile.Read(Stream(csv)).Value;

    internal static Pool Pool(string csv, Quotas quotas, params string[] household) =>
        PoolFile.Read(Stream(csv), new(quotas, HouseholdColumns: household)).Value;

    internal static DrawRequest Sample(int people, int seats, int features, string seed, HouseholdRule rule = HouseholdRule.AtMostOne)
    {
        var (peopleCsv, quotasCsv) = Misthos.Sortition.Sample.Make(people, seats, features, seed);
        var quotas = Quotas(quotasCsv);
        return new(Pool(peopleCsv, quotas, "address", "postcode"), quotas, seats, rule);
    }

    /// <summary>A tiny pool with households and somebody already seated; its quotas may or may not be possible.</summary>
    internal static DrawRequest Tiny(int seed)
    {
        var numbers = new SeededNumbers($"tiny {seed}");
        string[] genders = ["f", "h"], ages = ["16-29", "30-59", "60+"];
        var seats = 2 + numbers.Next(4);
        var quotas = new Quotas(
        [
            .. genders.Select(v => Quota("genre", v)),
            .. ages.Select(v => Quota("âge", v)),
        ]);
        var people = Enumerable.Range(0, 6 + numbers.Next(5)).Select(i => Person($"p{i}")).ToList();
        var seated = new Pool(quotas.Features, numbers.Next(3) == 0 ? [Person("s0")] : []);
        return new(new Pool(quotas.Features, people), quotas, seats, HouseholdRule.AtMostOne, seated, 2);

        Quota Quota(string feature, string value)
        {
            var min = numbers.Next(3);
            return new(feature, value, min, min + numbers.Next(3));
        }

        Person Person(string id) => new(
            id, [genders[numbers.Next(2)], ages[numbers.Next(3)]], numbers.Next(2) == 0 ? null : $"foyer {numbers.Next(4)}", []);
    }

    /// <summary>A file of the shared public instances, or a loud skip.</summary>
    internal static string Shared(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", "data", "sortition", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"SKIPPED: ../shared/data/sortition/{name} is not on this machine.");
        return "";
    }
}
