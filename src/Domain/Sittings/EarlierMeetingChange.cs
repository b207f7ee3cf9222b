using Misthos.Domain.Proposals;

namespace Misthos.Domain.Sittings;

/// <summary>What was done to the words of a meeting that was taken over.</summary>
public enum MeetingChangeKind
{
    /// <summary>They were corrected.</summary>
    Corrected,

    /// <summary>They are no longer shown.</summary>
    TakenDown,
}

/// <summary>The words of a meeting that was taken over were corrected or taken down, on a ground; this dated line stays public.</summary>
public sealed class EarlierMeetingChange : Entity, IKeptForever
{
    private EarlierMeetingChange()
    {
    }

    internal EarlierMeetingChange(EarlierMeeting meeting, MeetingChangeKind kind, (TakeDownGround Ground, string Reason) why, RecordedAct act)
        : base(meeting.AuthorityId)
    {
        (MeetingId, Kind) = (meeting.Id, kind);
        (Ground, Reason) = why;
        (On, By, At) = (act.On, act.By, act.At);
    }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>What was done.</summary>
    public MeetingChangeKind Kind { get; private set; }

    /// <summary>The ground.</summary>
    public TakeDownGround Ground { get; private set; }

    /// <summary>Why, in public words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day it was done.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
