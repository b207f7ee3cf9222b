using CsCheck;

namespace Misthos.Sortition.Tests;

public sealed class LotteryPropertyTests
{
    [Fact]
    public void Leximin_is_what_brute_force_over_all_panels_finds() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            if (BruteForce.Panels(request).Count == 0)
            {
                Assert.Throws<ImpossibleQuotasException>(() => Lotteries.Compute(request, DrawMethod.Leximin));
                return;
            }

            var lottery = Lotteries.Compute(request, DrawMethod.Leximin);
            var expected = LotteryBruteForce.Leximin(request);
            Assert.True(lottery.Certificate.IsCertified);
            Assert.All(expected, e => Assert.Equal(e.Value, lottery.Chances[e.Key], 1e-6));
            Assert.Equal(expected.Where(e => e.Value == 0).Select(e => e.Key).Order(StringComparer.Ordinal), lottery.NeverSelectable);
            AssertSound(request, lottery);
        },
        iter: 300);

    /// <summary>Once, rounding errors left these turning for ever.</summary>
    [Theory]
    [InlineData(DrawMethod.Leximin, 1984993950)]
    [InlineData(DrawMethod.Maximin, 1984993950)]
    [InlineData(DrawMethod.Goldilocks, 1814201830)]
    [InlineData(DrawMethod.Goldilocks, 631644439)]
    [InlineData(DrawMethod.Goldilocks, 326754698)]
    [InlineData(DrawMethod.Goldilocks, 35102366)]
    public void Rounding_errors_neither_keep_it_turning_nor_spoil_the_proof(DrawMethod method, int seed)
    {
        var request = TestData.Tiny(seed);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var lottery = Lotteries.Compute(request, method, cancellation: stop.Token);
        Assert.True(lottery.Certificate.IsCertified, $"gap {lottery.Certificate.Gap}");
        AssertSound(request, lottery);
    }

    /// <summary>Once, a panel whose weight was nearly whole ended the proof too early, and rounds that brought nothing went on for ever.</summary>
    [Theory]
    [InlineData(DrawMethod.Nash, 80, 8, 5, "s 584374392")]
    [InlineData(DrawMethod.Goldilocks, 80, 13, 5, "s 1524617417")]
    public void Larger_pools_that_once_failed_are_certified(DrawMethod method, int people, int seats, int features, string seed)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var lottery = Lotteries.Compute(TestData.Sample(people, seats, features, seed), method, cancellation: stop.Token);
        Assert.True(lottery.Certificate.IsCertified, $"gap {lottery.Certificate.Gap}");
    }

    [Fact]
    public void Maximin_is_the_first_level_of_leximin() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Sample(40, 8, 3, $"maximin {seed}");
            var leximin = Lotteries.Compute(request, DrawMethod.Leximin);
            var maximin = Lotteries.Compute(request, DrawMethod.Maximin);
            Assert.True(leximin.Certificate.IsCertified && maximin.Certificate.IsCertified);
            Assert.Equal(leximin.Certificate.Levels[0].Chance, Assert.Single(maximin.Certificate.Levels).Chance, 1e-9);
        },
        iter: 20);

    [Fact]
    public void Permuting_rows_columns_and_quotas_changes_nothing() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Sample(60, 12, 4, $"permuted {seed}");
            var turned = request with
            {
                Pool = new Pool(request.Pool.Features.Reverse(), request.Pool.People.Reverse().Select(p => p with { Values = [.. p.Values.Reverse()] })),
                Quotas = new Quotas(request.Quotas.Rows.Reverse()),
            };
            Assert.All(
                (DrawMethod[])[DrawMethod.Leximin, DrawMethod.Nash, DrawMethod.Goldilocks],
                method => Assert.Equal(Outcome(Lotteries.Compute(request, method)), Outcome(Lotteries.Compute(turned, method))));
        },
        iter: 15);

    [Fact]
    public void Relaxing_a_quota_never_lowers_the_minimum() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Sample(40, 8, 3, $"relaxed {seed}");
            var at = new SeededNumbers($"row {seed}").Next(request.Quotas.Rows.Count);
            var wider = request with
            {
                Quotas = new Quotas(request.Quotas.Rows.Select((q, i) => i == at ? q with { Min = Math.Max(0, q.Min - 1), Max = q.Max + 1 } : q)),
            };
            Assert.True(Minimum(wider) >= Minimum(request) - 1e-9);
        },
        iter: 20);

    internal static string Outcome(Lottery lottery) =>
        string.Join('\n', lottery.Panels.Select(p => $"{BitConverter.DoubleToInt64Bits(p.Probability)}: {string.Join(',', p.Counts)}"))
        + string.Join('\n', lottery.Chances.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {BitConverter.DoubleToInt64Bits(c.Value)}"));

    /// <summary>Counts again, from the people: quotas, seats and households of each panel, and that probabilities sum to the seats.</summary>
    internal static void AssertSound(DrawRequest request, Lottery lottery)
    {
        var seated = request.Already?.People ?? [];
        Assert.Equal(1, lottery.Panels.Sum(p => p.Probability), 1e-9);
        Assert.Equal(request.Seats - seated.Count, lottery.Chances.Values.Sum(), 1e-7);
        foreach (var panel in lottery.Panels)
        {
            Assert.InRange(panel.Probability, double.Epsilon, 1 + 1e-12);
            Assert.Equal(request.Seats - seated.Count, panel.Counts.Sum());
            foreach (var quota in request.Quotas.Rows)
            {
                var feature = request.Pool.Features.Index().Single(f => f.Item == quota.Feature).Index;
                var count = lottery.Types.Zip(panel.Counts).Where(t => t.First.Values[feature] == quota.Value).Sum(t => t.Second)
                    + seated.Count(p => p.Values[feature] == quota.Value);
                Assert.InRange(count, quota.Min, quota.Max);
            }
        }
    }

    private static double Minimum(DrawRequest request) => Lotteries.Compute(request, DrawMethod.Maximin).Certificate.Levels[0].Chance;
}
