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
}
