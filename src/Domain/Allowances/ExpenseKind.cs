namespace Misthos.Domain.Allowances;

/// <summary>What an expense component of a scheme pays back. Stored by name.</summary>
public enum ExpenseKind
{
    /// <summary>Travel with one's own vehicle, by the kilometre.</summary>
    TransportByKilometre,

    /// <summary>Travel by ticket: bus, tram, train, taxi when the act allows it.</summary>
    TransportTicket,

    /// <summary>Care of a child during the sitting, by the hour.</summary>
    Childcare,

    /// <summary>Care of a dependent adult during the sitting, by the hour.</summary>
    Eldercare,

    /// <summary>Parking.</summary>
    Parking,

    /// <summary>A meal that the authority does not serve.</summary>
    Meal,

    /// <summary>A night away from home.</summary>
    Lodging,

    /// <summary>Earnings lost and proved, by the hour (CPP R.140: S × D, at most 8 hours a working day).</summary>
    LossOfEarnings,
}

/// <summary>What one unit of an expense is.</summary>
public enum ExpenseUnit
{
    /// <summary>A ticket, a receipt: no quantity beside the price.</summary>
    Item,

    /// <summary>A kilometre.</summary>
    Kilometre,

    /// <summary>An hour; half hours count as 0.5.</summary>
    Hour,

    /// <summary>A meal.</summary>
    Meal,

    /// <summary>A night.</summary>
    Night,
}

/// <summary>How the amount of an expense comes about.</summary>
public enum ExpenseBasis
{
    /// <summary>What was really paid, up to the ceilings. The amount of a unit, when there is one, is a ceiling.</summary>
    ActualCost,

    /// <summary>Units × the amount of a unit, whatever was paid.</summary>
    FixedRate,
}

/// <summary>What must be handed in with an expense.</summary>
public enum ExpenseReceipt
{
    /// <summary>The act is silent or was not read: a receipt is asked for until somebody decides.</summary>
    Undecided,

    /// <summary>A receipt, always.</summary>
    Required,

    /// <summary>A statement on honour is enough up to an amount, a receipt above.</summary>
    RequiredAbove,

    /// <summary>A statement on honour is enough.</summary>
    Statement,
}

/// <summary>The unit of each kind.</summary>
public static class ExpenseKinds
{
    /// <summary>What one unit of that kind is.</summary>
    public static ExpenseUnit Unit(this ExpenseKind kind) => kind switch
    {
        ExpenseKind.TransportByKilometre => ExpenseUnit.Kilometre,
        ExpenseKind.Childcare or ExpenseKind.Eldercare or ExpenseKind.LossOfEarnings => ExpenseUnit.Hour,
        ExpenseKind.Meal => ExpenseUnit.Meal,
        ExpenseKind.Lodging => ExpenseUnit.Night,
        _ => ExpenseUnit.Item,
    };
}
