using CsCheck;
using Misthos.Domain.Allowances;
using Misthos.Domain.Budgets;
using Misthos.Domain.Sittings;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Budgets;

/// <summary>A scheme applied to the past by the calculator itself.</summary>
public sealed class WhatIfTests
{
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
    public void The_scheme_itself_gives_what_was_settled_to_the_cent() =>
        Gen.Select(Rate, Gen.Enum<PartialPresence>(), Gen.Int[0, 480].Array[12], Gen.Shuffle(Enumerable.Range(0, 12).ToArray())).Sample((rate, partial, minutes, order) =>
        {
            var scheme = Scheme(rate, partial);
            var past = minutes.Select((m, i) => Past(i, m)).ToList();
            var settled = Settle(past, scheme, order);
            Assert.Equal(settled, Money.Sum(WhatIf.Replay(past, _ => scheme).Select(r => r.Amount)));
            var trial = SchemeTrial.AsIf(scheme, First);
            Assert.Equal(settled, Money.Sum(WhatIf.Replay(past.AsEnumerable().Reverse(), _ => trial).Select(r => r.Amount)));
        });

    [Fact]
    public void A_raise_is_applied_to_the_past_as_if_in_force_and_changes_nothing_of_the_scheme()
    {
        var draft = Scheme(new RateTerms(Schemes.Day("2030-01-01"), null, RateUnit.PerSitting, Money.Euros(77.49m)) { Provenance = RateProvenance.ReadInAct, Source = "essai" }, PartialPresence.None, inForce: false);
        var past = Enumerable.Range(0, 4).Select(i => Past(i, 480)).ToList();
        Assert.Equal(Money.Zero, Money.Sum(WhatIf.Replay(past, _ => draft).Select(r => r.Amount)));
        Assert.Equal(Money.Euros(4 * 77.49m), Money.Sum(WhatIf.Replay(past, _ => SchemeTrial.AsIf(draft, First)).Select(r => r.Amount)));
        Assert.Equal(Money.Euros(4 * 101.04m), Money.Sum(WhatIf.Replay(past, _ => SchemeTrial.AsIf(draft, First, new() { Amount = Money.Euros(101.04m) })).Select(r => r.Amount)));
        Assert.Equal((Money.Euros(77.49m), Schemes.Day("2030-01-01"), 0), (draft.Rates[0].Amount, draft.Rates[0].From, draft.CouncilAct.States.Count));
    }

    [Fact]
    public void Poitiers_without_condition_pays_those_who_did_not_ask_and_nobody_who_declined()
    {
        var past = new[]
        {
            Past(0, 180) with { PersonId = Guid.CreateVersion7(), Facts = Facts(0) with { HasRequested = false, Eligibility = null } },
            Past(0, 180) with { PersonId = Guid.CreateVersion7(), Facts = Facts(0) with { HasRequested = false, HasDeclined = true, Eligibility = null } },
            Past(0, 180),
        };
        Money[] Amounts(SchemeVariation? change) => [.. WhatIf.Replay(past, _ => SchemeTrial.AsIf(Schemes.Poitiers(), First, change)).Select(r => r.Amount).Order()];
        Assert.Equal([Money.Zero, Money.Zero, Money.Euros(41.22m)], Amounts(null));
        Assert.Equal([Money.Zero, Money.Euros(41.22m), Money.Euros(41.22m)], Amounts(new() { IsForEveryone = true }));
    }

    [Fact]
    public void Supposed_childcare_is_the_share_of_what_everybody_would_be_paid_back_with_its_ceilings()
    {
        var childcare = new ExpenseTerms(ExpenseKind.Childcare, First, null, ExpenseBasis.ActualCost)
        {
            UnitMilliEuros = 18_000,
            DayCeiling = Money.Euros(100),
            PersonCeiling = Money.Euros(150),
            Receipt = ExpenseReceipt.Required,
            Provenance = RateProvenance.ReadInAct,
            Source = "essai",
        };
        var trial = SchemeTrial.AsIf(Schemes.Poitiers(), First, new() { Expenses = [childcare] });
        var past = Enumerable.Range(0, 6).SelectMany(i => Enumerable.Range(0, 10).Select(p => Past(i, 480) with { PersonId = new Guid(p + 1, 0, 0, new byte[8]) })).ToList();
        var outcome = ExpenseTrial.Suppose(past, trial, new(ExpenseKind.Childcare, 20, 7, Money.Euros(20)));
        // Two sittings a day claim once; 7 h at 20 € are held to 100 € a day, then to 150 € in all: 150 € for each of ten people, of whom two claim.
        Assert.Equal(Money.Euros(300), outcome.Total);
        Assert.Equal([Money.Euros(200), Money.Euros(100), Money.Zero], outcome.BySitting.Values.OrderDescending());
    }

    [Fact]
    public void Past_claims_are_worth_what_the_new_ceilings_let_them_be()
    {
        var parking = new ExpenseTerms(ExpenseKind.Parking, First, null, ExpenseBasis.ActualCost) { DayCeiling = Money.Euros(5), Receipt = ExpenseReceipt.Required, Provenance = RateProvenance.ReadInAct, Source = "essai" };
        var trial = SchemeTrial.AsIf(Schemes.Poitiers(), First, new() { Expenses = [parking] });
        PastClaim Claim(ExpenseKind kind, int day, decimal paid) => new(Guid.CreateVersion7(), Schemes.Authority, kind, new(First.AddDays(day), 1, Money.Euros(paid)), Money.Euros(paid));
        var outcome = Assert.Single(ExpenseTrial.Replay([Claim(ExpenseKind.Parking, 0, 3), Claim(ExpenseKind.Parking, 0, 4), Claim(ExpenseKind.Parking, 1, 9), Claim(ExpenseKind.Lodging, 1, 70)], trial));
        Assert.Equal((ExpenseKind.Parking, Money.Euros(10), true), (outcome.Kind, outcome.Total, outcome.Hypothesis is null));
    }

    private static AllowanceScheme Scheme(RateTerms rate, PartialPresence partial, bool inForce = true)
    {
        var terms = new SchemeTerms("essai", rate.From, null, [Schemes.ProposalGroup]) { PartialPresence = partial, FullFromMinutes = partial == PartialPresence.FullFrom ? 200 : null };
        var scheme = new AllowanceScheme(inForce ? Schemes.Poitiers().CouncilAct : Schemes.PoitiersAct(), Schemes.Authority, terms);
        scheme.AddRate(rate);
        return scheme;
    }

    // Two sittings a day, as the application settles them: with what the lines already settled come to.
    private static Money Settle(List<PastPresence> past, AllowanceScheme scheme, int[] order)
    {
        var lines = new List<AllowanceBreakdown>();
        foreach (var presence in order.Select(i => past[i]))
        {
            var sameDay = lines.Where(line => line.Input.Day == presence.Facts.Day).ToList();
            var breakdown = AllowanceCalculator.Compute(presence.Facts with
            {
                Status = presence.Total.Status,
                MinutesPresent = presence.Total.Minutes,
                AlreadyDueThatDay = Money.Sum(sameDay.Select(line => line.Amount)),
                MinutesPaidThatDay = sameDay.Sum(line => line.Input.MinutesPresent),
                SittingsAttended = past.Count(p => p.Facts.Day <= presence.Facts.Day && p.Total.Minutes > 0),
                AlreadyDueInAll = Money.Sum(lines.Select(line => line.Amount)),
            }, scheme);
            lines.AddRange(breakdown.Outcome == AllowanceOutcome.Due ? [breakdown] : []);
        }

        return Money.Sum(lines.Select(line => line.Amount));
    }

    private static PastPresence Past(int sitting, int minutes) => new(
        Guid.CreateVersion7(), new Guid(sitting + 1, 0, 0, new byte[8]), Schemes.Authority,
        new SittingPresence(minutes == 0 ? AttendanceStatus.Absent : minutes < 480 ? AttendanceStatus.LeftEarly : AttendanceStatus.Present, minutes, 0), Facts(sitting))
    {
        StartsAt = new TimeOnly(9 + (sitting % 2 * 5), 0),
    };

    private static AllowanceInput Facts(int sitting) => ExampleTests.Sitting(480, 480) with { Day = First.AddDays(sitting / 2) };
}
