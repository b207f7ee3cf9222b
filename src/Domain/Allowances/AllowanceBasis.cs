namespace Misthos.Domain.Allowances;

/// <summary>The scheme, the rate and the act on the day of the sitting, copied so that later changes leave the explanation whole.</summary>
public sealed record AllowanceBasis(Guid SchemeId, string SchemeName, AllowanceActFacts Act)
{
    /// <inheritdoc cref="AllowanceScheme.OnRequest" />
    public bool OnRequest { get; init; }

    /// <inheritdoc cref="AllowanceScheme.QuotientThreshold" />
    public Money? QuotientThreshold { get; init; }

    /// <inheritdoc cref="AllowanceScheme.MinimumAge" />
    public int? MinimumAge { get; init; }

    /// <inheritdoc cref="AllowanceScheme.Tax" />
    public TaxTreatment Tax { get; init; }

    /// <inheritdoc cref="AllowanceScheme.Social" />
    public SocialTreatment Social { get; init; }

    /// <inheritdoc cref="AllowanceScheme.PartialPresence" />
    public PartialPresence PartialPresence { get; init; }

    /// <inheritdoc cref="AllowanceScheme.FullFromMinutes" />
    public int? FullFromMinutes { get; init; }

    /// <inheritdoc cref="AllowanceScheme.RemotePresence" />
    public RemotePresence RemotePresence { get; init; }

    /// <summary>The rate of that day; null when there is none.</summary>
    public AllowanceRateFacts? Rate { get; init; }

    internal static AllowanceBasis Of(AllowanceScheme scheme, DateOnly day) =>
        new(scheme.Id, scheme.Name, AllowanceActFacts.Of(scheme.CouncilAct, day))
        {
            OnRequest = scheme.OnRequest,
            QuotientThreshold = scheme.QuotientThreshold,
            MinimumAge = scheme.MinimumAge,
            Tax = scheme.Tax,
            Social = scheme.Social,
            PartialPresence = scheme.PartialPresence,
            FullFromMinutes = scheme.FullFromMinutes,
            RemotePresence = scheme.RemotePresence,
            Rate = scheme.RateOn(day) is { } rate ? AllowanceRateFacts.Of(rate) : null,
        };
}

/// <summary>The act as it stood on the day of the sitting; see <see cref="CouncilAct"/>. A null state means not in force.</summary>
public sealed record AllowanceActFacts(Guid ActId, string Number, string Title, DateOnly AdoptedOn)
{
    /// <inheritdoc cref="CouncilAct.TransmittedOn" />
    public DateOnly? TransmittedOn { get; init; }

    /// <inheritdoc cref="CouncilAct.LegalBasis" />
    public string LegalBasis { get; init; } = "";

    /// <inheritdoc cref="CouncilAct.Url" />
    public string? Url { get; init; }

    /// <inheritdoc cref="CouncilAct.IsFictional" />
    public bool IsFictional { get; init; }

    /// <summary>State on the day of the sitting; null when not in force.</summary>
    public CouncilActStateKind? State { get; init; }

    /// <summary>First day of that state.</summary>
    public DateOnly? StateSince { get; init; }

    /// <summary>Evidence of that state.</summary>
    public string? StateSource { get; init; }

    internal static AllowanceActFacts Of(CouncilAct act, DateOnly day)
    {
        var state = act.StateOn(day);
        return new AllowanceActFacts(act.Id, act.Number, act.Title, act.AdoptedOn)
        {
            TransmittedOn = act.TransmittedOn,
            LegalBasis = act.LegalBasis,
            Url = act.Url,
            IsFictional = act.IsFictional,
            State = state?.Kind,
            StateSince = state?.EffectiveOn,
            StateSource = state?.Source,
        };
    }
}

/// <summary>The rate applied; see <see cref="SchemeRate"/>.</summary>
public sealed record AllowanceRateFacts(Guid RateId, RateUnit Unit, Money Amount, DateOnly From)
{
    /// <inheritdoc cref="SchemeRate.DayCap" />
    public Money? DayCap { get; init; }

    /// <inheritdoc cref="SchemeRate.ReferenceMinutes" />
    public int? ReferenceMinutes { get; init; }

    /// <inheritdoc cref="SchemeRate.FullDayFrom" />
    public int? FullDayFrom { get; init; }

    /// <inheritdoc cref="SchemeRate.SittingsRequired" />
    public int? SittingsRequired { get; init; }

    /// <inheritdoc cref="SchemeRate.Indexation" />
    public RateIndexation? Indexation { get; init; }

    /// <inheritdoc cref="SchemeRate.Provenance" />
    public RateProvenance Provenance { get; init; }

    /// <inheritdoc cref="SchemeRate.Derivation" />
    public string Derivation { get; init; } = "";

    /// <inheritdoc cref="SchemeRate.Source" />
    public string Source { get; init; } = "";

    /// <inheritdoc cref="SchemeRate.DayLimit" />
    internal Money? DayLimit => Unit == RateUnit.PerDay ? DayCap ?? Amount : DayCap;

    internal static AllowanceRateFacts Of(SchemeRate rate) => new(rate.Id, rate.Unit, rate.Amount, rate.From)
    {
        DayCap = rate.DayCap,
        ReferenceMinutes = rate.ReferenceMinutes,
        FullDayFrom = rate.FullDayFrom,
        SittingsRequired = rate.SittingsRequired,
        Indexation = rate.Formula == RateFormula.Fixed ? null : rate.Indexation,
        Provenance = rate.Provenance,
        Derivation = rate.Derivation,
        Source = rate.Source,
    };
}
