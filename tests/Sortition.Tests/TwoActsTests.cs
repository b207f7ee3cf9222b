using CsCheck;

namespace Misthos.Sortition.Tests;

/// <summary>Prepare and commit, then draw with a public value: what is published binds, and anyone can check it.</summary>
public sealed class TwoActsTests
{
    /// <summary>Expected values computed apart, with Python's hmac.</summary>
    [Theory]
    [InlineData("4 8 15 16 23 42", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 1000, 29)]
    [InlineData("Tirage du 24 novembre 2026 — Loto : 7, 12, 19, 33, 48", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 1000, 209)]
    [InlineData("x", "b8de6f585f674166f62d8643bfbf240e9d8a01a27e5a8faa93cdaab74ce96360", 7, 7)]
    [InlineData("x", "0000000000000000000000000000000000000000000000000000000000000000", 1, 1)]
    public void The_random_value_gives_the_number_of_a_panel(string random, string lottery, int panels, int expected) =>
        Assert.Equal(expected, PublicIndex.Of(random, lottery, panels));

    [Fact]
    public void Each_panel_is_as_likely_as_the_others()
    {
        var fingerprint = new string('a', 64);
        var counts = new int[50];
        for (var i = 0; i < 50_000; i++)
        {
            counts[PublicIndex.Of($"valeur {i}", fingerprint, 50) - 1]++;
        }

        // 49 degrees of freedom: beyond 94.6 once in ten thousand.
        Assert.True(counts.Sum(c => Math.Pow(c - 1000, 2) / 1000) < 94.6);
    }

    [Fact]
    public void Ten_thousand_draws_come_as_often_as_the_chances_say()
    {
        var prepared = Draw.Prepare(TestData.Sample(120, 12, 3, "fréquences"), DrawMethod.Leximin);
        var times = prepared.Lottery!.Chances.ToDictionary(c => c.Key, _ => 0, StringComparer.Ordinal);
        for (var i = 0; i < 10_000; i++)
        {
            foreach (var id in prepared.Uniform!.Panels[PublicIndex.Of($"tirage {i}", prepared.Proof.Hashes.PublicLottery!, prepared.Uniform.Panels.Count) - 1])
            {
                times[id]++;
            }
        }

        // Each count is binomial; five standard deviations happen once in two million, and rounding moves a chance by one panel at most.
        Assert.All(prepared.Lottery.Chances, c =>
            Assert.InRange(times[c.Key], (10_000 * c.Value) - 10 - Spread(c.Value), (10_000 * c.Value) + 10 + Spread(c.Value)));

        static double Spread(double chance) => 5 * Math.Sqrt(10_000 * chance * (1 - chance));
    }

    [Fact]
    public void What_is_published_holds_for_tiny_pools_too() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            try
            {
                var prepared = Draw.Prepare(request, DrawMethod.Leximin, lotterySize: 40);
                Assert.Null(prepared.Proof.Random);
                var result = prepared.Draw($"hasard {seed}");
                Assert.Equal(prepared.Proof.Hashes, result.Proof.Hashes);
                var report = Replay.Verify(Proof.Parse(result.Proof.ToJson()), result.PublicLottery, request.Quotas, request);
                Assert.True(report.Follows, string.Join('\n', report.Findings));
                Assert.DoesNotContain(report.Findings, f => f.Outcome == ReplayOutcome.NotChecked);
                Assert.Empty(result.Reserve.Select(p => p.Id).Intersect(result.Panel.Select(p => p.Id)));
            }
            catch (ImpossibleQuotasException)
            {
                Assert.Empty(BruteForce.Panels(request));
            }
        },
        iter: 40);

    [Theory]
    [InlineData(DrawMethod.Leximin)]
    [InlineData(DrawMethod.Random)]
    public void A_draw_prepared_earlier_gives_the_same_panel_from_what_was_kept(DrawMethod method)
    {
        var request = TestData.Sample(90, 10, 3, "gardé") with { Reserve = 6 };
        var prepared = Draw.Prepare(request, method, lotterySize: 200);
        var lottery = LotteryFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(LotteryFile.Write(prepared.PublicLottery))));
        var restored = PreparedDraw.Restore(request, Proof.Parse(prepared.Proof.ToJson()), method == DrawMethod.Random ? [] : lottery.Value);
        foreach (var random in new[] { "un", "deux", "trois" })
        {
            var (now, later) = (prepared.Draw(random), restored.Draw(random));
            Assert.Equal(now.Proof.ToJson(), later.Proof.ToJson());
            Assert.Equal(now.Panel, later.Panel);
            Assert.Equal(now.Reserve, later.Reserve);
            Assert.Equal(now.PublicLottery, later.PublicLottery);
        }
    }

    [Fact]
    public void What_was_not_committed_to_is_not_restored()
    {
        var request = TestData.Sample(90, 10, 3, "gardé") with { Reserve = 6 };
        var prepared = Draw.Prepare(request, DrawMethod.Leximin, lotterySize: 50);
        var (proof, lottery) = (Proof.Parse(prepared.Proof.ToJson()), prepared.PublicLottery);
        var other = lottery.Select(e => e.Ticket).Distinct(StringComparer.Ordinal).First(t => lottery.Where(e => e.Panel == 1).All(e => e.Ticket != t));
        void Refused(DrawRequest asked, Proof kept, IReadOnlyList<LotteryEntry> panels) =>
            Assert.ThrowsAny<ArgumentException>(() => PreparedDraw.Restore(asked, kept, panels));

        Refused(request, proof, [lottery[0] with { Ticket = other }, .. lottery.Skip(1)]);
        Refused(request, proof, [.. lottery.Where(e => e.Panel < 50)]);
        Refused(request, proof, []);
        Refused(request, proof, [lottery[0] with { Ticket = "0000000000000000" }, .. lottery.Skip(1)]);
        Refused(request with { Seats = 11 }, proof, lottery);
        Refused(request with { Tickets = Tickets.Issue(request.Pool, "autre secret") }, proof, lottery);
        Refused(request, proof with { LotterySize = 49 }, lottery);
        Refused(request, Proof.Parse(prepared.Draw("déjà tiré").Proof.ToJson()), lottery);
    }

    [Fact]
    public void Permuting_rows_and_columns_changes_no_byte()
    {
        var request = TestData.Sample(90, 10, 3, "ordre") with { Reserve = 6 };
        var turned = request with
        {
            Pool = Turned(request.Pool),
            Quotas = new Quotas(request.Quotas.Rows.Reverse()),
        };
        var (one, other) = (Draw.Panel(request, DrawMethod.Leximin, "le même"), Draw.Panel(turned, DrawMethod.Leximin, "le même"));
        Assert.Equal(one.Proof.ToJson(), other.Proof.ToJson());
        Assert.Equal(LotteryFile.Write(one.PublicLottery), LotteryFile.Write(other.PublicLottery));
    }

    [Fact]
    public void The_reserve_mends_better_than_the_next_in_line()
    {
        var request = TestData.Sample(300, 30, 4, "réserve") with { Reserve = 12 };
        var result = Draw.Panel(request, DrawMethod.Leximin, "réserve");
        Assert.Equal(12, result.Reserve.Count);
        var byId = request.Pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var panel = result.Panel.Select(p => byId[p.Id]).ToList();
        var inLine = request.Pool.People.Except(panel).OrderBy(p => request.Tickets[p.Id], StringComparer.Ordinal).Take(12).ToList();
        Assert.True(Left(request, panel, [.. result.Reserve.Select(p => byId[p.Id])]) < Left(request, panel, inLine));
    }

    private static Pool Turned(Pool pool)
    {
        var columns = Enumerable.Range(0, pool.Columns.Count).Reverse().ToArray();
        var people = pool.People.Reverse().Select(p => p with { Values = [.. p.Values.Reverse()], Cells = [.. columns.Select(c => p.Cells[c])] });
        return new Pool(pool.Features.Reverse(), people, columns.Select(c => pool.Columns[c]), pool.IdColumn) { HouseholdColumns = pool.HouseholdColumns };
    }

    /// <summary>Seats missing from minimums when each member in turn leaves with three others, and the best of the reserve come.</summary>
    private static int Left(DrawRequest request, List<Person> panel, List<Person> reserve)
    {
        var missing = 0;
        for (var first = 0; first < panel.Count; first++)
        {
            var gone = Enumerable.Range(0, 4).Select(i => panel[(first + (7 * i)) % panel.Count]).ToList();
            var seated = panel.Except(gone).ToList();
            var left = reserve.ToList();
            while (seated.Count < panel.Count && left.Count > 0)
            {
                var best = left.MinBy(p => Missing(request, [.. seated, p]))!;
                seated.Add(best);
                left.Remove(best);
            }

            missing += Missing(request, seated);
        }

        return missing;
    }

    private static int Missing(DrawRequest request, List<Person> people) => request.Quotas.Rows.Sum(q =>
    {
        var at = request.Pool.Features.Index().Single(f => f.Item == q.Feature).Index;
        return Math.Max(0, q.Min - people.Count(p => p.Values[at] == q.Value));
    });
}
