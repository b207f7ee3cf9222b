using CsCheck;

namespace Misthos.Sortition.Tests;

public sealed class ReplacementTests
{
    [Fact]
    public void Seats_are_filled_quotas_mended_as_far_as_can_be_and_the_reserve_called_first() => Gen.Int.Sample(Replaces, iter: 40);

    /// <summary>A sum that the solver gave back a hair below the whole number it is.</summary>
    [Fact]
    public void The_best_sum_is_the_whole_number_it_is() => Replaces(54);

    private static void Replaces(int seed)
    {
        var request = TestData.Tiny(seed);
        var reserve = request.Pool.People.Take(2).Select(p => p.Id).ToList();
        var found = Replacements.Find(request, reserve, $"départs {seed}");
        var best = Best(request, reserve);
        Assert.Equal(best, Aims(request, reserve, [.. found.People.Select(p => request.Pool.People.Single(x => x.Id == p.Id))]));
        Assert.Equal(found.Vacant, request.Seats - request.Already!.People.Count - found.People.Count);
        Assert.Equal(found.People, Replacements.Find(request with { Pool = new Pool(request.Pool.Features, request.Pool.People.Reverse()) }, reserve, $"départs {seed}").People);
    }

    [Fact]
    public void Equals_are_drawn()
    {
        var quotas = TestData.Quotas("feature,value,min,max\ngenre,f,0,9\n");
        var pool = TestData.Pool("id,genre\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"{i},f\n")), quotas);
        var called = Enumerable.Range(0, 40).Select(i => Replacements.Find(new(pool, quotas, 1), [], $"valeur {i}").People.Single().Id).Distinct();
        Assert.True(called.Count() > 5);
        Assert.Equal("7", Replacements.Find(new(pool, quotas, 1), ["7", "8"], "valeur").People.Single().Id);
    }

    [Fact]
    public void Quotas_that_cannot_be_met_again_are_said()
    {
        var quotas = TestData.Quotas("feature,value,min,max\ngenre,f,1,1\ngenre,h,1,1\n");
        var pool = TestData.Pool("id,genre\na,f\nb,f\n", quotas);
        var found = Replacements.Find(new(pool, quotas, 2), [], "x");
        Assert.Equal((2, 2, 0), (found.People.Count, found.Missing, found.Vacant));
    }

    [Fact]
    public void A_reserve_of_strangers_is_refused() =>
        Assert.Throws<ArgumentException>(() => Replacements.Find(TestData.Tiny(1), ["personne"], "x"));

    private static (int Vacant, int Harm, int Strangers) Best(DrawRequest request, List<string> reserve) =>
        Enumerable.Range(0, 1 << request.Pool.People.Count)
            .Select(mask => request.Pool.People.Where((_, i) => (mask >> i & 1) == 1).ToList())
            .Where(chosen => chosen.Count <= Math.Max(0, request.Seats - request.Already!.People.Count) && Homes(request, chosen))
            .Select(chosen => Aims(request, reserve, chosen)).Min();

    private static bool Homes(DrawRequest request, List<Person> chosen) => request.HouseholdRule == HouseholdRule.None
        || chosen.TrueForAll(p => p.Household is null || chosen.Concat(request.Already!.People).Count(o => o.Household == p.Household) == 1);

    private static (int Vacant, int Harm, int Strangers) Aims(DrawRequest request, List<string> reserve, List<Person> chosen) =>
        (request.Seats - chosen.Count, request.Quotas.Rows.Sum(q => Harm(request, q, chosen)), chosen.Count(p => !reserve.Contains(p.Id)));

    private static int Harm(DrawRequest request, Quota quota, List<Person> chosen)
    {
        var at = request.Pool.Features.Index().Single(f => f.Item == quota.Feature).Index;
        var count = chosen.Concat(request.Already!.People).Count(p => p.Values[at] == quota.Value);
        return Math.Max(0, Math.Max(quota.Min - count, count - quota.Max)) * (10_000 / Math.Max(1, quota.Max));
    }
}
