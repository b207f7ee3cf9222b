using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>
/// A person to call about a seat of a confirmed panel: drawn in it, or proposed to replace someone. Every call is a row; the state
/// follows from the calls.
/// </summary>
public sealed class CalledPerson : Entity
{
    /// <summary>Longest reason, characters.</summary>
    public const int LongestReason = 500;

    private readonly List<SeatCall> _calls = [];

    private CalledPerson()
    {
    }

    /// <summary>Someone of the panel as it was drawn, who holds a mandate since the draw was confirmed.</summary>
    /// <param name="seat">The drawn seat; not one of the reserve.</param>
    /// <param name="mandateId">The mandate given at confirmation.</param>
    /// <exception cref="ArgumentException">The seat is of the reserve.</exception>
    public CalledPerson(DrawnSeat seat, Guid mandateId)
        : base(seat.AuthorityId) => (DrawId, VolunteerId, Rank, MandateId) = seat.IsReserve
            ? throw new ArgumentException("The reserve is called through a replacement.", nameof(seat))
            : (seat.DrawId, seat.VolunteerId, seat.Rank, mandateId);

    internal CalledPerson(PanelReplacement replacement, ProposedPerson proposed, int rank)
        : base(replacement.AuthorityId)
    {
        (DrawId, ReplacementId) = (replacement.DrawId, replacement.Id);
        (VolunteerId, Rank, Mends) = (proposed.VolunteerId, rank, proposed.Mends);
    }

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>Who is called.</summary>
    public Guid VolunteerId { get; private set; }

    /// <summary>The replacement that proposed the person; null for someone drawn in the panel.</summary>
    public Guid? ReplacementId { get; private set; }

    /// <summary>Order of calling, from 1, in the panel or in the replacement.</summary>
    public int Rank { get; private set; }

    /// <summary>The mandate; null while someone proposed has not accepted.</summary>
    public Guid? MandateId { get; private set; }

    /// <summary>Quotas that lacked people like this one when the person was proposed, in words; empty when none did.</summary>
    [Private]
    public string Mends { get; private set; } = "";

    /// <summary>What the calls gave.</summary>
    public SeatState State { get; private set; }

    /// <summary>Calls made, answered or not.</summary>
    public int Attempts { get; private set; }

    /// <summary>Every call.</summary>
    public IReadOnlyList<SeatCall> Calls => _calls;

    /// <summary>What the seat is, knowing that its mandate may have ended otherwise than by a call.</summary>
    /// <param name="resigned">Mandates ended before their term.</param>
    public SeatState StateWith(IReadOnlySet<Guid> resigned) => MandateId is { } mandate && resigned.Contains(mandate) ? SeatState.GivenUp : State;

    /// <summary>Why this call cannot be recorded; empty when it can.</summary>
    /// <param name="outcome">What the call gave.</param>
    /// <param name="reason">Why; needed when the seat is given up.</param>
    /// <param name="resigned">Mandates ended before their term.</param>
    public IReadOnlyList<Refusal> WhyNotRecord(CallOutcome outcome, string? reason, IReadOnlySet<Guid> resigned) =>
        StateWith(resigned) != SeatState.ToCall ? [new Refusal("call.already-answered")]
            : outcome == CallOutcome.GivenUp && Attempts == 0 ? [new Refusal("call.never-tried")]
            : outcome is CallOutcome.Declined or CallOutcome.GivenUp && string.IsNullOrWhiteSpace(reason) ? [new Refusal("call.reason-required")]
            : reason?.Trim().Length > LongestReason ? [new Refusal("call.reason-too-long", $"{LongestReason}")]
            : [];

    /// <summary>Records a call.</summary>
    /// <param name="outcome">What the call gave.</param>
    /// <param name="reason">Why; kept without spaces around it.</param>
    /// <param name="by">Who called.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException">The person has answered already, or the reason is missing.</exception>
    public void Record(CallOutcome outcome, string? reason, Guid by, DateTimeOffset at)
    {
        if (WhyNotRecord(outcome, reason, new HashSet<Guid>()) is [var refusal, ..])
        {
            throw new InvalidOperationException($"This call cannot be recorded: {refusal.Code}.");
        }

        _calls.Add(new SeatCall(this, outcome, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), by, at));
        Attempts++;
        State = outcome switch
        {
            CallOutcome.Accepted => SeatState.Accepted,
            CallOutcome.Unreachable => SeatState.ToCall,
            _ => SeatState.GivenUp,
        };
    }

    /// <summary>Ties the mandate that someone proposed was given on accepting.</summary>
    /// <exception cref="InvalidOperationException">The person has not accepted, or holds a mandate already.</exception>
    public void Seat(Guid mandateId) => MandateId = State == SeatState.Accepted && MandateId is null
        ? mandateId
        : throw new InvalidOperationException("Only someone who accepted is seated, and once.");
}
