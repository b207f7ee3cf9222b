namespace Misthos.Sortition.Tests;

public sealed class LotteryTests
{
    [Theory]
    [InlineData("example_small_20", 20)]
    [InlineData("example_large_200", 200)]
    public void Closed_form_ten_per_cent_each(string name, int seats)
    {
        using var quotaFile = File.OpenRead(TestData.Shared($"{name}/categories.csv"));
        using var poolFile = File.OpenRead(TestData.Shared($"{name}/respondents.csv"));
        var quotas = QuotaFile.Read(quotaFile).Value;
        var lottery = Lotteries.Compute(new(PoolFile.Read(poolFile, new(quotas)).Value, quotas, seats), DrawMethod.Leximin);
        Assert.True(lottery.Certificate.IsCertified);
        Assert.All(lottery.Chances.Values, c => Assert.Equal(0.1, c, 1e-12));
    }

    /// <summary>
    /// Three quotas that each allow one of a pair of values, crossing over: fractions allow one half each, panels only one
    /// person of the three. The relaxation is not the answer here, and the limit that says so must be found and proven.
    /// </summary>
    [Fact]
    public void Odd_cycle_needs_a_proven_limit_beyond_the_relaxation()
    {
        var quotas = new Quotas([
            new("ab", "yes", 0, 1), new("ab", "no", 0, 4), new("bc", "yes", 0, 1), new("bc", "no", 0, 4), new("ac", "yes", 0, 1), new("ac", "no", 0, 4)]);
        string[][] values = [["yes", "no", "yes"], ["yes", "yes", "no"], ["no", "yes", "yes"], ["no", "no", "no"]];
        var pool = new Pool(quotas.Features, values.Select((v, i) => new Person($"p{i}", v, null, [])));
        var lottery = Lotteries.Compute(new(pool, quotas, 2), DrawMethod.Leximin);
        Assert.Equal(ProofKind.RelaxationWithCuts, lottery.Certificate.Proof);
        Assert.True(lottery.Certificate.IsCertified);
        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0, 1], lottery.Chances.OrderBy(c => c.Key).Select(c => c.Value), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Theory]
    [InlineData(HouseholdRule.None)]
    [InlineData(HouseholdRule.AtMostOne)]
    public void Exact_quotas_are_met_with_every_chance_proven(HouseholdRule rule)
    {
        var request = Exact(TestData.Sample(120, 20, 5, "exact", rule));
        var lottery = Lotteries.Compute(request, DrawMethod.Leximin);
        Assert.True(lottery.Certificate.IsCertified);
        LotteryPropertyTests.AssertSound(request, lottery);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var request = TestData.Sample(150, 20, 5, "threads");
        var results = new[] { 1, 2, 5 }.Select(t => LotteryPropertyTests.Outcome(Lotteries.Compute(request, DrawMethod.Leximin, new(Threads: t))));
        Assert.Single(results.Distinct());
    }

    [Fact]
    public void Housemates_of_someone_seated_cannot_be_chosen_and_nobody_is_seated_twice()
    {
        var quotas = new Quotas([new("g", "f", 1, 2), new("g", "m", 1, 2)]);
        Pool People(params (string Id, string Value, string? Home)[] people) =>
            new(quotas.Features, people.Select(p => new Person(p.Id, [p.Value], p.Home, [])));
        var request = new DrawRequest(
            People(("a", "f", "h1"), ("b", "m", "h1"), ("c", "f", null), ("d", "m", "h2"), ("e", "m", "h2")),
            quotas, 3, HouseholdRule.AtMostOne, People(("s", "f", "h1")));
        var lottery = Lotteries.Compute(request, DrawMethod.Leximin);
        Assert.Equal(["a", "b"], lottery.NeverSelectable);
        Assert.Equal([0, 0, 1, 0.5, 0.5], lottery.Chances.OrderBy(c => c.Key).Select(c => c.Value), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    /// <summary>
    /// Every level is proven again from the published prices alone: for any panel, Σ price·(seats of the quota) is at most its
    /// value at the better bound; whoever is held by it takes part with a positive sum of prices.
    /// </summary>
    [Fact]
    public void Prices_prove_every_level_without_the_solver()
    {
        var request = Exact(TestData.Sample(150, 25, 5, "prices", HouseholdRule.None));
        var lottery = Lotteries.Compute(request, DrawMethod.Leximin);
        Assert.Equal(ProofKind.Relaxation, lottery.Certificate.Proof);
        var served = new List<LotteryType>();
        foreach (var level in lottery.Certificate.Levels)
        {
            Assert.Equal(level.Bound, Proven(request, lottery, level, served), 1e-7);
            Assert.Equal(level.Bound, level.Chance, 1e-7);
            served.AddRange(level.Types.Select(t => lottery.Types[t]));
        }

        Assert.Equal(lottery.Types.Count, served.Count);
    }

    [Fact]
    public void Cancelled_means_nothing_is_given_back()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Recorder(p => { if (p.Phase == LotteryPhase.FindingPanels) { stop.Cancel(); } });
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Lotteries.Compute(TestData.Sample(200, 30, 5, "cancel"), DrawMethod.Leximin, progress: progress, cancellation: stop.Token));
        Assert.Contains(progress.Seen, p => p.Phase == LotteryPhase.Relaxing);
    }

    [Fact]
    public void Out_of_time_gives_the_best_so_far_with_its_gap()
    {
        var request = TestData.Sample(300, 40, 6, "time");
        var lottery = Lotteries.Compute(request, DrawMethod.Leximin, new(TimeLimit: TimeSpan.Zero));
        Assert.False(lottery.Certificate.IsCertified);
        Assert.Equal(ProofKind.None, lottery.Certificate.Proof);
        Assert.InRange(lottery.Certificate.Gap, 1e-6, 1);
        Assert.Equal(DrawMethod.Leximin, lottery.Method);
        LotteryPropertyTests.AssertSound(request, lottery);
    }

    private static double Proven(DrawRequest request, Lottery lottery, LotteryLevel level, List<LotteryType> served)
    {
        var most = (level.SeatPrice * request.Seats)
            + request.Quotas.Rows.Zip(level.Prices).Sum(q => q.Second * (q.Second > 0 ? Math.Min(q.First.Max, request.Seats) : q.First.Min));
        var open = 0.0;
        foreach (var type in lottery.Types)
        {
            var price = level.SeatPrice + type.Values.Select((v, f) => level.Prices[request.Quotas.IndexOf(request.Pool.Features[f], v)]).Sum();
            most -= price < 0 ? price * type.Ids.Count : served.Contains(type) ? price * type.Ids.Count * type.Chance : 0;
            open += price > 0 && !served.Contains(type) ? price * type.Ids.Count : 0;
        }

        return open > 0 ? Math.Min(1, most / open) : 1;
    }

    /// <summary>Minimum = maximum: what the first seats of the sample were planted with.</summary>
    private static DrawRequest Exact(DrawRequest request) => request with
    {
        Quotas = new Quotas(request.Quotas.Rows.Select(q => q with { Min = q.Max - 1, Max = q.Max - 1 })),
    };

    private sealed class Recorder(Action<LotteryProgress> then) : IProgress<LotteryProgress>
    {
        internal List<LotteryProgress> Seen { get; } = [];

        public void Report(LotteryProgress value)
        {
            Seen.Add(value);
            then(value);
        }
    }
}
