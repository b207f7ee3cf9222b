namespace Misthos.Domain.Allowances.Eligibility;

/// <summary>Which month's family quotient a scheme looks at: it changes from month to month.</summary>
public enum QuotientMonthRule
{
    /// <summary>The month in which the person asked.</summary>
    MonthOfRequest,

    /// <summary>The month before the person asked: CAF and MSA have it for certain.</summary>
    MonthBeforeRequest,

    /// <summary>The month in which it is decided.</summary>
    MonthOfDecision,

    /// <summary>The first month the scheme pays for, the same for everybody.</summary>
    FirstMonthOfScheme,
}

/// <summary>
/// How the income condition of a scheme is looked at: which month counts, how long a decision holds, and before whom a refusal can be
/// contested. One for each scheme; the act decides, not this program.
/// </summary>
public sealed class IncomeRule : Entity
{
    private IncomeRule()
    {
    }

    /// <summary>Sets the rule of a scheme.</summary>
    /// <exception cref="ArgumentException">See <see cref="WhyNot"/>.</exception>
    public IncomeRule(AllowanceScheme scheme, IncomeRuleTerms terms)
        : base(scheme.AuthorityId)
    {
        SchemeId = scheme.Id;
        Change(terms);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>Which month counts.</summary>
    public QuotientMonthRule Counts { get; private set; }

    /// <summary>Months a decision holds; null until the scheme or the edition ends.</summary>
    public int? HoldsMonths { get; private set; }

    /// <summary>Months in which a refusal can be contested, from the day it was told (CJA, R.421-1: two).</summary>
    public int AppealMonths { get; private set; }

    /// <summary>To whom an appeal is sent: service and address.</summary>
    public string AppealTo { get; private set; } = "";

    /// <summary>The court that can be asked, with its address.</summary>
    public string Court { get; private set; } = "";

    /// <summary>The rule as a value.</summary>
    public IncomeRuleTerms Terms => new(Counts, HoldsMonths, AppealMonths, AppealTo, Court);

    /// <summary>Why these terms make no rule; empty when they do.</summary>
    public static IReadOnlyList<Refusal> WhyNot(IncomeRuleTerms terms)
    {
        (bool Fails, string Code)[] checks =
        [
            (terms.HoldsMonths is < 1 or > 60, "income.holds"),
            (terms.AppealMonths is < 1 or > 24, "income.appeal-months"),
            (string.IsNullOrWhiteSpace(terms.AppealTo), "income.appeal-to"),
            (string.IsNullOrWhiteSpace(terms.Court), "income.court"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
    }

    /// <summary>Changes the rule; decisions taken keep the month and period they were taken for.</summary>
    /// <exception cref="ArgumentException">See <see cref="WhyNot"/>.</exception>
    public void Change(IncomeRuleTerms terms)
    {
        if (WhyNot(terms) is [var first, ..])
        {
            throw new ArgumentException($"This is no rule: {first.Code}.", nameof(terms));
        }

        (Counts, HoldsMonths, AppealMonths, AppealTo, Court) = (terms.Counts, terms.HoldsMonths, terms.AppealMonths, terms.AppealTo.Trim(), terms.Court.Trim());
    }
}

/// <summary>Days for which a scheme pays, both included: those of the scheme within those of its edition.</summary>
public sealed record SchemeSpan(DateOnly From, DateOnly To);

/// <summary>The month looked at and the sittings a decision holds for, both days included.</summary>
public sealed record DecisionPeriod(DateOnly Month, DateOnly From, DateOnly To);

/// <summary>Which month counts, how long a decision holds, in how many months and before whom it can be contested.</summary>
public sealed record IncomeRuleTerms(QuotientMonthRule Counts, int? HoldsMonths, int AppealMonths, string AppealTo, string Court)
{
    /// <summary>
    /// What a decision taken today is about. The first one pays from the first sitting, however late the person asked. One that follows a
    /// decision that is over begins the day after it, and looks at a month of today. One for the same month, or after an "unknown", takes the
    /// place of the former; one for a later month begins with that month.
    /// </summary>
    /// <param name="span">Days for which the scheme pays.</param>
    /// <param name="askedOn">Day the person asked; today for a scheme that pays without asking.</param>
    /// <param name="today">Day of the decision.</param>
    /// <param name="former">The decision that held last; null when this is the first.</param>
    public DecisionPeriod PeriodOf(SchemeSpan span, DateOnly askedOn, DateOnly today, EligibilityDecision? former)
    {
        var isOver = former is not null && former.ValidTo < today;
        var month = MonthOf(span, isOver ? today : askedOn, today);
        var from = former is null ? span.From
            : isOver ? former.ValidTo.AddDays(1)
            : former.Outcome == EligibilityOutcome.Unknown || month <= former.QuotientMonth ? former.ValidFrom
            : Later(former.ValidFrom, month);
        var to = HoldsMonths is { } months ? Earlier(span.To, Later(from, month).AddMonths(months).AddDays(-1)) : span.To;
        return new DecisionPeriod(month, from, Later(from, to));
    }

    private DateOnly MonthOf(SchemeSpan span, DateOnly asked, DateOnly today)
    {
        var day = Counts switch
        {
            QuotientMonthRule.MonthOfRequest => asked,
            QuotientMonthRule.MonthBeforeRequest => asked.AddMonths(-1),
            QuotientMonthRule.MonthOfDecision => today,
            _ => span.From,
        };
        var known = Earlier(day, today);
        return new DateOnly(known.Year, known.Month, 1);
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left >= right ? left : right;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left <= right ? left : right;
}
