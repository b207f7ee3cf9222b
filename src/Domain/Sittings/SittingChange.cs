namespace Misthos.Domain.Sittings;

/// <summary>A change of a sitting's status.</summary>
public sealed class SittingChange : Entity
{
    private SittingChange()
    {
    }

    internal SittingChange(Guid authorityId, Guid sittingId, SittingStatus status, string? reason, Guid by, DateTimeOffset at)
        : base(authorityId) => (SittingId, Status, Reason, By, At) = (sittingId, status, reason, by, at);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Status reached.</summary>
    public SittingStatus Status { get; private set; }

    /// <summary>Why, when it was cancelled.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
