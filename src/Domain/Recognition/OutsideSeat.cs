namespace Misthos.Domain.Recognition;

/// <summary>Whether the way there is paid.</summary>
public enum TravelCover
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>Paid by the authority.</summary>
    Covered,

    /// <summary>Paid by the body.</summary>
    CoveredByBody,

    /// <summary>At the member's own cost.</summary>
    NotCovered,
}

/// <summary>A member's mandate in a body outside the assembly: an ambassador.</summary>
public sealed class OutsideSeat : Entity
{
    private OutsideSeat()
    {
    }

    /// <summary>Gives a seat.</summary>
    public OutsideSeat(OutsideBody body, Guid personId, SeatTerms terms)
        : base(body.AuthorityId)
    {
        (BodyId, PersonId) = (body.Id, personId);
        Change(terms);
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Who sits.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Edition whose work is carried there.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Proposal carried there; null when the seat carries none in particular.</summary>
    public Guid? ProposalId { get; private set; }

    /// <summary>What is carried there, in a few words.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Who asked for it: a body or an office.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>First day, inclusive.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day, inclusive; null while none is set.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Whether the way there is paid.</summary>
    public TravelCover Travel { get; private set; }

    /// <summary>Why it ended; empty while it runs or when its time was over.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>When its end was recorded, UTC; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether the seat is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    /// <summary>Why it cannot be changed; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => EndedAt is null ? [] : [new Refusal("seat.ended")];

    /// <summary>Sets what the seat is about, until its end is recorded.</summary>
    /// <exception cref="InvalidOperationException">Its end was recorded, or it ends before it starts.</exception>
    public void Change(SeatTerms terms)
    {
        if (EndedAt is not null || terms.EndsOn < terms.StartsOn)
        {
            throw new InvalidOperationException("A seat that ended stays as it is, and ends after it starts.");
        }

        (EditionId, ProposalId, Topic, AskedBy) = (terms.EditionId, terms.ProposalId, terms.Topic, terms.AskedBy);
        (StartsOn, EndsOn, Travel) = (terms.StartsOn, terms.EndsOn, terms.Travel);
    }

    /// <summary>Why it cannot end on a day; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotEnd(DateOnly lastDay) =>
        EndedAt is not null ? [new Refusal("seat.ended")] : lastDay < StartsOn ? [new Refusal("seat.ends-before")] : [];

    /// <summary>Records its end.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotEnd"/> is not empty.</exception>
    public void End(DateOnly lastDay, string reason, DateTimeOffset at)
    {
        if (WhyNotEnd(lastDay) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (EndsOn, EndReason, EndedAt) = (lastDay, reason, at);
    }
}

/// <summary>What a seat is about.</summary>
/// <param name="EditionId">Edition whose work is carried.</param>
/// <param name="Topic">What is carried.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; null while none is set.</param>
public sealed record SeatTerms(Guid EditionId, string Topic, string AskedBy, DateOnly StartsOn, DateOnly? EndsOn)
{
    /// <summary>Proposal carried.</summary>
    public Guid? ProposalId { get; init; }

    /// <summary>Whether the way there is paid.</summary>
    public TravelCover Travel { get; init; }
}
