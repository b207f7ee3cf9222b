using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using static Misthos.Domain.Tests.Allowances.Schemes;

namespace Misthos.Domain.Tests.Allowances.Eligibility;

/// <summary>Which month counts and how long a decision holds, as the scheme says.</summary>
public sealed class IncomeRuleTests
{
    private static readonly SchemeSpan Span = new(Day("2026-01-01"), Day("2026-12-31"));
    private static readonly Guid Person = Guid.CreateVersion7();

    [Theory]
    [InlineData(QuotientMonthRule.MonthOfRequest, "2026-03-01")]
    [InlineData(QuotientMonthRule.MonthBeforeRequest, "2026-02-01")]
    [InlineData(QuotientMonthRule.MonthOfDecision, "2026-05-01")]
    [InlineData(QuotientMonthRule.FirstMonthOfScheme, "2026-01-01")]
    public void The_scheme_says_which_month_counts(QuotientMonthRule rule, string month) =>
        Assert.Equal(Day(month), Rule(rule).PeriodOf(Span, Day("2026-03-20"), Day("2026-05-04"), null).Month);

    [Fact]
    public void A_first_decision_pays_from_the_first_sitting_until_the_scheme_ends_or_the_months_are_over()
    {
        Assert.Equal(new(Day("2026-03-01"), Span.From, Span.To), Rule().PeriodOf(Span, Day("2026-03-20"), Day("2026-03-25"), null));
        Assert.Equal(new(Day("2026-03-01"), Span.From, Day("2026-05-31")), Rule(holds: 3).PeriodOf(Span, Day("2026-03-20"), Day("2026-03-25"), null));
        Assert.Equal(Span.To, Rule(holds: 24).PeriodOf(Span, Day("2026-03-20"), Day("2026-03-25"), null).To);
    }

    [Fact]
    public void A_decision_that_is_over_is_followed_by_one_on_a_month_of_today()
    {
        var former = Decision(EligibilityOutcome.AtOrBelowThreshold, "2026-03-01", Span.From, Day("2026-05-31"));
        Assert.Equal(new(Day("2026-07-01"), Day("2026-06-01"), Day("2026-09-30")), Rule(holds: 3).PeriodOf(Span, Day("2026-03-20"), Day("2026-07-02"), former));
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_former_and_another_situation_begins_with_its_month()
    {
        var refused = Decision(EligibilityOutcome.AboveThreshold, "2026-03-01", Span.From, Span.To);
        Assert.Equal(Span.From, Rule().PeriodOf(Span, Day("2026-03-20"), Day("2026-04-02"), refused).From);
        Assert.Equal(new(Day("2026-06-01"), Day("2026-06-01"), Span.To), Rule().PeriodOf(Span, Day("2026-06-10"), Day("2026-06-12"), refused));
        var unknown = Decision(EligibilityOutcome.Unknown, "2026-03-01", Span.From, Span.To);
        Assert.Equal(Span.From, Rule().PeriodOf(Span, Day("2026-06-10"), Day("2026-06-12"), unknown).From);
    }

    [Fact]
    public void A_rule_without_a_way_to_appeal_is_none()
    {
        Assert.Empty(IncomeRule.WhyNot(Rule()));
        Assert.Equal(["income.holds", "income.appeal-months", "income.appeal-to", "income.court"], IncomeRule.WhyNot(new(default, 0, 0, " ", "")).Select(r => r.Code));
        Assert.Throws<ArgumentException>(() => new IncomeRule(Poitiers(), Rule() with { AppealTo = "" }));
    }

    [Fact]
    public void Nobody_is_refused_by_a_machine()
    {
        var person = new Domain.Members.Person(Authority, "Anne", "Martin");
        var asked = new AllowanceRequest(Poitiers(), person.Id, AllowanceChoice.Requested, Day("2026-03-01"));
        EligibilityTerms Terms(EligibilityOutcome outcome) => new(outcome, EligibilityBasis.ApiParticulier, Day("2026-03-01")) { DecidedOn = Day("2026-03-02"), DecidedBy = Guid.Empty, ValidFrom = Span.From, ValidTo = Span.To };
        Assert.Equal("eligibility.nobody-refuses", Assert.Single(EligibilityDecision.WhyNot(Poitiers(), person, asked, Terms(EligibilityOutcome.AboveThreshold))).Code);
        Assert.Empty(EligibilityDecision.WhyNot(Poitiers(), person, asked, Terms(EligibilityOutcome.AtOrBelowThreshold)));
    }

    [Theory]
    [InlineData(0, 0, 4)]
    [InlineData(1, 0, 5)]
    [InlineData(2, 0, 6)]
    [InlineData(3, 0, 8)]
    [InlineData(4, 1, 10)]
    public void Parts_are_counted_as_caf_does(int children, int disabled, int halves) => Assert.Equal(halves, new QuotientHousehold(children, disabled).HalfParts);

    [Theory]
    [InlineData(24_000, 0, 0, "1000")]
    [InlineData(24_000.12, 0, 0, "1000.01")]
    [InlineData(18_000, 300, 1, "720")]
    public void A_tax_notice_gives_an_estimate(double income, double benefits, int children, string expected) =>
        Assert.Equal(Money.Parse(expected, null), QuotientEstimate.Of(Money.Euros((decimal)income), Money.Euros((decimal)benefits), new(children, 0)));

    [Fact]
    public void Documents_are_needed_until_the_decision_is_final()
    {
        var end = Day("2027-01-31");
        var (met, above) = (Decision(EligibilityOutcome.AtOrBelowThreshold, "2026-03-01", Span.From, Span.To), Decision(EligibilityOutcome.AboveThreshold, "2026-03-01", Span.From, Span.To));
        var told = new RefusalContest(Day("2026-04-02"), 2, false);
        Assert.Equal(DateOnly.MinValue, ProofRetention.RemoveFrom(AllowanceChoice.Requested, met, new(null, 2, false), end));
        Assert.Equal(DateOnly.MinValue, ProofRetention.RemoveFrom(AllowanceChoice.Declined, null, new(null, 2, false), end));
        Assert.Equal(Day("2026-06-03"), ProofRetention.RemoveFrom(AllowanceChoice.Requested, above, told, end));
        Assert.Equal(DateOnly.MaxValue, ProofRetention.RemoveFrom(AllowanceChoice.Requested, above, told with { IsWaiting = true }, end));
        Assert.Equal(DateOnly.MaxValue, ProofRetention.RemoveFrom(AllowanceChoice.Requested, above, told with { ToldOn = null }, end));
        Assert.Equal(Day("2027-02-01"), ProofRetention.RemoveFrom(AllowanceChoice.Requested, null, new(null, 2, false), end));
    }

    private static IncomeRuleTerms Rule(QuotientMonthRule counts = QuotientMonthRule.MonthOfRequest, int? holds = null) => new(counts, holds, 2, "Mairie", "Tribunal administratif");

    private static EligibilityDecision Decision(EligibilityOutcome outcome, string month, DateOnly from, DateOnly to) =>
        new(Poitiers(), Person, new(outcome, EligibilityBasis.SeenByAgent, Day(month)) { DecidedOn = Day(month), DecidedBy = Authority, ValidFrom = from, ValidTo = to });
}
