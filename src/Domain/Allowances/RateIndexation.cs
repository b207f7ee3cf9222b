namespace Misthos.Domain.Allowances;

/// <summary>How a rate follows an index. The amounts themselves are dated rows: an index proposes the next one, somebody records it.</summary>
public enum RateFormula
{
    /// <summary>The act fixes the amount and names no index.</summary>
    Fixed,

    /// <summary>Session indemnity of jurors, 6 + 8 S (CPP R.140).</summary>
    JurorSession,

    /// <summary>The same divided by a number of hours, rounded to the cent (Poitiers, Rennes: 7).</summary>
    JurorSessionAnHour,

    /// <summary>Hourly SMIC times a number of hours, the formula of lost earnings, S × D (Marseille: 7).</summary>
    SmicHours,
}

/// <summary>Which day's hourly SMIC a formula takes. All three conventions are in use among cities.</summary>
public enum ReferenceDay
{
    /// <summary>The one of 1 January of the year of the sitting: what R.140 says.</summary>
    FirstOfJanuary,

    /// <summary>The one in force on the day of the sitting.</summary>
    DayOfSitting,

    /// <summary>The one in force on a day that the act chose once for all.</summary>
    Frozen,
}

/// <summary>A formula with its convention. <c>Hours</c> divides or multiplies where the formula says so; <c>FrozenOn</c> goes with <see cref="ReferenceDay.Frozen"/>.</summary>
public sealed record RateIndexation(RateFormula Formula, ReferenceDay ReferenceDay)
{
    /// <summary>The day chosen once for all.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>Hours of the formula.</summary>
    public int? Hours { get; init; }

    /// <summary>Whether formula, hours and frozen day go together.</summary>
    internal bool Holds =>
        (Formula is RateFormula.JurorSessionAnHour or RateFormula.SmicHours) == (Hours is > 0)
        && (Formula != RateFormula.Fixed && ReferenceDay == ReferenceDay.Frozen) == (FrozenOn is not null);

    /// <summary>The day whose SMIC counts for a sitting.</summary>
    public DateOnly Reference(DateOnly sitting) => ReferenceDay switch
    {
        ReferenceDay.FirstOfJanuary => new DateOnly(sitting.Year, 1, 1),
        ReferenceDay.DayOfSitting => sitting,
        _ => FrozenOn ?? sitting,
    };

    /// <summary>What the formula gives for a sitting; null when the act fixes the amount or no SMIC is known for the day that counts.</summary>
    public Money? AmountOn(DateOnly sitting, RateTable smic) => (Formula, smic.Find(Reference(sitting))?.Value) switch
    {
        (RateFormula.Fixed, _) or (_, null) => null,
        (RateFormula.JurorSession, { } hour) => JurorIndemnity.Session(hour),
        (RateFormula.JurorSessionAnHour, { } hour) => Money.Euros(JurorIndemnity.Session(hour).InEuros / Hours!.Value),
        (_, { } hour) => hour * Hours!.Value,
    };

    /// <summary>The cap of the day that goes with an hourly rate: the whole session indemnity; null for the other formulas.</summary>
    public Money? DayCapOn(DateOnly sitting, RateTable smic) =>
        Formula == RateFormula.JurorSessionAnHour ? (this with { Formula = RateFormula.JurorSession, Hours = null }).AmountOn(sitting, smic) : null;
}
