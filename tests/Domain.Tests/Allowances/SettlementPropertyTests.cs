using CsCheck;
using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>
/// For any scheme and any attendance: a settlement is the sum of its explained lines; the order in which sittings are settled and attendances
/// corrected does not change what a person receives; nothing is paid twice.
/// </summary>
public sealed class SettlementPropertyTests
{
    // The first case tried: a day stayed full although a correction without amount had taken minutes off it.
    private const string FullDayOnceTooMany = "0ncttmSsMTS1";
    private static readonly DateOnly First = Schemes.Day("2024-03-16");

    private static readonly Gen<RateTerms> Rate = Gen.Select(Gen.Enum<RateUnit>(), Gen.Long[1, 40_000], Gen.Long[1, 20_000], Gen.Int[1, 6], Gen.Bool).Select((unit, cents, cap, required, capped) =>
        new RateTerms(Schemes.Day("2023-06-26"), null, unit, Money.FromCents(cents))
        {
            DayCap = unit != RateUnit.WholeProcess && capped ? Money.FromCents(cap) : null,
            FullDayFrom = unit == RateUnit.PerHour && capped ? 420 : null,
            SittingsRequired = unit == RateUnit.WholeProcess ? required : null,
            Provenance = RateProvenance.ReadInAct,
            Source = "essai",
        });

    [Fact]
    public void A_settlement_is_the_sum_of_its_explained_lines() =>
        Gen.Select(Rate, Gen.Enum<PartialPresence>(), Gen.Int[0, 480].Array[1, 111]).Sample((rate, partial, people) =>
        {
            var scheme = Scheme(rate, partial);
            var dues = people.Select(minutes => AllowanceCalculator.Compute(ExampleTests.Sitting(minutes, 480) with { SittingsAttended = 6 }, scheme))
                .Where(breakdown => breakdown.Outcome == AllowanceOutcome.Due)
                .Select(b => new SettlementDue(Guid.CreateVersion7(), Guid.CreateVersion7(), b.Amount.Cents, b.ToJson())).ToList();
            if (dues.Count > 0)
            {
                var settlement = new Settlement(Schemes.Authority, Guid.CreateVersion7(), "1", dues, new SettlementAct(Guid.CreateVersion7(), default));
                var steps = settlement.Lines.Sum(line => AllowanceBreakdown.FromJson(line.Explanation).Lines.Sum(step => step.Amount?.Cents ?? 0));
                Assert.Equal(settlement.TotalCents, steps);
                Assert.Equal(settlement.TotalCents, settlement.Lines.Sum(line => line.AmountCents));
            }
        });

    [Fact]
    public void The_order_of_events_does_not_change_what_a_person_receives() =>
        Gen.Select(Rate, Gen.Int[0, 480].Array[6], Gen.Int[0, 5].Array[0, 20], Gen.Int[0, 480].Array[20]).Sample((rate, last, order, drafts) =>
        {
            var straight = new Ledger(Scheme(rate, PartialPresence.ProRata), last);
            straight.Reconcile();
            var winding = new Ledger(Scheme(rate, PartialPresence.ProRata), [.. drafts.Take(6)]);
            foreach (var (step, sitting) in order.Index())
            {
                winding.Minutes[sitting] = drafts[step];
                winding.Settle(sitting);
            }

            last.CopyTo(winding.Minutes, 0);
            winding.Reconcile();
            Assert.Equal(straight.Total, winding.Total);
            var before = winding.Lines.Count;
            winding.Reconcile();
            Assert.Equal(before, winding.Lines.Count);
            Assert.All(winding.Lines, line => Assert.Equal(line.Share.Amount, Money.Sum(line.Share.Breakdown.Lines.Select(step => step.Amount ?? Money.Zero))));
        }, seed: FullDayOnceTooMany);

    private static AllowanceScheme Scheme(RateTerms rate, PartialPresence partial)
    {
        var terms = new SchemeTerms("essai", rate.From, null, [Schemes.ProposalGroup]) { PartialPresence = partial, FullFromMinutes = partial == PartialPresence.FullFrom ? 200 : null };
        var scheme = new AllowanceScheme(Schemes.Poitiers().CouncilAct, Schemes.Authority, terms);
        scheme.AddRate(rate);
        return scheme;
    }

    /// <summary>Six sittings of one person, two a day, settled and corrected as the application does.</summary>
    private sealed class Ledger(AllowanceScheme scheme, int[] minutes)
    {
        public int[] Minutes { get; } = [.. minutes];

        public List<(int Sitting, SettledShare Share)> Lines { get; } = [];

        public Money Total => Money.Sum(Lines.Select(line => line.Share.Amount));

        public void Settle(int sitting)
        {
            var now = AllowanceCalculator.Compute(Input(sitting), scheme);
            var settled = Lines.Where(line => line.Sitting == sitting).Select(line => line.Share).ToList();
            var next = settled.Count == 0 ? now : AllowanceCorrections.Propose(settled, now);
            if (next is { Amount.Cents: not 0 })
            {
                Lines.Add((sitting, new SettledShare(Guid.CreateVersion7(), next.Amount, next)));
            }
        }

        public void Reconcile()
        {
            for (var count = -1; count != Lines.Count;)
            {
                count = Lines.Count;
                Enumerable.Range(0, Minutes.Length).ToList().ForEach(Settle);
            }
        }

        private AllowanceInput Input(int sitting)
        {
            var sameDay = Lines.Where(line => line.Sitting / 2 == sitting / 2 && line.Sitting != sitting).ToList();
            return Alone(sitting) with
            {
                AlreadyDueThatDay = Money.Sum(sameDay.Select(line => line.Share.Amount)),
                MinutesPaidThatDay = sameDay.Select(line => line.Sitting).Distinct().Sum(other => AllowanceCalculator.MinutesPaid(Alone(other), scheme)),
                AlreadyDueInAll = Money.Sum(Lines.Where(line => line.Sitting != sitting).Select(line => line.Share.Amount)),
            };
        }

        private AllowanceInput Alone(int sitting) => ExampleTests.Sitting(Minutes[sitting], 480) with
        {
            Day = First.AddDays(sitting / 2),
            Eligibility = null,
            SittingsAttended = Enumerable.Range(0, (sitting / 2 * 2) + 2).Count(other => Minutes[other] > 0),
        };
    }
}
