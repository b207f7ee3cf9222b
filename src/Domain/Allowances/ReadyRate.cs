namespace Misthos.Domain.Allowances;

/// <summary>The rate of a <see cref="ReadyScheme"/>; amounts in euros.</summary>
public sealed record ReadyRate(RateUnit Unit, decimal Amount, RateProvenance Provenance, string Source)
{
    /// <inheritdoc cref="SchemeRate.DayCap" />
    public decimal? DayCap { get; init; }

    /// <inheritdoc cref="SchemeRate.ReferenceMinutes" />
    public int? ReferenceMinutes { get; init; }

    /// <inheritdoc cref="SchemeRate.FullDayFrom" />
    public int? FullDayFrom { get; init; }

    /// <inheritdoc cref="SchemeRate.SittingsRequired" />
    public int? SittingsRequired { get; init; }

    /// <inheritdoc cref="SchemeRate.Derivation" />
    public string Derivation { get; init; } = "";

    /// <inheritdoc cref="SchemeRate.Formula" />
    public RateFormula Formula { get; init; }

    /// <inheritdoc cref="SchemeRate.ReferenceDay" />
    public ReferenceDay ReferenceDay { get; init; }

    /// <inheritdoc cref="SchemeRate.FrozenOn" />
    public DateOnly? FrozenOn { get; init; }

    /// <inheritdoc cref="SchemeRate.FormulaHours" />
    public int? FormulaHours { get; init; }

    /// <summary>Formula and convention together.</summary>
    public RateIndexation Indexation => new(Formula, ReferenceDay) { FrozenOn = FrozenOn, Hours = FormulaHours };

    /// <summary>The terms of a rate that starts on that day.</summary>
    public RateTerms ToTerms(DateOnly from) => new(from, null, Unit, Money.Euros(Amount))
    {
        DayCap = DayCap is { } cap ? Money.Euros(cap) : null,
        ReferenceMinutes = ReferenceMinutes,
        FullDayFrom = FullDayFrom,
        SittingsRequired = SittingsRequired,
        Provenance = Provenance,
        Derivation = Derivation,
        Source = Source,
        Indexation = Indexation,
    };
}

/// <summary>An expense of a <see cref="ReadyScheme"/>; amounts in euros.</summary>
public sealed record ReadyExpense(ExpenseKind Kind, ExpenseBasis Basis, RateProvenance Provenance, string Source)
{
    /// <summary>Amount of one unit.</summary>
    public decimal? UnitAmount { get; init; }

    /// <inheritdoc cref="ExpenseComponent.MaximumUnitsADay" />
    public int? MaximumUnitsADay { get; init; }

    /// <summary>Most for one day.</summary>
    public decimal? DayCeiling { get; init; }

    /// <inheritdoc cref="ExpenseComponent.IncludesEmployerCharges" />
    public bool IncludesEmployerCharges { get; init; }

    /// <inheritdoc cref="ExpenseComponent.Receipt" />
    public ExpenseReceipt Receipt { get; init; }

    /// <inheritdoc cref="SchemeRate.Derivation" />
    public string Derivation { get; init; } = "";

    /// <summary>The terms of an expense that starts on that day.</summary>
    public ExpenseTerms ToTerms(DateOnly from) => new(Kind, from, null, Basis)
    {
        UnitMilliEuros = UnitAmount is { } unit ? (int)(unit * 1000m) : null,
        MaximumUnitsADay = MaximumUnitsADay,
        DayCeiling = DayCeiling is { } most ? Money.Euros(most) : null,
        IncludesEmployerCharges = IncludesEmployerCharges,
        Receipt = Receipt,
        Provenance = Provenance,
        Derivation = Derivation,
        Source = Source,
    };
}
