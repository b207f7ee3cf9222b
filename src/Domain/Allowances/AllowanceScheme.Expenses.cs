namespace Misthos.Domain.Allowances;

public sealed partial class AllowanceScheme
{
    private readonly List<ExpenseComponent> _expenses = [];

    /// <summary>Expenses paid back, by kind then oldest first.</summary>
    public IReadOnlyList<ExpenseComponent> Expenses => [.. _expenses.OrderBy(expense => expense.Kind).ThenBy(expense => expense.From)];

    /// <summary>The component of that kind for a sitting of that day; null when the scheme pays nothing back for it.</summary>
    public ExpenseComponent? ExpenseOn(ExpenseKind kind, DateOnly day) => _expenses.SingleOrDefault(expense => expense.Kind == kind && expense.AppliesOn(day));

    /// <summary>Why a component cannot be added; empty when its days are free for its kind. One without an end gives way to a later one.</summary>
    public IReadOnlyList<Refusal> WhyNotAddExpense(ExpenseTerms terms)
    {
        var open = Open(terms);
        var overlaps = _expenses.Any(expense => expense.Kind == terms.Kind && expense != open
            && expense.From <= (terms.To ?? DateOnly.MaxValue) && terms.From <= (expense.To ?? DateOnly.MaxValue));
        return terms.To < terms.From ? [new Refusal("rate.empty-period")] : overlaps ? [new Refusal("rate.overlap")] : [];
    }

    /// <summary>Adds a kind of expense. One of the same kind without an end is closed the day before the new one starts.</summary>
    /// <exception cref="ArgumentException">The terms contradict themselves, or two of one kind cover one day.</exception>
    public ExpenseComponent AddExpense(ExpenseTerms terms)
    {
        if (!terms.Hold || WhyNotAddExpense(terms).Count > 0)
        {
            throw new ArgumentException("An expense is positive, sourced, explained when derived, and the only one of its kind and days.", nameof(terms));
        }

        Open(terms)?.EndOn(terms.From.AddDays(-1));
        var added = new ExpenseComponent(this, terms);
        _expenses.Add(added);
        return added;
    }

    private ExpenseComponent? Open(ExpenseTerms terms) =>
        _expenses.SingleOrDefault(expense => expense.Kind == terms.Kind && expense.To is null && expense.From < terms.From);
}
