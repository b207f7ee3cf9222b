using Misthos.Domain.Proposals;

namespace Misthos.Domain.Commitments;

/// <summary>A step of a commitment, due on a day.</summary>
public sealed class Milestone : Entity, INeverRemoved
{
    private readonly List<MilestoneMove> _moves = [];

    private Milestone()
    {
    }

    internal Milestone(Commitment commitment, int order, string title, DateOnly dueOn)
        : base(commitment.AuthorityId) => (CommitmentId, Order, Title, DueOn) = (commitment.Id, order, title, dueOn);

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; private set; }

    /// <summary>Order in which it was added, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What is done then.</summary>
    [SetOnce]
    public string Title { get; private set; } = "";

    /// <summary>Day by which it is done, inclusive.</summary>
    [MovesWithReason]
    public DateOnly DueOn { get; private set; }

    /// <summary>Day it was done; null before.</summary>
    [SetOnce]
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Moves, oldest first; each keeps the date before it.</summary>
    public IReadOnlyList<MilestoneMove> Moves => _moves;

    /// <summary>Day by which it was to be done at first.</summary>
    public DateOnly FirstDueOn => _moves.MinBy(move => move.At)?.OldDueOn ?? DueOn;

    /// <summary>Days past the due day, on a day or when it was done; 0 when in time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, (DoneOn ?? day).DayNumber - DueOn.DayNumber);

    /// <summary>Why it cannot be done on a day; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotDone(DateOnly on, DateOnly today) =>
        DoneOn is not null ? [new Refusal("milestone.already-done")] : on > today ? [new Refusal("milestone.future-day")] : [];

    /// <summary>It is done.</summary>
    /// <exception cref="InvalidOperationException">It was done already.</exception>
    public void Complete(DateOnly on) =>
        DoneOn = DoneOn is null ? on : throw new InvalidOperationException("milestone.already-done");

    /// <summary>Why it cannot move; empty when it can. The reason is compulsory and public.</summary>
    public IReadOnlyList<Refusal> WhyNotMove(DateOnly to, string reason)
    {
        var refusals = new List<Refusal>();
        if (DoneOn is not null)
        {
            refusals.Add(new Refusal("milestone.already-done"));
        }

        if (to == DueOn)
        {
            refusals.Add(new Refusal("milestone.same-day"));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            refusals.Add(new Refusal("milestone.no-reason"));
        }

        return refusals;
    }

    /// <summary>Moves it; the date before and the reason stay.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotMove"/> is not empty.</exception>
    public MilestoneMove Move(DateOnly to, string reason, RecordedAct act)
    {
        if (WhyNotMove(to, reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        var move = new MilestoneMove(this, to, reason, act);
        _moves.Add(move);
        DueOn = to;
        return move;
    }
}

/// <summary>A step moved to another day, with the reason; the day before stays.</summary>
public sealed class MilestoneMove : Entity, IMoveOfDate
{
    private MilestoneMove()
    {
    }

    internal MilestoneMove(Milestone milestone, DateOnly to, string reason, RecordedAct act)
        : base(milestone.AuthorityId) =>
        (MilestoneId, OldDueOn, NewDueOn, Reason, On, By, At) = (milestone.Id, milestone.DueOn, to, reason, act.On, act.By, act.At);

    /// <summary>The step.</summary>
    public Guid MilestoneId { get; private set; }

    /// <summary>Day it was due before.</summary>
    public DateOnly OldDueOn { get; private set; }

    /// <summary>Day it is due since.</summary>
    public DateOnly NewDueOn { get; private set; }

    /// <summary>Why, in public.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day of the move.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc />
    public Guid MovedId => MilestoneId;

    /// <inheritdoc />
    public string Moved => nameof(Milestone.DueOn);
}
