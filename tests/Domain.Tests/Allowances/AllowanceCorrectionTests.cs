using CsCheck;
using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>What was settled never changes; a difference is a line of its own, and what a person receives in all is what is due.</summary>
public sealed class AllowanceCorrectionTests
{
    private static readonly AllowanceScheme Scheme = Schemes.Poitiers();

    [Theory]
    [InlineData(180, 180, 0)]
    [InlineData(180, 120, -1374)]
    [InlineData(180, 420, 5494)]
    [InlineData(420, 0, -9616)]
    public void A_corrected_presence_proposes_the_difference(int before, int after, long expected)
    {
        var settled = AllowanceCalculator.Compute(ExampleTests.Sitting(before, 420), Scheme);
        var now = AllowanceCalculator.Compute(ExampleTests.Sitting(after, 420), Scheme);
        var correction = AllowanceCorrections.Propose([Share(settled)], now);
        Assert.Equal(expected, correction?.Amount.Cents ?? 0);
        Assert.Equal(expected == 0, correction is null);
        Assert.Contains(AllowanceChangeCodes.Minutes, expected == 0 ? [AllowanceChangeCodes.Minutes] : correction!.Correction!.Changes.Select(c => c.Code));
    }

    [Fact]
    public void A_new_rate_for_the_past_proposes_the_difference_and_the_settled_line_stays()
    {
        var settled = AllowanceCalculator.Compute(ExampleTests.Sitting(180), Scheme);
        var json = settled.ToJson();
        var raised = Schemes.Poitiers();
        raised.AddRate(new RateTerms(Schemes.Day("2024-01-01"), null, RateUnit.PerHour, Money.Euros(14)) { DayCap = Money.Euros(98), Provenance = RateProvenance.ReadInAct, Source = "acte (fictif)" });
        var correction = AllowanceCorrections.Propose([Share(settled)], AllowanceCalculator.Compute(settled.Input, raised))!;
        Assert.Equal(Money.FromCents(78), correction.Amount);
        Assert.Equal([AllowanceChangeCodes.Rate, AllowanceChangeCodes.Cap], correction.Correction!.Changes.Select(c => c.Code));
        Assert.Equal(json, settled.ToJson());
        Assert.Equal(correction.ToJson(), AllowanceBreakdown.FromJson(correction.ToJson()).ToJson());
    }

    [Fact]
    public void An_annulment_proposes_to_take_back_and_says_why()
    {
        var settled = AllowanceCalculator.Compute(ExampleTests.Sitting(180), Scheme);
        var annulled = Schemes.Poitiers();
        annulled.CouncilAct.Record(CouncilActStateKind.Annulled, annulled.CouncilAct.AdoptedOn, "arrêt (fictif)", Schemes.Clerk);
        var correction = AllowanceCorrections.Propose([Share(settled)], AllowanceCalculator.Compute(settled.Input, annulled))!;
        Assert.Equal(-settled.Amount, correction.Amount);
        Assert.Equal(AllowanceOutcome.NotDue, correction.Outcome);
        Assert.Equal(AllowanceReasonCodes.ActNotInForce, correction.Reasons[0].Code);
    }

    [Fact]
    public void Who_declines_or_becomes_staff_later_keeps_what_was_due()
    {
        var settled = AllowanceCalculator.Compute(ExampleTests.Sitting(180), Scheme);
        var later = ExampleTests.Sitting(180) with { HasDeclined = true, HasRequested = false, IsStaffOfAuthority = true, IsElectedOfficial = true };
        Assert.Null(AllowanceCorrections.Propose([Share(settled)], AllowanceCalculator.Compute(AllowanceCorrections.Again(settled.Input, later), Scheme)));
    }

    [Fact]
    public void While_something_is_to_be_decided_nothing_is_corrected()
    {
        var settled = AllowanceCalculator.Compute(ExampleTests.Sitting(180), Scheme);
        var now = AllowanceCalculator.Compute(ExampleTests.Sitting(180) with { Eligibility = null }, Scheme);
        var correction = AllowanceCorrections.Propose([Share(settled)], now)!;
        Assert.Equal((AllowanceOutcome.ToBeDecided, Money.Zero), (correction.Outcome, correction.Amount));
    }

    [Fact]
    public void After_any_changes_the_lines_add_up_to_what_is_due_and_each_to_its_steps() =>
        Gen.Int[0, 480].Array[1, 8].Sample(readings =>
        {
            var lines = new List<SettledShare>();
            foreach (var minutes in readings)
            {
                var now = AllowanceCalculator.Compute(ExampleTests.Sitting(minutes, 480), Scheme);
                if ((lines.Count == 0 ? now : AllowanceCorrections.Propose(lines, now)) is { } line && line.Amount != Money.Zero)
                {
                    Assert.Equal(line.Amount, Money.Sum(line.Lines.Select(step => step.Amount ?? Money.Zero)));
                    lines.Add(Share(line));
                }

                Assert.Equal(now.Amount, Money.Sum(lines.Select(l => l.Amount)));
            }
        });

    private static SettledShare Share(AllowanceBreakdown breakdown) => new(Guid.CreateVersion7(), breakdown.Amount, breakdown);
}
