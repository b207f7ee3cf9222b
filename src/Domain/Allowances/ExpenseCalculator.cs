using System.Globalization;

namespace Misthos.Domain.Allowances;

/// <summary>An expense of one person for one sitting, as claimed.</summary>
/// <param name="Day">Day of the sitting.</param>
/// <param name="Units">How many units (<see cref="ExpenseKinds.Unit"/>): kilometres, hours (3.5), meals, nights; 1 for a ticket.</param>
/// <param name="Paid">What the person paid; ignored with a fixed rate.</param>
public sealed record ExpenseInput(DateOnly Day, decimal Units, Money Paid)
{
    /// <summary>Units of that kind already granted for that day.</summary>
    public decimal UnitsThatDay { get; init; }

    /// <summary>Already granted for that kind and that day.</summary>
    public Money AlreadyThatDay { get; init; }

    /// <summary>Already granted for that kind under the scheme, that day included.</summary>
    public Money AlreadyInAll { get; init; }
}

/// <summary>What an expense is worth: at most this, and the steps that say why. The amounts of the steps add up to <see cref="Amount"/>.</summary>
public sealed record ExpenseBreakdown(Money Amount, IReadOnlyList<AllowanceLine> Lines);

/// <summary>Computes what a scheme pays back of an expense. Pure; rounded once to the cent, half up; each ceiling is a step of its own.</summary>
public static class ExpenseCalculator
{
    /// <summary>Computes the most that can be paid back.</summary>
    /// <exception cref="ArgumentException">Units or amounts are negative, or the component does not cover that day.</exception>
    public static ExpenseBreakdown Compute(ExpenseInput input, ExpenseComponent component)
    {
        Money[] amounts = [input.Paid, input.AlreadyThatDay, input.AlreadyInAll];
        if (input.Units < 0 || input.UnitsThatDay < 0 || amounts.Any(a => a < Money.Zero) || !component.AppliesOn(input.Day))
        {
            throw new ArgumentException("An expense is not negative, and its component covers that day.", nameof(input));
        }

        var units = component.MaximumUnitsADay is { } most ? Math.Clamp(most - input.UnitsThatDay, 0, input.Units) : input.Units;
        var worth = component.UnitInEuros is { } unit ? Money.Euros(units * unit) : (Money?)null;
        var steps = new Steps(First(input, component, units, worth));
        if (component.Basis == ExpenseBasis.ActualCost && worth is { } ceiling)
        {
            steps.Cap(ceiling, ExpenseLineCodes.UnitCeiling, Units(units), Milli(component));
        }

        Cap(steps, component.DayCeiling, input.AlreadyThatDay, ExpenseLineCodes.DayCeiling);
        Cap(steps, component.PersonCeiling, input.AlreadyInAll, ExpenseLineCodes.PersonCeiling);
        return new ExpenseBreakdown(steps.Amount, [.. steps.Lines, Ground(component)]);
    }

    private static AllowanceLine First(ExpenseInput input, ExpenseComponent component, decimal units, Money? worth) =>
        component.Basis == ExpenseBasis.FixedRate
            ? new AllowanceLine(ExpenseLineCodes.UnitsByRate, worth, Units(units), Milli(component), component.Kind.Unit().ToString())
            : new AllowanceLine(ExpenseLineCodes.Paid, input.Paid, AllowanceFormat.Cents(input.Paid));

    private static void Cap(Steps steps, Money? ceiling, Money already, string code)
    {
        if (ceiling is { } most)
        {
            steps.Cap(Money.Max(Money.Zero, most - already), code, AllowanceFormat.Cents(most), AllowanceFormat.Cents(already));
        }
    }

    private static AllowanceLine Ground(ExpenseComponent component) => component.Provenance == RateProvenance.Derived
        ? new AllowanceLine(AllowanceLineCodes.RateDerived, null, component.Derivation, component.Source)
        : new AllowanceLine(AllowanceLineCodes.RateReadInAct, null, component.Source);

    private static string Units(decimal units) => units.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Milli(ExpenseComponent component) => AllowanceFormat.Number(component.UnitMilliEuros ?? 0);

    private sealed class Steps(AllowanceLine first)
    {
        public List<AllowanceLine> Lines { get; } = [first];

        public Money Amount { get; private set; } = first.Amount ?? Money.Zero;

        public void Cap(Money room, string code, params IReadOnlyList<string> values)
        {
            if (Amount > room)
            {
                Lines.Add(new AllowanceLine(code, room - Amount, values));
                Amount = room;
            }
        }
    }
}
