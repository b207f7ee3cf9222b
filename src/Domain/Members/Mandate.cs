using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>How a member came to the assembly.</summary>
public enum MandateOrigin
{
    /// <summary>Drawn by lot.</summary>
    Drawn,

    /// <summary>Volunteered.</summary>
    Volunteer,

    /// <summary>Sent by a referral partner.</summary>
    Referred,

    /// <summary>Came through a secondary school.</summary>
    School,
}

/// <summary>Where a mandate is in its life.</summary>
public enum MandateStatus
{
    /// <summary>In office.</summary>
    Active,

    /// <summary>Resigned before the end of the term.</summary>
    Resigned,

    /// <summary>Term over.</summary>
    Ended,

    /// <summary>Excluded from the assembly, at the end of the charter's procedure (<see cref="Exclusion"/>).</summary>
    Excluded,
}

/// <summary>A person's seat in one organ of one edition, with its dates and history.</summary>
public sealed class Mandate : Entity
{
    private readonly List<MandateChange> _changes = [];

    private Mandate()
    {
    }

    /// <summary>Gives a seat.</summary>
    /// <param name="seat">Whose seat, in which edition and organ.</param>
    /// <param name="origin">How the member came.</param>
    /// <param name="startsOn">First day, inclusive.</param>
    /// <param name="endsOn">Last day, inclusive.</param>
    public Mandate(MandateSeat seat, MandateOrigin origin, DateOnly startsOn, DateOnly endsOn)
        : base(seat.AuthorityId)
    {
        (PersonId, EditionId, OrganId) = (seat.PersonId, seat.EditionId, seat.OrganId);
        (Origin, StartsOn, EndsOn) = (origin, startsOn, endsOn);
    }

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The organ.</summary>
    public Guid OrganId { get; private set; }

    /// <summary>How the member came.</summary>
    public MandateOrigin Origin { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day, inclusive; the day before the first when the seat was never held.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Where the mandate is in its life.</summary>
    public MandateStatus Status { get; private set; } = MandateStatus.Active;

    /// <summary>The mandate this one replaces, of somebody who left; null for a seat of its own.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<MandateChange> Changes => _changes;

    /// <summary>Whether the member holds the seat on a day.</summary>
    public bool IsHeldOn(DateOnly day) => StartsOn <= day && day <= EndsOn;

    /// <summary>Takes the seat of somebody who left.</summary>
    public void Replace(Guid mandateId) => ReplacesId = mandateId;

    /// <summary>Ends the mandate before its term.</summary>
    /// <param name="lastDay">Last day, inclusive; the day before the first when the seat was never held.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException"><see cref="MandateRules.WhyNotEnd"/> is not empty.</exception>
    public void End(DateOnly lastDay, string reason, Guid by, DateTimeOffset at)
    {
        if (MandateRules.WhyNotEnd(this, lastDay).Count > 0)
        {
            throw new InvalidOperationException("The mandate cannot end that day.");
        }

        _changes.Add(new MandateChange(this, MandateStatus.Ended, reason, by, at));
        (Status, EndsOn) = (MandateStatus.Ended, lastDay);
    }

    /// <summary>Records a resignation; the seat is held until the day before. On the first day or earlier, it was never held.</summary>
    public void Resign(DateOnly on, string reason, Guid by, DateTimeOffset at) => Leave(MandateStatus.Resigned, on, reason, by, at);

    /// <summary>Ends the mandate by a decision that counts from a day; the seat is held until the day before.</summary>
    public void Exclude(DateOnly on, string reason, Guid by, DateTimeOffset at) => Leave(MandateStatus.Excluded, on, reason, by, at);

    private void Leave(MandateStatus status, DateOnly on, string reason, Guid by, DateTimeOffset at)
    {
        _changes.Add(new MandateChange(this, status, reason, by, at));
        Status = status;
        EndsOn = on <= StartsOn ? StartsOn.AddDays(-1) : on.AddDays(-1);
    }
}

/// <summary>Whose seat, in which edition and organ.</summary>
public sealed record MandateSeat(Guid AuthorityId, Guid PersonId, Guid EditionId, Guid OrganId);

/// <summary>A change of a mandate's status.</summary>
public sealed class MandateChange : Entity
{
    private MandateChange()
    {
    }

    internal MandateChange(Mandate mandate, MandateStatus status, string reason, Guid by, DateTimeOffset at)
        : base(mandate.AuthorityId) => (MandateId, Status, Reason, By, At) = (mandate.Id, status, reason, by, at);

    /// <summary>The mandate.</summary>
    public Guid MandateId { get; private set; }

    /// <summary>Status reached.</summary>
    public MandateStatus Status { get; private set; }

    /// <summary>Why.</summary>
    [Private]
    public string Reason { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
