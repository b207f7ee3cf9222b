namespace Misthos.Domain.Allowances;

/// <summary>
/// One kind of expense that a scheme pays back, with its ceilings, what must be handed in and until when: childcare up to 18 € an hour
/// with employer's charges (Convention citoyenne pour le climat). Like a rate it is never changed: a new one starts the day after the
/// old one ends. <see cref="ExpenseCalculator"/> says what a claim is worth; the claims themselves are elsewhere.
/// </summary>
public sealed class ExpenseComponent : Entity
{
    private ExpenseComponent()
    {
    }

    internal ExpenseComponent(AllowanceScheme scheme, ExpenseTerms terms)
        : base(scheme.AuthorityId)
    {
        (SchemeId, Kind, From, To, Basis) = (scheme.Id, terms.Kind, terms.From, terms.To, terms.Basis);
        (UnitMilliEuros, MaximumUnitsADay, DayCeiling, PersonCeiling) = (terms.UnitMilliEuros, terms.MaximumUnitsADay, terms.DayCeiling, terms.PersonCeiling);
        (IncludesEmployerCharges, Receipt, ReceiptAbove, DeadlineDays) = (terms.IncludesEmployerCharges, terms.Receipt, terms.ReceiptAbove, terms.DeadlineDays);
        (Provenance, Derivation, Source) = (terms.Provenance, terms.Derivation, terms.Source);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>What is paid back.</summary>
    public ExpenseKind Kind { get; private set; }

    /// <summary>First day of sitting, included.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of sitting, included; null until further notice.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>What was paid, or a fixed amount a unit.</summary>
    public ExpenseBasis Basis { get; private set; }

    /// <summary>
    /// Amount of one unit (<see cref="ExpenseKinds.Unit"/>) in thousandths of a euro, for kilometres have three decimals: 18 000 for
    /// 18 € an hour, 529 for 0.529 € a kilometre. A ceiling with <see cref="ExpenseBasis.ActualCost"/> (null: none), a rate otherwise.
    /// </summary>
    public int? UnitMilliEuros { get; private set; }

    /// <summary>Most units that count in one day: 8 hours of lost earnings (CPP R.140); null without a limit.</summary>
    public int? MaximumUnitsADay { get; private set; }

    /// <summary>Most that is paid back for one day; null without a ceiling.</summary>
    public Money? DayCeiling { get; private set; }

    /// <summary>Most that one person is paid back under the scheme, all sittings together; null without a ceiling.</summary>
    public Money? PersonCeiling { get; private set; }

    /// <summary>Whether what is paid back includes the charges of the person as an employer (childcare at home).</summary>
    public bool IncludesEmployerCharges { get; private set; }

    /// <summary>What must be handed in.</summary>
    public ExpenseReceipt Receipt { get; private set; }

    /// <summary>With <see cref="ExpenseReceipt.RequiredAbove"/>, the amount up to which, included, a statement is enough; otherwise null.</summary>
    public Money? ReceiptAbove { get; private set; }

    /// <summary>Days after the sitting within which to claim; null without a deadline.</summary>
    public int? DeadlineDays { get; private set; }

    /// <summary>Where the figures come from.</summary>
    public RateProvenance Provenance { get; private set; }

    /// <summary>How they were worked out, when they were.</summary>
    public string Derivation { get; private set; } = "";

    /// <summary>Where they can be checked.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Amount of one unit in euros, exact.</summary>
    public decimal? UnitInEuros => UnitMilliEuros / 1000m;

    /// <summary>Whether it covers a sitting of that day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Last day on which an expense for a sitting of that day can be claimed; null without a deadline.</summary>
    public DateOnly? ClaimBy(DateOnly sitting) => DeadlineDays is { } days ? sitting.AddDays(days) : null;

    /// <summary>Whether a receipt must come with a claim of that amount.</summary>
    public bool NeedsReceipt(Money paid) => Receipt switch
    {
        ExpenseReceipt.Statement => false,
        ExpenseReceipt.RequiredAbove => paid > ReceiptAbove,
        _ => true,
    };

    internal void EndOn(DateOnly day) => To = day;
}
