using System.Diagnostics;

namespace Misthos.Sortition.Tests;

public sealed class DrawTests
{
    [Theory]
    [InlineData(200, 20, 2)]
    [InlineData(2000, 111, 4)]
    public void A_sample_is_drawn_in_seconds_and_replays(int people, int seats, int features)
    {
        var request = TestData.Sample(people, seats, features, "mesure") with { Reserve = 30 };
        var clock = Stopwatch.StartNew();
        var result = Draw.Panel(request, DrawMethod.Random, "24 novembre 2026");
        TestContext.Current.TestOutputHelper!.WriteLine($"{people}/{seats}/{features}: {clock.ElapsedMilliseconds} ms, {result.Types} types");
        Assert.Equal((seats, 30), (result.Panel.Count, result.Reserve.Count));
        Assert.True(Replay.Verify(result.Proof, result.Proof.Lottery, request.Quotas, request).Follows);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "a few seconds on a quiet machine, never a minute");
    }

    [Theory]
    [InlineData("opendlp_fixture/candidates.csv", "opendlp_fixture/features.csv", 22)]
    [InlineData("example_small_20/respondents.csv", "example_small_20/categories.csv", 20)]
    [InlineData("example_large_200/respondents.csv", "example_large_200/categories.csv", 200)]
    public void The_public_instances_are_drawn(string people, string quotas, int seats)
    {
        using var quotaFile = File.OpenRead(TestData.Shared(quotas));
        using var peopleFile = File.OpenRead(TestData.Shared(people));
        var read = QuotaFile.Read(quotaFile).Value;
        var request = new DrawRequest(PoolFile.Read(peopleFile, new(read)).Value, read, seats);
        var result = Draw.Panel(request, DrawMethod.Random, "public");
        Assert.Equal(seats, result.Panel.Count);
        Assert.All(result.Quotas, q => Assert.InRange(q.Selected, q.Min, q.Max));
    }

    [Fact]
    public void People_already_seated_count_in_seats_quotas_and_households()
    {
        var quotas = TestData.Quotas("feature,value,min,max\ngenre,f,1,1\ngenre,h,1,1\n");
        var pool = TestData.Pool("id,genre,rue\na,f,1 rue X\nb,h,1 Rue X\nc,h,2 rue X\n", quotas, "rue");
        var seated = TestData.Pool("id,genre,rue\na,f,1 rue X\n", quotas, "rue");
        var result = Draw.Panel(new(pool, quotas, 2, HouseholdRule.AtMostOne, seated, 5), DrawMethod.Random, "x");
        Assert.Equal("c", Assert.Single(result.Panel).Id);
        Assert.Empty(result.Reserve);
    }

    /// <summary>Expected values computed apart, with Python's hmac.</summary>
    [Fact]
    public void The_tickets_and_their_order_stay_what_they_are()
    {
        var quotas = TestData.Quotas("feature,value,min,max\ngenre,f,0,9\n");
        var pool = TestData.Pool("id,genre\na,f\nb,f\nc,f\nd,f\n", quotas);
        var result = Draw.Panel(new(pool, quotas, 2) { Tickets = Tickets.Issue(pool, "secret") }, DrawMethod.Random, "4 8 15 16 23 42");
        Assert.Equal(["1 d 83NGWNH36XC5Y6X0", "2 a C22ZQT4BP8D7NA1J"], result.Panel.Select(p => $"{p.Rank} {p.Id} {p.Ticket}"));
    }

    [Theory]
    [InlineData("83NGWNH36XC5Y6X0", "83NGWNH36XC5Y6X0")]
    [InlineData(" 83ng wnh3-6xc5-y6xo ", "83NGWNH36XC5Y6X0")]
    [InlineData("l1iI", "1111")]
    [InlineData("é=!", "")]
    public void A_ticket_is_read_as_people_type_it(string typed, string ticket) => Assert.Equal(ticket, Tickets.Read(typed));

    [Fact]
    public void A_cancelled_draw_draws_nobody() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Draw.Panel(TestData.Sample(50, 10, 2, "x"), DrawMethod.Random, "x", new CancellationToken(true)));

    [Fact]
    public void A_changed_proof_does_not_follow()
    {
        var request = TestData.Sample(60, 10, 2, "preuve");
        var proof = Proof.Parse(Draw.Panel(request, DrawMethod.Random, "vrai").Proof.ToJson());
        Assert.True(Replay.Verify(proof, proof.Lottery, null, request).Follows);
        var otherDraw = Draw.Panel(request, DrawMethod.Random, "autre").Proof;
        Assert.Equal([ReplayCheck.Rule], Differing(Sealed(otherDraw with { Random = "vrai" }), otherDraw.Lottery));
        Assert.Equal([ReplayCheck.Lottery, ReplayCheck.Panel], Differing(proof, otherDraw.Lottery));
        Assert.Equal([ReplayCheck.Panel], Differing(Sealed(proof with { Seats = 11 }), proof.Lottery).Where(c => c != ReplayCheck.Quotas));
        Assert.Contains(ReplayCheck.Proof, Differing(proof with { Engine = "autre" }, proof.Lottery));

        static Proof Sealed(Proof changed) => Proof.Parse(changed.ToJson());

        IEnumerable<ReplayCheck> Differing(Proof changed, IReadOnlyList<LotteryEntry> lottery) =>
            Replay.Verify(changed, lottery, null, request).Findings.Where(f => f.Outcome == ReplayOutcome.Differs).Select(f => f.Check);
    }
}
