namespace Misthos.Domain.Allowances;

/// <summary>What a rate is worth for a day, so that rates of different shapes can be laid side by side.</summary>
public static class Proportionality
{
    /// <summary>Minutes of the day compared: seven hours, the day of Poitiers, Rennes and Marseille.</summary>
    public const int DayMinutes = 420;

    /// <summary>What the rate pays someone present for a seven-hour day in one sitting; null for an amount for the whole process.</summary>
    public static Money? OfDay(RateTerms rate) => OfDay(rate.Unit, rate.Amount, rate.DayCap, rate.FullDayFrom);

    /// <inheritdoc cref="OfDay(RateTerms)" />
    public static Money? OfDay(SchemeRate rate) => OfDay(rate.Unit, rate.Amount, rate.DayCap, rate.FullDayFrom);

    /// <summary>Whole percent of the jurors' session indemnity of the same year.</summary>
    public static int PercentOf(Money day, Money juror) => (int)Math.Round(day.InEuros * 100m / juror.InEuros, MidpointRounding.AwayFromZero);

    private static Money? OfDay(RateUnit unit, Money amount, Money? cap, int? fullDayFrom)
    {
        if (unit == RateUnit.WholeProcess)
        {
            return null;
        }

        var worth = unit == RateUnit.PerHour ? Money.Euros(amount.InEuros * DayMinutes / 60m) : amount;
        return cap is { } most && (fullDayFrom <= DayMinutes || worth > most) ? most : worth;
    }
}
