namespace Misthos.Domain.Allowances;

/// <summary>The figures of a rate, valid from one day to another, both included; no <c>To</c> means until further notice.</summary>
public sealed record RateTerms(DateOnly From, DateOnly? To, RateUnit Unit, Money Amount)
{
    /// <inheritdoc cref="SchemeRate.DayCap" />
    public Money? DayCap { get; init; }

    /// <inheritdoc cref="SchemeRate.ReferenceMinutes" />
    public int? ReferenceMinutes { get; init; }

    /// <inheritdoc cref="SchemeRate.FullDayFrom" />
    public int? FullDayFrom { get; init; }

    /// <inheritdoc cref="SchemeRate.SittingsRequired" />
    public int? SittingsRequired { get; init; }

    /// <inheritdoc cref="SchemeRate.Provenance" />
    public required RateProvenance Provenance { get; init; }

    /// <inheritdoc cref="SchemeRate.Derivation" />
    public string Derivation { get; init; } = "";

    /// <inheritdoc cref="SchemeRate.Source" />
    public required string Source { get; init; }

    /// <inheritdoc cref="SchemeRate.Indexation" />
    public RateIndexation Indexation { get; init; } = new(RateFormula.Fixed, ReferenceDay.FirstOfJanuary);

    /// <summary>Whether the terms hold together: positive figures, a source, a derivation when derived, a full day only with an hourly cap.</summary>
    internal bool Hold =>
        Amount > Money.Zero && !(DayCap <= Money.Zero) && !(ReferenceMinutes <= 0) && !(FullDayFrom <= 0) && !(SittingsRequired <= 0)
        && (FullDayFrom is null || (Unit == RateUnit.PerHour && DayCap is not null)) && (SittingsRequired is null || Unit == RateUnit.WholeProcess)
        && Source.Length > 0 && (Provenance != RateProvenance.Derived || Derivation.Length > 0) && Indexation.Holds;
}
