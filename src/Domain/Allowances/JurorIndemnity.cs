namespace Misthos.Domain.Allowances;

/// <summary>
/// The indemnities of jurors (Code de procédure pénale, R.140), that cities index their allowances on. S is the hourly gross SMIC of
/// 1 January of the year; the numbers 6 and 8 are the article's own.
/// </summary>
public static class JurorIndemnity
{
    /// <summary>Most hours of a working day that loss of earnings counts (R.140).</summary>
    public const decimal MaximumHours = 8m;

    /// <summary>Session indemnity for a day: 6 + 8 S. For 2023, S = 11.27 €: 96.16 €.</summary>
    /// <exception cref="ArgumentOutOfRangeException">S is not positive.</exception>
    public static Money Session(Money smic) => Money.Euros(6m) + Positive(smic) * 8m;

    /// <summary>Loss of earnings, when proved: S × D, D the length of the hearing in hours, at most 8 a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">S is not positive, or D is negative.</exception>
    public static Money LossOfEarnings(Money smic, decimal hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        return Positive(smic) * Math.Min(hours, MaximumHours);
    }

    private static Money Positive(Money smic)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(smic, Money.Zero, nameof(smic));
        return smic;
    }
}
