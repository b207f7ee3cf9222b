namespace Misthos.Domain.Budgets;

/// <summary>How a line stands against its credit.</summary>
public enum BudgetAlert
{
    /// <summary>Within what was voted.</summary>
    None,

    /// <summary>Nothing was voted, and money is or will be spent.</summary>
    NothingVoted,

    /// <summary>Within what was voted as expected, above it in the high case.</summary>
    MayExceed,

    /// <summary>What is expected exceeds what was voted.</summary>
    WillExceed,

    /// <summary>What is committed already exceeds what was voted.</summary>
    Exceeds,
}

/// <summary>A line of the budget, or their total, as it stands. What is paid is committed too.</summary>
/// <param name="Voted">Voted by the council.</param>
/// <param name="Committed">Committed, what is paid included.</param>
/// <param name="Paid">Paid.</param>
/// <param name="Remaining">Still to come before the end of the term.</param>
public sealed record BudgetRow(Money Voted, Money Committed, Money Paid, MoneyRange Remaining)
{
    /// <summary>Forecast at the end of the term: what is committed and what is still to come.</summary>
    public MoneyRange Forecast => new(Committed + Remaining.Low, Committed + Remaining.Expected, Committed + Remaining.High);

    /// <summary>Left of what was voted at the end of the term, as expected; negative when it is exceeded.</summary>
    public Money Left => Voted - Forecast.Expected;

    /// <summary>How the line stands.</summary>
    public BudgetAlert Alert =>
        Forecast.High == Money.Zero || Forecast.High <= Voted ? BudgetAlert.None
        : Voted == Money.Zero ? BudgetAlert.NothingVoted
        : Committed > Voted ? BudgetAlert.Exceeds
        : Forecast.Expected > Voted ? BudgetAlert.WillExceed
        : BudgetAlert.MayExceed;

    /// <summary>Lines added up.</summary>
    public static BudgetRow Sum(IReadOnlyCollection<BudgetRow> rows) => new(
        Money.Sum(rows.Select(row => row.Voted)), Money.Sum(rows.Select(row => row.Committed)), Money.Sum(rows.Select(row => row.Paid)), MoneyRange.Sum(rows.Select(row => row.Remaining)));

    /// <summary>What one hour of presence of one participant costs: what is committed over the hours; null without presence.</summary>
    /// <param name="minutes">Minutes of presence of all participants.</param>
    public Money? PerHour(long minutes) => minutes > 0 ? Money.Euros(Committed.InEuros * 60m / minutes) : null;
}

/// <summary>An amount that is not certain: low, expected, high.</summary>
public readonly record struct MoneyRange(Money Low, Money Expected, Money High)
{
    /// <summary>Whether there is any doubt.</summary>
    public bool IsCertain => Low == High;

    /// <summary>An amount without doubt.</summary>
    public static MoneyRange Of(Money amount) => new(amount, amount, amount);

    /// <summary>Ranges added up, low with low and high with high.</summary>
    public static MoneyRange Sum(IEnumerable<MoneyRange> ranges) =>
        ranges.Aggregate(default(MoneyRange), (sum, range) => new(sum.Low + range.Low, sum.Expected + range.Expected, sum.High + range.High));
}
