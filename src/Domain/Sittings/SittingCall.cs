namespace Misthos.Domain.Sittings;

/// <summary>What became of a call to somebody who is told by telephone.</summary>
public enum CallAnswer
{
    /// <summary>The person was told.</summary>
    Told,

    /// <summary>A message was left; nobody knows yet whether it was heard.</summary>
    MessageLeft,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>The number is not this person's, or is no longer in service.</summary>
    WrongNumber,
}

/// <summary>A call to somebody convened to a sitting. Calls are only ever added; the one that reaches the person ends what is to be told.</summary>
public sealed class SittingCall : Entity
{
    private SittingCall()
    {
    }

    /// <summary>Records a call.</summary>
    /// <param name="sitting">The sitting: its identifier and authority.</param>
    /// <param name="personId">Who was called.</param>
    /// <param name="attempt">Which call it is to this person about this sitting, from 1.</param>
    /// <param name="answer">What became of it.</param>
    /// <param name="by">Who called.</param>
    /// <param name="at">When, UTC.</param>
    public SittingCall((Guid Id, Guid AuthorityId) sitting, Guid personId, int attempt, CallAnswer answer, Guid by, DateTimeOffset at)
        : base(sitting.AuthorityId) => (SittingId, PersonId, Attempt, Answer, By, At) = (sitting.Id, personId, attempt, answer, by, at);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Who was called.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Which call it is to this person about this sitting, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>What became of it.</summary>
    public CallAnswer Answer { get; private set; }

    /// <summary>Who called.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
