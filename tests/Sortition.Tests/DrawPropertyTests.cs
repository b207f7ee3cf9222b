using CsCheck;

namespace Misthos.Sortition.Tests;

public sealed class DrawPropertyTests
{
    private const int Times = 60;

    [Fact]
    public void The_draw_is_the_rule_and_meets_quotas_and_households() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            var expected = BruteForce.Draw(request, $"hasard {seed}");
            if (expected is null)
            {
                Assert.Throws<ImpossibleQuotasException>(() => Draw.Panel(request, DrawMethod.Random, $"hasard {seed}"));
                return;
            }

            var result = Draw.Panel(request, DrawMethod.Random, $"hasard {seed}");
            Assert.Equal(expected, result.Panel.Select(p => p.Id));
            Assert.All(result.Quotas, q => Assert.InRange(q.Selected, q.Min, q.Max));
            Assert.True(Replay.Verify(result.Proof, result.Proof.Lottery, request.Quotas, request).Follows);
        },
        iter: Times);

    [Fact]
    public void Permuting_rows_columns_and_quotas_changes_nothing() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            var turned = request with
            {
                Pool = new Pool(request.Pool.Features.Reverse(), request.Pool.People.Reverse().Select(p => p with { Values = [.. p.Values.Reverse()] })),
                Quotas = new Quotas(request.Quotas.Rows.Reverse()),
            };
            Assert.Equal(Outcome(request), Outcome(turned));
            Assert.Equal(Proof.Commit(request, DrawMethod.Random).ToJson(), Proof.Commit(turned, DrawMethod.Random).ToJson());
        },
        iter: Times);

    [Fact]
    public void Impossible_quotas_name_a_conflict_that_cannot_be_spared_and_ways_that_work() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            var report = Feasibility.Check(request);
            Assert.Equal(BruteForce.Panels(request).Count > 0, report.IsFeasible);
            if (!report.IsFeasible)
            {
                Assert.False(Exists(request with { Quotas = Only(request, report.Conflict) }));
                Assert.All(report.Conflict, spared =>
                    Assert.True(Exists(request with { Quotas = Only(request, [.. report.Conflict.Where(c => c != spared)]) })));
                Assert.All(report.Relaxations, way => Assert.True(Exists(Apply(request, way))));
            }
        },
        iter: Times);

    private static string Outcome(DrawRequest request)
    {
        try
        {
            var result = Draw.Panel(request, DrawMethod.Random, "le même");
            return result.Proof.ToJson() + string.Join(' ', result.Panel);
        }
        catch (ImpossibleQuotasException)
        {
            return "impossible";
        }
    }

    private static bool Exists(DrawRequest request) => BruteForce.Panels(request).Count > 0;

    private static Quotas Only(DrawRequest request, IReadOnlyList<ConflictingBound> kept) => new(request.Quotas.Rows.Select(q => q with
    {
        Min = kept.Any(c => Is(c, q, BoundSide.Min)) ? q.Min : 0,
        Max = kept.Any(c => Is(c, q, BoundSide.Max)) ? q.Max : 99,
    }));

    private static bool Is(ConflictingBound bound, Quota quota, BoundSide side) =>
        bound.Feature == quota.Feature && bound.Value == quota.Value && bound.Side == side;

    private static DrawRequest Apply(DrawRequest request, Relaxation way) => request with
    {
        Seats = way.Seats,
        HouseholdRule = way.HouseholdRule,
        Quotas = new(request.Quotas.Rows.Select(q => q with
        {
            Min = way.Changes.FirstOrDefault(c => c.Value == q.Value && c.Side == BoundSide.Min)?.To ?? q.Min,
            Max = way.Changes.FirstOrDefault(c => c.Value == q.Value && c.Side == BoundSide.Max)?.To ?? q.Max,
        })),
    };
}
