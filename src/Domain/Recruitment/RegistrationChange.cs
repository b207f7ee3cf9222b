namespace Misthos.Domain.Recruitment;

/// <summary>Where a registration is.</summary>
public enum RegistrationStatus
{
    /// <summary>Begun; can be taken up again with its code.</summary>
    Started,

    /// <summary>Complete: the person is a volunteer.</summary>
    Submitted,

    /// <summary>Withdrawn by the person; the answers are gone.</summary>
    Withdrawn,

    /// <summary>Complete, but the person is a volunteer already: counts for nothing.</summary>
    Duplicate,

    /// <summary>The answers were deleted at the end of their retention.</summary>
    Erased,
}

/// <summary>How answers came.</summary>
public enum RegistrationMeans
{
    /// <summary>The person filled the form.</summary>
    Online,

    /// <summary>Typed by an organiser during a call.</summary>
    Phone,

    /// <summary>Typed by an organiser from a paper form.</summary>
    Paper,
}

/// <summary>Who acts on a registration (null: the person), how and when (UTC).</summary>
public sealed record RegistrationAct(RegistrationMeans Means, Guid? By, DateTimeOffset At);

/// <summary>A change of a registration's status, or a correction that leaves it as it is.</summary>
public sealed class RegistrationChange : Entity
{
    private RegistrationChange()
    {
    }

    internal RegistrationChange(Guid authorityId, Guid registrationId, RegistrationStatus status, RegistrationAct act)
        : base(authorityId) => (RegistrationId, Status, Means, By, At) = (registrationId, status, act.Means, act.By, act.At);

    internal RegistrationChange(PanelRegistration registration, DateOnly? signedOn, RegistrationAct act)
        : this(registration.AuthorityId, registration.Id, registration.Status, act) => (Guardian, SignedOn) = (registration.Guardian, signedOn);

    /// <summary>The registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Status reached.</summary>
    public RegistrationStatus Status { get; private set; }

    /// <summary>How.</summary>
    public RegistrationMeans Means { get; private set; }

    /// <summary>The organiser who typed it; null for the person.</summary>
    public Guid? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Where the guardian's authorisation stands since; null when the change is about something else.</summary>
    public GuardianAuthorisation? Guardian { get; private set; }

    /// <summary>The date on the guardian's paper, when one came.</summary>
    public DateOnly? SignedOn { get; private set; }
}
