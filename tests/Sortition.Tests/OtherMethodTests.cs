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

    /// <summary>Kuhn and Tucker, over all panels: with weights 1/chance none weighs more than the people there are.</summary>
    [Fact]
    public void Nash_cannot_be_bettered_by_any_panel_there_is() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            var panels = BruteForce.Panels(request);
            if (panels.Count == 0 || panels[0].Count == 0)
            {
                return;
            }

            var lottery = Lotteries.Compute(request, DrawMethod.Nash);
            LotteryPropertyTests.AssertSound(request, lottery);
            Assert.True(lottery.Certificate.IsCertified);
            var chances = lottery.Chances.Where(c => !lottery.NeverSelectable.Contains(c.Key)).ToDictionary();
            Assert.InRange(panels.Max(p => p.Sum(x => 1 / chances[x.Id])), 0, chances.Count + 1e-4);
            Assert.Equal(
                Math.Exp(chances.Values.Average(Math.Log)), Assert.Single(lottery.Certificate.Levels).Chance, 1e-12);
        },
        iter: 200);

    [Theory]
    [InlineData(DrawMethod.Nash)]
    [InlineData(DrawMethod.Goldilocks)]
    [InlineData(DrawMethod.Maximin)]
    public void Every_method_draws_in_two_acts_that_anyone_can_replay(DrawMethod method)
    {
        var request = TestData.Sample(60, 12, 4, $"two acts {method}");
        var result = Draw.Prepare(request, method, 200).Draw("4 8 15");
        Assert.Equal(method, result.Proof.Method);
        Assert.True(Replay.Verify(result.Proof, result.PublicLottery, request.Quotas, request).Follows);
        Assert.True(result.Prepared.Lottery!.Certificate.IsCertified);
    }

    [Fact]
    public void Random_has_no_lottery() =>
        Assert.Throws<ArgumentException>(() => Lotteries.Compute(TestData.Sample(40, 8, 3, "random"), DrawMethod.Random));
}
