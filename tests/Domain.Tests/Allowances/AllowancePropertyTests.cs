using CsCheck;
using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

public sealed class AllowancePropertyTests
{
    private static readonly AllowanceScheme Scheme = Schemes.Poitiers();
    private static readonly Money Cap = Money.Euros(96.16m);

    private static readonly Gen<(int Planned, int Present)> Presence =
        Gen.Int[1, 720].SelectMany(planned => Gen.Int[0, planned].Select(present => (planned, present)));

    [Fact]
    public void An_amount_is_never_negative_nor_above_the_cap_of_the_day() =>
        Gen.Select(Presence, Gen.Long[0, 20_000]).Sample((presence, already) =>
        {
            var input = ExampleTests.Sitting(presence.Present, presence.Planned) with { AlreadyDueThatDay = Money.FromCents(already) };
            var amount = AllowanceCalculator.Compute(input, Scheme).Amount;
            Assert.True(amount >= Money.Zero);
            Assert.True(amount == Money.Zero || amount + input.AlreadyDueThatDay <= Cap);
        });

    [Fact]
    public void More_minutes_never_pay_less() =>
        Gen.Select(Presence, Gen.Enum<PartialPresence>()).Sample((presence, rule) =>
        {
            var terms = Schemes.MarseilleTerms() with { PartialPresence = rule, FullFromMinutes = rule == PartialPresence.FullFrom ? 300 : null };
            foreach (var (scheme, organ) in new[] { (Scheme, Schemes.ProposalGroup), (Schemes.Marseille(terms), Schemes.Plenary) })
            {
                var input = ExampleTests.Sitting(presence.Present, presence.Planned) with { OrganId = organ };
                var less = input with { MinutesPresent = presence.Present / 2 };
                Assert.True(AllowanceCalculator.Compute(less, scheme).Amount <= AllowanceCalculator.Compute(input, scheme).Amount);
            }
        });

    [Fact]
    public void The_same_input_gives_the_same_answer() =>
        Presence.Sample(presence =>
        {
            var input = ExampleTests.Sitting(presence.Present, presence.Planned);
            return AllowanceCalculator.Compute(input, Scheme).ToJson() == AllowanceCalculator.Compute(input with { }, Scheme).ToJson();
        });

    [Fact]
    public void The_order_of_the_sittings_of_a_day_does_not_change_its_total() =>
        Gen.Select(Gen.Int[1, 480].Array[1, 6], Gen.Int[0, 1000]).Sample((sittings, seed) =>
        {
            var shuffled = sittings.OrderBy(minutes => (minutes * 7919 + seed) % 1009).ToArray();
            Assert.Equal(TotalOfDay(sittings), TotalOfDay(shuffled));
        });

    [Fact]
    public void The_steps_add_up_to_the_amount() =>
        Gen.Select(Presence, Gen.Long[0, 12_000]).Sample((presence, already) =>
        {
            var input = ExampleTests.Sitting(presence.Present, presence.Planned) with { AlreadyDueThatDay = Money.FromCents(already) };
            var breakdown = AllowanceCalculator.Compute(input, Scheme);
            return Money.Sum(breakdown.Lines.Select(line => line.Amount ?? Money.Zero)) == breakdown.Amount;
        });

    [Fact]
    public void Hours_by_rate_are_rounded_half_up_in_whole_cents() =>
        Gen.Select(Gen.Int[1, 240], Gen.Long[1, 5_000]).Sample((minutes, rate) =>
        {
            var exact = (rate * minutes * 2 + 60) / 120;
            return AllowanceCalculator.Compute(ExampleTests.Sitting(minutes), PaidAt(rate)).Amount.Cents == exact;
        });

    private static Money TotalOfDay(IEnumerable<int> sittings) => sittings.Aggregate(
        Money.Zero,
        (already, minutes) => already + AllowanceCalculator.Compute(ExampleTests.Sitting(minutes) with { AlreadyDueThatDay = already }, Scheme).Amount);

    private static AllowanceScheme PaidAt(long cents)
    {
        var terms = new SchemeTerms("essai", Schemes.Day("2023-06-26"), null, [Schemes.ProposalGroup]);
        var scheme = new AllowanceScheme(Scheme.CouncilAct, Schemes.Authority, terms);
        scheme.AddRate(new RateTerms(terms.ValidFrom, null, RateUnit.PerHour, Money.FromCents(cents)) { Provenance = RateProvenance.ReadInAct, Source = "essai" });
        return scheme;
    }
}
