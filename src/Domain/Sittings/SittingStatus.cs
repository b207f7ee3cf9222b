namespace Misthos.Domain.Sittings;

/// <summary>Where a sitting is in its life.</summary>
public enum SittingStatus
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Members have been convened.</summary>
    Convened,

    /// <summary>Held; attendance is closed. Later corrections show.</summary>
    Closed,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
