namespace Misthos.Domain.Members;

/// <summary>What somebody decided of a message whose sending was interrupted.</summary>
public enum MailDecisionKind
{
    /// <summary>It is sent again: nobody can be sure that it left.</summary>
    SentAgain,

    /// <summary>It arrived: whoever it was for said so.</summary>
    Arrived,
}

/// <summary>A decision on a message that was interrupted while it left. One for each attempt: whoever decides second changes nothing.</summary>
public sealed class MailDecision : Entity
{
    private MailDecision()
    {
    }

    /// <summary>Records a decision.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="mail">The message, and which of its attempts was interrupted.</param>
    /// <param name="kind">What was decided.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="at">When, UTC.</param>
    public MailDecision(Guid authorityId, (Guid Id, int Attempt) mail, MailDecisionKind kind, Guid by, DateTimeOffset at)
        : base(authorityId) => (MailId, Attempt, Kind, By, At) = (mail.Id, mail.Attempt, kind, by, at);

    /// <summary>The message.</summary>
    public Guid MailId { get; private set; }

    /// <summary>Which attempt was interrupted, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>What was decided.</summary>
    public MailDecisionKind Kind { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
