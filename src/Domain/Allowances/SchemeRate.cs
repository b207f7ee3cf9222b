namespace Misthos.Domain.Allowances;

/// <summary>What a rate pays for.</summary>
public enum RateUnit
{
    /// <summary>A flat amount a sitting (Marseille).</summary>
    PerSitting,

    /// <summary>An amount an hour of presence, in minutes over sixty (Poitiers, Rennes).</summary>
    PerHour,
}

/// <summary>Where a figure comes from. A derived figure says so wherever it is shown.</summary>
public enum RateProvenance
{
    /// <summary>Read in the council act.</summary>
    ReadInAct,

    /// <summary>Worked out by us from other sources; <see cref="SchemeRate.Derivation"/> says how.</summary>
    Derived,
}

/// <summary>The figures of a rate, valid from one day to another, both included; no <c>To</c> means until further notice.</summary>
public sealed record RateTerms(DateOnly From, DateOnly? To, RateUnit Unit, Money Amount)
{
    /// <inheritdoc cref="SchemeRate.DayCap" />
    public Money? DayCap { get; init; }

    /// <inheritdoc cref="SchemeRate.ReferenceMinutes" />
    public int? ReferenceMinutes { get; init; }

    /// <inheritdoc cref="SchemeRate.Provenance" />
    public required RateProvenance Provenance { get; init; }

    /// <inheritdoc cref="SchemeRate.Derivation" />
    public string Derivation { get; init; } = "";

    /// <inheritdoc cref="SchemeRate.Source" />
    public required string Source { get; init; }
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
        (DayCap, ReferenceMinutes) = (terms.DayCap, terms.ReferenceMinutes);
        (Provenance, Derivation, Source) = (terms.Provenance, terms.Derivation, terms.Source);
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

    /// <summary>Where the figure comes from.</summary>
    public RateProvenance Provenance { get; private set; }

    /// <summary>How it was worked out, when it was: "7 × 11,07 € (SMIC horaire du 1er août 2022)".</summary>
    public string Derivation { get; private set; } = "";

    /// <summary>Where it can be checked.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Whether the rate applies to a sitting of that day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal void EndOn(DateOnly day) => To = day;
}
