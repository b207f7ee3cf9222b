using System.Text.Json;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>A breakdown explains its amount, and survives being stored.</summary>
public sealed class AllowanceBreakdownTests
{
    [Fact]
    public void A_capped_day_is_explained_step_by_step_then_ground_by_ground()
    {
        var breakdown = AllowanceCalculator.Compute(ExampleTests.Sitting(420), Schemes.Poitiers());
        Assert.Equal("2", breakdown.RuleVersion);
        Assert.Equal(
            [
                "allowance.hours-by-rate 9618 [420, 1374]",
                "allowance.day-cap -2 [9616, 0]",
                "allowance.rate-derived  [96,16 € ÷ 7 h, arrondi, compte rendu Marseille–Poitiers]",
                "allowance.quotient-met  [100000, 2024-03-01, SeenByAgent, 2024-03-10]",
                "allowance.act  [2023-0128 (fictif), 2023-06-26, Indemnisation de l'ACP, true]",
                "allowance.act-state  [Contested, 2023-08-24, déféré préfectoral, TA Poitiers n° 2303524]",
                "allowance.legal-basis  [CRPA L.131-1 ; libre administration]",
            ],
            breakdown.Lines.Select(line => $"{line.Code} {line.Amount?.Cents} [{string.Join(", ", line.Values)}]"));
    }

    [Fact]
    public void A_flat_amount_says_that_it_was_derived_and_not_read_in_an_act()
    {
        var breakdown = AllowanceCalculator.Compute(ExampleTests.Sitting(420) with { OrganId = Schemes.Plenary }, Schemes.Marseille());
        Assert.Equal(["7749", "420"], breakdown.Lines[0].Values);
        Assert.Equal(AllowanceLineCodes.RateDerived, breakdown.Lines[1].Code);
        Assert.DoesNotContain(breakdown.Lines, line => line.Code == AllowanceLineCodes.RateReadInAct);
        Assert.Equal(RateProvenance.Derived, breakdown.Basis!.Rate!.Provenance);
    }

    [Fact]
    public void A_refused_sitting_says_in_which_state_the_act_was()
    {
        var scheme = Schemes.Poitiers();
        scheme.CouncilAct.Record(CouncilActStateKind.Annulled, scheme.CouncilAct.AdoptedOn, "CAA (fictif)", Schemes.Clerk);
        var breakdown = AllowanceCalculator.Compute(ExampleTests.Sitting(420), scheme);
        Assert.Equal([new Refusal("allowance.act-not-in-force", "2023-0128 (fictif)", "2024-03-16", "Annulled", "2023-06-26")], breakdown.Reasons);
        Assert.Equal(Money.Zero, breakdown.Amount);
    }

    [Fact]
    public void A_later_change_of_the_act_does_not_touch_what_was_computed()
    {
        var scheme = Schemes.Poitiers();
        var breakdown = AllowanceCalculator.Compute(ExampleTests.Sitting(420), scheme);
        var before = breakdown.ToJson();
        scheme.CouncilAct.Record(CouncilActStateKind.Annulled, scheme.CouncilAct.AdoptedOn, "CAA (fictif)", Schemes.Clerk);
        Assert.Equal(before, breakdown.ToJson());
    }

    [Fact]
    public void The_stored_form_is_readable_and_comes_back_whole()
    {
        AllowanceBreakdown[] answers =
        [
            AllowanceCalculator.Compute(ExampleTests.Sitting(420), Schemes.Poitiers()),
            AllowanceCalculator.Compute(ExampleTests.Sitting(60, 420) with { OrganId = Schemes.Plenary, Eligibility = null }, Schemes.Marseille()),
            AllowanceCalculator.Compute(ExampleTests.Sitting(420), null),
        ];
        Assert.All(answers, answer =>
        {
            var back = AllowanceBreakdown.FromJson(answer.ToJson());
            Assert.Equal(answer.ToJson(), back.ToJson());
            Assert.Equal((answer.Outcome, answer.Amount, answer.Input, answer.Basis), (back.Outcome, back.Amount, back.Input, back.Basis));
            Assert.Equal(answer.Reasons, back.Reasons);
        });
        Assert.Contains("\"outcome\":\"Due\",\"amount\":{\"cents\":9616}", answers[0].ToJson(), StringComparison.Ordinal);
        Assert.Contains("÷ 7 h", answers[0].ToJson(), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => AllowanceBreakdown.FromJson("null"));
    }

    [Fact]
    public void A_stored_breakdown_can_be_computed_again()
    {
        var stored = AllowanceBreakdown.FromJson(AllowanceCalculator.Compute(ExampleTests.Sitting(330, 420), Schemes.Poitiers()).ToJson());
        Assert.Equal(stored.Amount, AllowanceCalculator.Compute(stored.Input, Schemes.Poitiers()).Amount);
        Assert.Equal(Money.Euros(75.57m), stored.Amount);
    }

    [Fact]
    public void Impossible_inputs_throw()
    {
        var input = ExampleTests.Sitting(420);
        AllowanceInput[] impossible =
        [
            input with { MinutesPresent = -1 },
            input with { MinutesPresent = 421 },
            input with { PlannedMinutes = 0, MinutesPresent = 0 },
            input with { AlreadyDueThatDay = Money.FromCents(-1) },
            input with { Day = Schemes.Day("2025-01-01") },
        ];
        Assert.All(impossible, wrong => Assert.Throws<ArgumentException>(() => AllowanceCalculator.Compute(wrong, Schemes.Poitiers())));
    }

    [Fact]
    public void Every_capacity_and_status_has_an_answer()
    {
        var scheme = Schemes.Poitiers();
        foreach (var capacity in Enum.GetValues<Capacity>())
        {
            foreach (var status in Enum.GetValues<AttendanceStatus>())
            {
                var input = ExampleTests.Sitting(180) with { Capacity = capacity, Status = status };
                var outcome = AllowanceCalculator.Compute(input, scheme).Outcome;
                var there = status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;
                Assert.Equal(capacity == Capacity.Member && there, outcome == AllowanceOutcome.Due);
            }
        }
    }
}
