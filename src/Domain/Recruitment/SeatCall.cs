using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>What a call about a seat gave.</summary>
public enum CallOutcome
{
    /// <summary>The person takes the seat.</summary>
    Accepted,

    /// <summary>The person does not take it, and says why.</summary>
    Declined,

    /// <summary>Nobody answered: to call again.</summary>
    Unreachable,

    /// <summary>Nobody answered, and nobody calls again.</summary>
    GivenUp,
}

/// <summary>What is known of a seat.</summary>
public enum SeatState
{
    /// <summary>To call, for the first time or again.</summary>
    ToCall,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Given up: declined, never reached, or left during the term.</summary>
    GivenUp,
}

/// <summary>A call about a seat. Only ever added.</summary>
public sealed class SeatCall : Entity
{
    private SeatCall()
    {
    }

    internal SeatCall(CalledPerson person, CallOutcome outcome, string? reason, Guid by, DateTimeOffset at)
        : base(person.AuthorityId) => (CalledPersonId, Outcome, Reason, By, At) = (person.Id, outcome, reason, by, at);

    /// <summary>Who was called.</summary>
    public Guid CalledPersonId { get; private set; }

    /// <summary>What it gave.</summary>
    public CallOutcome Outcome { get; private set; }

    /// <summary>Why, in the words of the person or of the caller; null when nothing is to be said.</summary>
    [Private]
    public string? Reason { get; private set; }

    /// <summary>Who called.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
