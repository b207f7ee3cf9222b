namespace Misthos.Domain.Allowances;

/// <summary>Codes of the <see cref="AllowanceLine"/>s of an expense, with the values of each in order.</summary>
public static class ExpenseLineCodes
{
    /// <summary>Units × rate. Values: units (with decimals, point), rate (thousandths of a euro), unit (<see cref="ExpenseUnit"/>).</summary>
    public const string UnitsByRate = "expense.units-by-rate";

    /// <summary>What was paid. Values: amount (cents).</summary>
    public const string Paid = "expense.paid";

    /// <summary>What the ceiling of a unit takes away. Values: units counted, ceiling of one (thousandths of a euro).</summary>
    public const string UnitCeiling = "expense.unit-ceiling";

    /// <summary>What the ceiling of the day takes away. Values: ceiling (cents), already granted that day (cents).</summary>
    public const string DayCeiling = "expense.day-ceiling";

    /// <summary>What the ceiling of the person takes away. Values: ceiling (cents), already granted (cents).</summary>
    public const string PersonCeiling = "expense.person-ceiling";
}

/// <summary>Why an expense cannot be claimed.</summary>
public static class ExpenseRules
{
    /// <summary>
    /// Every reason; empty when it can: <c>expense.not-covered</c> (kind), <c>expense.act-not-in-force</c> (act number, day),
    /// <c>expense.too-late</c> (last day), <c>expense.receipt-missing</c> (amount in cents). The act of the scheme is loaded with its states.
    /// </summary>
    public static IReadOnlyList<Refusal> WhyNotClaim(AllowanceScheme scheme, ExpenseKind kind, ExpenseInput input, ExpenseFiling filing)
    {
        if (scheme.ExpenseOn(kind, input.Day) is not { } component)
        {
            return [new Refusal("expense.not-covered", kind.ToString())];
        }

        var refusals = new List<Refusal>();
        if (!scheme.CouncilAct.AllowsPaymentOn(input.Day))
        {
            refusals.Add(new Refusal("expense.act-not-in-force", scheme.CouncilAct.Number, AllowanceFormat.Day(input.Day)));
        }

        if (component.ClaimBy(input.Day) is { } last && filing.On > last)
        {
            refusals.Add(new Refusal("expense.too-late", AllowanceFormat.Day(last)));
        }

        if (!filing.HasReceipt && component.NeedsReceipt(input.Paid))
        {
            refusals.Add(new Refusal("expense.receipt-missing", AllowanceFormat.Cents(input.Paid)));
        }

        return refusals;
    }
}

/// <summary>How an expense is claimed: the day, and whether a receipt comes with it.</summary>
public sealed record ExpenseFiling(DateOnly On, bool HasReceipt);
