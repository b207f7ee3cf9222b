namespace Misthos.Domain.Recruitment;

/// <summary>One person drawn.</summary>
public sealed class DrawnSeat : Entity
{
    private DrawnSeat()
    {
    }

    internal DrawnSeat(Guid authorityId, Guid drawId, Guid volunteerId, int rank, bool isReserve)
        : base(authorityId) => (DrawId, VolunteerId, Rank, IsReserve) = (drawId, volunteerId, rank, isReserve);

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The person drawn.</summary>
    public Guid VolunteerId { get; private set; }

    /// <summary>Order, from 1; for the reserve, the calling order.</summary>
    public int Rank { get; private set; }

    /// <summary>Whether the person is in the reserve rather than in the panel.</summary>
    public bool IsReserve { get; private set; }
}

/// <summary>A change of a draw's status.</summary>
public sealed class PanelDrawChange : Entity
{
    private PanelDrawChange()
    {
    }

    internal PanelDrawChange(Guid authorityId, Guid drawId, PanelDrawStatus status, string? reason, Guid by, DateTimeOffset at)
        : base(authorityId) => (DrawId, Status, Reason, By, At) = (drawId, status, reason, by, at);

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>Status reached.</summary>
    public PanelDrawStatus Status { get; private set; }

    /// <summary>Why, when the draw was set aside.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
