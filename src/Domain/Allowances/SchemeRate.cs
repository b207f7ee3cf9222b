namespace Misthos.Domain.Allowances;

/// <summary>What a rate pays for.</summary>
public enum RateUnit
{
    /// <summary>A flat amount a sitting (Marseille).</summary>
    PerSitting,

    /// <summary>An amount an hour of presence, in minutes over sixty (Poitiers, Rennes).</summary>
    PerHour,

    /// <summary>A flat amount a day, however many sittings it has (Convention citoyenne pour le climat).</summary>
    PerDay,

    /// <summary>One amount for the whole process, once the person has been at <see cref="SchemeRate.SittingsRequired"/> sittings (Grenoble).</summary>
    WholeProcess,
}

/// <summary>Where a figure comes from. One that was not read in the act says so wherever it is shown.</summary>
public enum RateProvenance
{
    /// <summary>Read in the council act.</summary>
    ReadInAct,

    /// <summary>Worked out by us from other sources; <see cref="SchemeRate.Derivation"/> says how.</summary>
    Derived,

    /// <summary>Read in another source that reports it; the act itself was not read.</summary>
    Reported,
}

/// <summary>A dated rate of a scheme. Its figures are never changed: a new rate starts the day after the old one ends.</summary>
public sealed class SchemeRate : Entity
{
    private SchemeRate()
    {
    }

    internal SchemeRate(AllowanceScheme scheme, RateTerms terms)
        : base(scheme.AuthorityId)
    {
        SchemeId = scheme.Id;
        (From, To, Unit, Amount) = (terms.From, terms.To, terms.Unit, terms.Amount);
        (DayCap, ReferenceMinutes, FullDayFrom, SittingsRequired) = (terms.DayCap, terms.ReferenceMinutes, terms.FullDayFrom, terms.SittingsRequired);
        (Provenance, Derivation, Source) = (terms.Provenance, terms.Derivation, terms.Source);
        (Formula, ReferenceDay, FrozenOn, FormulaHours) = (terms.Indexation.Formula, terms.Indexation.ReferenceDay, terms.Indexation.FrozenOn, terms.Indexation.Hours);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null until further notice.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>What the amount pays for.</summary>
    public RateUnit Unit { get; private set; }

    /// <summary>Amount of one unit.</summary>
    public Money Amount { get; private set; }

    /// <summary>Most that one person receives for one day under the scheme, all sittings together; null without a cap.</summary>
    public Money? DayCap { get; private set; }

    /// <summary>Length, in minutes, of the sitting that a flat amount was fixed for (420 for 7 h); null when the act names none.</summary>
    public int? ReferenceMinutes { get; private set; }

    /// <summary>Minutes of a day from which an hourly rate pays the whole cap of the day: Rennes, 7 h pay 88.00 € although 7 × 12.57 = 87.99; otherwise null.</summary>
    public int? FullDayFrom { get; private set; }

    /// <summary>Sittings to have been at before an amount for the whole process is due; null while nobody has decided.</summary>
    public int? SittingsRequired { get; private set; }

    /// <summary>Where the figure comes from.</summary>
    public RateProvenance Provenance { get; private set; }

    /// <summary>How it was worked out, when it was: "7 × 11,07 € (SMIC horaire du 1er août 2022)".</summary>
    public string Derivation { get; private set; } = "";

    /// <summary>Where it can be checked.</summary>
    public string Source { get; private set; } = "";

    /// <summary>How the amount follows an index.</summary>
    public RateFormula Formula { get; private set; }

    /// <summary>Which day's index counts.</summary>
    public ReferenceDay ReferenceDay { get; private set; }

    /// <summary>The day chosen once for all, with <see cref="ReferenceDay.Frozen"/>.</summary>
    public DateOnly? FrozenOn { get; private set; }

    /// <summary>Hours of the formula.</summary>
    public int? FormulaHours { get; private set; }

    /// <summary>Formula and convention together.</summary>
    public RateIndexation Indexation => new(Formula, ReferenceDay) { FrozenOn = FrozenOn, Hours = FormulaHours };

    /// <summary>Most that one day pays: the cap, or the amount itself when it is for a day.</summary>
    public Money? DayLimit => Unit == RateUnit.PerDay ? DayCap ?? Amount : DayCap;

    /// <summary>Whether the rate applies to a sitting of that day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal void EndOn(DateOnly day) => To = day;
}
