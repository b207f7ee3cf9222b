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

    /// <summary>Once, the exact solver ended the whole process here.</summary>
    [Fact]
    public void Ways_out_are_found_where_the_solver_once_gave_up() => Assert.False(Feasibility.Check(TestData.Tiny(814162060)).IsFeasible);

    [Fact]
    public void Impossible_quotas_name_a_conflict_that_cannot_be_spared_and_ways_that_work() => Gen.Int.Sample(
        seed =>
        {
            var request = TestData.Tiny(seed);
            var report = Feasibility.Check(request);
            var panels = BruteForce.Panels(request);
            Assert.Equal(panels.Count > 0, report.IsFeasible);
            Assert.Equal(
                panels.Count == 0 ? [] : request.Pool.People.Where(p => !panels.Exists(x => x.Contains(p))).Select(p => p.Id).Order(StringComparer.Ordinal),
                report.NeverSelectable);
            if (!report.IsFeasible)
            {
                Assert.False(Exists(request with { Quotas = Only(request, report.Conflict) }));
                Assert.All(report.Conflict, spared =>
                    Assert.True(Exists(request with { Quotas = Only(request, [.. report.Conflict.Where(c => c != spared)]) })));
                Assert.True(report.IsSmallestConflict);
                Assert.All(Subsets(request, report.Conflict.Count - 1), fewer => Assert.True(Exists(request with { Quotas = Only(request, fewer) })));
                Assert.All(report.Relaxations, way => Assert.True(Exists(Apply(request, way))));
                Assert.Equal(report.Relaxations.Count, report.Relaxations.Select(w => (w.Seats, w.HouseholdRule, string.Join(';', w.Changes))).Distinct().Count());
                if (report.Recruits.Count > 0)
                {
                    Assert.True(Exists(Recruit(request, report.Recruits)));
                    Assert.False(Exists(Recruit(request, Fewer(report.Recruits))));
                }
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

    /// <summary>Every set of so many bounds.</summary>
    private static IEnumerable<ConflictingBound[]> Subsets(DrawRequest request, int size)
    {
        var bounds = request.Quotas.Rows.SelectMany(q => (ConflictingBound[])[
            new(q.Feature, q.Value, BoundSide.Min, q.Min, 0), new(q.Feature, q.Value, BoundSide.Max, q.Max, 0)]).ToArray();
        return size is 0 or > 3 ? [] : Pick(bounds, size);
    }

    private static IEnumerable<ConflictingBound[]> Pick(ConflictingBound[] bounds, int size) => size == 0
        ? [[]]
        : bounds.Index().SelectMany(b => Pick(bounds[(b.Index + 1)..], size - 1).Select(rest => (ConflictingBound[])[b.Item, .. rest]));

    private static IReadOnlyList<RecruitProfile> Fewer(IReadOnlyList<RecruitProfile> recruits) =>
        [.. recruits.Skip(1), .. recruits.Take(1).Where(r => r.People > 1).Select(r => r with { People = r.People - 1 })];

    private static DrawRequest Recruit(DrawRequest request, IReadOnlyList<RecruitProfile> recruits) => request with
    {
        Pool = new Pool(request.Pool.Features, [.. request.Pool.People, .. recruits.SelectMany((r, at) => Enumerable.Range(0, r.People).Select(n =>
            new Person($"new{at}-{n}", [.. request.Pool.Features.Select(f => r.Values.Single(v => v.Feature == f).Value)], null, [])))]),
    };

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
