using Misthos.Domain.Allowances;

namespace Misthos.Domain.Budgets;

/// <summary>
/// A line of the budget of an edition: one for each kind. Its amounts are the sums of its movements, which are only ever added, each with the
/// paper it rests on and a reason. What is counted from other records (<see cref="BudgetKinds.IsDerived"/>) has voted amounts only.
/// </summary>
public sealed class BudgetLine : Entity
{
    private readonly List<BudgetMovement> _movements = [];

    private BudgetLine()
    {
    }

    /// <summary>Opens a line.</summary>
    public BudgetLine(Guid authorityId, Guid editionId, BudgetKind kind)
        : base(authorityId) => (EditionId, Kind) = (editionId, kind);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>What it pays for.</summary>
    public BudgetKind Kind { get; private set; }

    /// <summary>Every movement, oldest first.</summary>
    public IReadOnlyList<BudgetMovement> Movements => [.. _movements.OrderBy(movement => movement.Order)];

    /// <summary>What the movements of a stage come to.</summary>
    public Money Sum(BudgetStage stage) => Money.Sum(_movements.Where(movement => movement.Stage == stage).Select(movement => movement.Amount));

    /// <summary>
    /// Why a movement cannot be recorded; empty when it can: <c>budget.derived</c>, <c>budget.time</c> (staff time is typed as time, other
    /// lines are not; what is paid may be an amount), <c>budget.nothing</c>, <c>budget.no-paper</c>, <c>budget.future</c>, <c>budget.twice</c>,
    /// <c>budget.below-zero</c> (what there is, cents), <c>budget.paid-over-committed</c> (committed, paid, cents).
    /// </summary>
    /// <param name="terms">The movement.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyList<Refusal> WhyNotRecord(MovementTerms terms, DateOnly today)
    {
        var refusals = new List<Refusal>(OfThePaper(terms, today));
        if (Kind.IsDerived() && terms.Stage != BudgetStage.Voted)
        {
            refusals.Add(new Refusal("budget.derived"));
        }

        var isTyped = terms.Time is null && (Kind != BudgetKind.StaffTime || terms.Stage == BudgetStage.Paid);
        if (!isTyped && (Kind != BudgetKind.StaffTime || terms.Time?.Holds != true))
        {
            refusals.Add(new Refusal("budget.time"));
        }

        return refusals.Count > 0 ? refusals : [.. OfTheSums(terms)];
    }

    /// <summary>Adds a movement.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRecord"/> is not empty.</exception>
    public BudgetMovement Record(MovementTerms terms, DateOnly today, StateRecording recording)
    {
        if (WhyNotRecord(terms, today) is [var first, ..])
        {
            throw new InvalidOperationException(first.Code);
        }

        var movement = new BudgetMovement(this, _movements.Count + 1, terms, recording);
        _movements.Add(movement);
        return movement;
    }

    private IEnumerable<Refusal> OfThePaper(MovementTerms terms, DateOnly today)
    {
        if (terms.Amount == Money.Zero)
        {
            yield return new Refusal("budget.nothing");
        }

        if (string.IsNullOrWhiteSpace(terms.Reference) || string.IsNullOrWhiteSpace(terms.Reason))
        {
            yield return new Refusal("budget.no-paper");
        }

        if (terms.Day > today)
        {
            yield return new Refusal("budget.future");
        }

        if (_movements.Exists(m => (m.Stage, m.Amount, m.Day) == (terms.Stage, terms.Amount, terms.Day) && m.Reference == terms.Reference.Trim()))
        {
            yield return new Refusal("budget.twice");
        }
    }

    private IEnumerable<Refusal> OfTheSums(MovementTerms terms)
    {
        Money After(BudgetStage stage) => Sum(stage) + (terms.Stage == stage ? terms.Amount : Money.Zero);
        if (After(terms.Stage) < Money.Zero)
        {
            yield return new Refusal("budget.below-zero", AllowanceFormat.Cents(Sum(terms.Stage)));
        }
        else if (terms.Stage is BudgetStage.Committed or BudgetStage.Paid && After(BudgetStage.Paid) > After(BudgetStage.Committed))
        {
            yield return new Refusal("budget.paid-over-committed", AllowanceFormat.Cents(Sum(BudgetStage.Committed)), AllowanceFormat.Cents(Sum(BudgetStage.Paid)));
        }
    }
}
