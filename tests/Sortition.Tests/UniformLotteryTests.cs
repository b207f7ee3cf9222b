using CsCheck;

namespace Misthos.Sortition.Tests;

public sealed class UniformLotteryTests
{
    [Theory]
    [InlineData(60, 12, 3, 1000)]
    [InlineData(150, 25, 5, 1000)]
    [InlineData(60, 12, 3, 100)]
    public void No_chance_moves_by_more_than_one_panel_and_a_half(int people, int seats, int features, int panels)
    {
        var request = TestData.Sample(people, seats, features, "uniform");
        var lottery = Lotteries.Compute(request, DrawMethod.Leximin);
        var uniform = lottery.ToUniform(panels);
        Assert.Equal(panels, uniform.Panels.Count);
        Assert.All(lottery.Chances, c => Assert.InRange(Math.Abs(c.Value - (uniform.Panels.Count(p => p.Contains(c.Key)) / (double)panels)), 0, uniform.MaxDeviation + 1e-12));
        Assert.InRange(uniform.MaxDeviation, 0, 1.25 / panels);
        Assert.All(uniform.Panels, p => AssertPanel(request, p));
    }

    [Fact]
    public void Every_panel_of_tiny_pools_with_households_and_seats_held_meets_everything() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            if (BruteForce.Panels(request).Count > 0)
            {
                var uniform = Lotteries.Compute(request, DrawMethod.Leximin).ToUniform(60);
                var possible = BruteForce.Panels(request).Select(p => string.Join(' ', p.Select(x => x.Id).Order(StringComparer.Ordinal))).ToHashSet();
                Assert.All(uniform.Panels, p => Assert.Contains(string.Join(' ', p.Order(StringComparer.Ordinal)), possible));
            }
        },
        iter: 60);

    [Fact]
    public void Same_key_same_panels_whatever_the_order_of_the_file_and_another_key_another_order()
    {
        var request = TestData.Sample(80, 12, 4, "key");
        var turned = request with { Pool = new Pool(request.Pool.Features, request.Pool.People.Reverse()) };
        string Panels(DrawRequest r, string key) =>
            string.Join('\n', Lotteries.Compute(r, DrawMethod.Leximin).ToUniform(200, key).Panels.Select(p => string.Join(' ', p)));
        Assert.Equal(Panels(request, "k"), Panels(turned, "k"));
        Assert.NotEqual(Panels(request, "k"), Panels(request, "l"));
    }

    private static void AssertPanel(DrawRequest request, IReadOnlyList<string> ids)
    {
        var people = request.Pool.People.Where(p => ids.Contains(p.Id)).ToList();
        Assert.Equal(request.Seats, people.Count);
        Assert.True(request.HouseholdRule == HouseholdRule.None
            || people.Select(p => p.Household).OfType<string>().CountBy(h => h).All(h => h.Value == 1));
        Assert.All(request.Quotas.Rows, q =>
        {
            var feature = request.Pool.Features.Index().Single(f => f.Item == q.Feature).Index;
            Assert.InRange(people.Count(p => p.Values[feature] == q.Value), q.Min, q.Max);
        });
    }
}
