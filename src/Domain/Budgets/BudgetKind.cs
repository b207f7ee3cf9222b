namespace Misthos.Domain.Budgets;

/// <summary>What a line of a budget pays for. Stored by name; the order is that of the page.</summary>
public enum BudgetKind
{
    /// <summary>Allowances of members.</summary>
    Allowances,

    /// <summary>Expenses paid back on a claim: transport, childcare, parking.</summary>
    Expenses,

    /// <summary>Measures for the needs of members: interpreters, lifts, a companion.</summary>
    NeedMeasures,

    /// <summary>Meals and buffets.</summary>
    Catering,

    /// <summary>Rooms and their equipment.</summary>
    Venue,

    /// <summary>Time of the authority's own staff.</summary>
    StaffTime,

    /// <summary>Vouchers and other benefits in kind.</summary>
    BenefitsInKind,

    /// <summary>Anything else: facilitation bought, printing, communication.</summary>
    OtherSpending,
}

/// <summary>What an amount of a budget is. Stored by name.</summary>
public enum BudgetStage
{
    /// <summary>Voted by the council: the credit.</summary>
    Voted,

    /// <summary>Committed: an order, a contract, a statement of what is due.</summary>
    Committed,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Still expected before the end of the term, and not committed yet.</summary>
    Expected,
}

/// <summary>What follows from the kind of a line.</summary>
public static class BudgetKinds
{
    /// <summary>Whether what is committed, paid and expected is counted from other records, and therefore never typed.</summary>
    public static bool IsDerived(this BudgetKind kind) => kind is BudgetKind.Allowances or BudgetKind.Expenses or BudgetKind.NeedMeasures;
}
