namespace Misthos.Domain.Allowances;

/// <summary>What an act says of one kind of expense. Days are included at both ends; amounts are euro cents unless said otherwise.</summary>
public sealed record ExpenseTerms(ExpenseKind Kind, DateOnly From, DateOnly? To, ExpenseBasis Basis)
{
    /// <inheritdoc cref="ExpenseComponent.UnitMilliEuros" />
    public int? UnitMilliEuros { get; init; }

    /// <inheritdoc cref="ExpenseComponent.MaximumUnitsADay" />
    public int? MaximumUnitsADay { get; init; }

    /// <inheritdoc cref="ExpenseComponent.DayCeiling" />
    public Money? DayCeiling { get; init; }

    /// <inheritdoc cref="ExpenseComponent.PersonCeiling" />
    public Money? PersonCeiling { get; init; }

    /// <inheritdoc cref="ExpenseComponent.IncludesEmployerCharges" />
    public bool IncludesEmployerCharges { get; init; }

    /// <inheritdoc cref="ExpenseComponent.Receipt" />
    public ExpenseReceipt Receipt { get; init; }

    /// <inheritdoc cref="ExpenseComponent.ReceiptAbove" />
    public Money? ReceiptAbove { get; init; }

    /// <inheritdoc cref="ExpenseComponent.DeadlineDays" />
    public int? DeadlineDays { get; init; }

    /// <inheritdoc cref="SchemeRate.Provenance" />
    public required RateProvenance Provenance { get; init; }

    /// <inheritdoc cref="SchemeRate.Derivation" />
    public string Derivation { get; init; } = "";

    /// <inheritdoc cref="SchemeRate.Source" />
    public required string Source { get; init; }

    /// <summary>Whether the terms hold together: positive figures, a rate when it is fixed, a source, a derivation when derived.</summary>
    internal bool Hold =>
        !(To < From) && !(UnitMilliEuros <= 0) && !(MaximumUnitsADay <= 0) && !(DeadlineDays < 0) && !(DayCeiling <= Money.Zero) && !(PersonCeiling <= Money.Zero)
        && (Basis == ExpenseBasis.ActualCost || UnitMilliEuros is not null)
        && (Receipt == ExpenseReceipt.RequiredAbove) == (ReceiptAbove > Money.Zero)
        && Source.Length > 0 && (Provenance != RateProvenance.Derived || Derivation.Length > 0);
}
