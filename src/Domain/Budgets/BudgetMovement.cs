using Misthos.Domain.Allowances;

namespace Misthos.Domain.Budgets;

/// <summary>What somebody types of a movement.</summary>
/// <param name="Stage">Voted, committed, paid, still expected.</param>
/// <param name="Amount">What it adds; negative when it takes back.</param>
/// <param name="Reference">The council act, order, invoice or payment slip it rests on.</param>
/// <param name="Day">Day of that paper.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record MovementTerms(BudgetStage Stage, Money Amount, string Reference, DateOnly Day, string Reason)
{
    /// <summary>With <see cref="BudgetKind.StaffTime"/>, the time the amount comes from; otherwise null.</summary>
    public StaffTime? Time { get; init; }

    /// <summary>A movement of staff time; taken back when <paramref name="takesBack"/>.</summary>
    public MovementTerms Of(StaffTime time, bool takesBack) => this with { Time = time, Amount = takesBack ? -time.Cost : time.Cost };
}

/// <summary>A movement of a line. Only ever added: a mistake is put right by another movement.</summary>
public sealed class BudgetMovement : Entity
{
    private BudgetMovement()
    {
    }

    internal BudgetMovement(BudgetLine line, int order, MovementTerms terms, StateRecording recording)
        : base(line.AuthorityId)
    {
        (LineId, Order, Stage, Amount) = (line.Id, order, terms.Stage, terms.Amount);
        (Reference, Day, Reason) = (terms.Reference.Trim(), terms.Day, terms.Reason.Trim());
        (CentiFte, YearlyCost, Months) = (terms.Time?.CentiFte, terms.Time?.YearlyCost, terms.Time?.Months);
        (By, At) = (recording.By, recording.At);
    }

    /// <summary>The line.</summary>
    public Guid LineId { get; private set; }

    /// <summary>Place in the line, from 1, without gaps.</summary>
    public int Order { get; private set; }

    /// <summary>Voted, committed, paid, still expected.</summary>
    public BudgetStage Stage { get; private set; }

    /// <summary>What it adds; negative when it takes back.</summary>
    public Money Amount { get; private set; }

    /// <summary>The paper it rests on.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Day of that paper.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Hundredths of a full-time post; null but for staff time.</summary>
    public int? CentiFte { get; private set; }

    /// <summary>Yearly cost of one post; null but for staff time.</summary>
    public Money? YearlyCost { get; private set; }

    /// <summary>Months worked; null but for staff time.</summary>
    public int? Months { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The time the amount comes from; null but for staff time.</summary>
    public StaffTime? Time => CentiFte is { } posts ? new StaffTime(posts, YearlyCost ?? Money.Zero, Months ?? 0) : null;
}
