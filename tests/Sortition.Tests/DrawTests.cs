using System.Diagnostics;

namespace Misthos.Sortition.Tests;

public sealed class DrawTests
{
    [Theory]
    [InlineData(200, 20, 2)]
    [InlineData(2000, 111, 4)]
    [InlineData(800, 60, 7)]
    public void A_sample_is_drawn_in_seconds_and_replays(int people, int seats, int features)
    {
        var request = TestData.Sample(people, seats, features, "mesure") with { Reserve = 30 };
        var clock = Stopwatch.StartNew();
        var result = Draw.Panel(request, DrawMethod.Random, "24 novembre 2026");
        TestContext.Current.TestOutputHelper!.WriteLine($"{people}/{seats}/{features}: {clock.ElapsedMilliseconds} ms, {result.Types} types");
        Assert.Equal(seats, result.Panel.Count);
        Assert.Equal(30, result.Reserve.Count);
        Assert.True(Replay.Verify(result.Proof, result.Proof.Lottery, request.Quotas, request).Follows);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }
}
