using CsCheck;

namespace Misthos.Sortition.Tests;

public sealed class OtherMethodTests
{
    [Fact]
    public void Goldilocks_is_at_least_as_good_as_every_ceiling_tried_over_all_panels() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            if (BruteForce.Panels(request).Count == 0 || BruteForce.Panels(request)[0].Count == 0)
            {
                return;
            }

            var lottery = Lotteries.Compute(request, DrawMethod.Goldilocks);
            LotteryPropertyTests.AssertSound(request, lottery);
            Assert.True(lottery.Certificate.IsCertified);
            var chances = lottery.Chances.Where(c => !lottery.NeverSelectable.Contains(c.Key)).Select(c => c.Value).ToList();
            var spread = chances.Count / (double)BruteForce.Panels(request)[0].Count;
            double Value(double smallest, double largest) => (spread * largest) + (1 / (spread * smallest));
            var ours = Value(chances.Min(), chances.Max());
            foreach (var ceiling in Enumerable.Range(1, 20).Select(i => i / 20.0).Append(chances.Max()))
            {
                var smallest = LotteryBruteForce.SmallestUnder(request, ceiling);
                Assert.True(double.IsNaN(smallest) || smallest <= 0 || Value(smallest, ceiling) >= ours - 1e-5, $"{ceiling}: {Value(smallest, ceiling)} < {ours}");
            }
        },
        iter: 40);

    [Fact]
    public void Random_has_no_lottery() =>
        Assert.Throws<MethodNotAvailableException>(() => Lotteries.Compute(TestData.Sample(40, 8, 3, "random"), DrawMethod.Random));
}
