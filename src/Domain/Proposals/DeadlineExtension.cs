namespace Misthos.Domain.Proposals;

/// <summary>What the authority owes once a proposal is handed over.</summary>
public enum DutyKind
{
    /// <summary>To say that it took note, and who prepares the answer.</summary>
    Acknowledgement,

    /// <summary>To answer, with reasons.</summary>
    Answer,
}

/// <summary>Who recorded a public act, on which day it counts and when it was recorded, UTC.</summary>
public sealed record RecordedAct(DateOnly On, Guid By, DateTimeOffset At);

/// <summary>What the authority owes was put off, with a reason: a public act that keeps the date before.</summary>
public sealed class DeadlineExtension : Entity, IMoveOfDate
{
    private DeadlineExtension()
    {
    }

    internal DeadlineExtension(Proposal proposal, DutyKind duty, DateOnly to, string reason, RecordedAct act)
        : base(proposal.AuthorityId)
    {
        (ProposalId, Duty, Reason) = (proposal.Id, duty, reason);
        (OldDueOn, NewDueOn) = (proposal.DueOn(duty)!.Value, to);
        (On, By, At) = (act.On, act.By, act.At);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>What was put off.</summary>
    public DutyKind Duty { get; private set; }

    /// <summary>When it was due before.</summary>
    public DateOnly OldDueOn { get; private set; }

    /// <summary>When it is due since.</summary>
    public DateOnly NewDueOn { get; private set; }

    /// <summary>Why, in public.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day of the extension.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc />
    public Guid MovedId => ProposalId;

    /// <inheritdoc />
    public string Moved => Duty == DutyKind.Answer ? nameof(Proposal.AnswerDueOn) : nameof(Proposal.AcknowledgementDueOn);
}

/// <summary>A reminder that went to an office that answers: once for each due day, office and offset.</summary>
public sealed class DutyReminder : Entity, IKeptForever
{
    private DutyReminder()
    {
    }

    /// <summary>Notes a reminder.</summary>
    public DutyReminder(Proposal proposal, DutyKind duty, Guid officeId, int days, DateTimeOffset at)
        : base(proposal.AuthorityId) => (ProposalId, Duty, OfficeId, DueOn, Days, At) = (proposal.Id, duty, officeId, proposal.DueOn(duty)!.Value, days, at);

    /// <summary>The last day of reminding that has come, in days from the due day; null when none has, or none for a month.</summary>
    public static int? LastDue(DateOnly dueOn, IReadOnlyList<int> days, DateOnly today) =>
        days.Where(d => dueOn.AddDays(d) <= today && today < dueOn.AddDays(d + 31)).Select(d => (int?)d).Max();

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>What is due.</summary>
    public DutyKind Duty { get; private set; }

    /// <summary>The office reminded.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The due day it was about.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Days from the due day: negative before, positive after.</summary>
    public int Days { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
