namespace Misthos.Domain.Sittings;

/// <summary>What is known of a person's attendance at a sitting.</summary>
public enum AttendanceStatus
{
    /// <summary>Convened; nothing recorded yet.</summary>
    Expected,

    /// <summary>Present the whole time.</summary>
    Present,

    /// <summary>Came late.</summary>
    Late,

    /// <summary>Left early.</summary>
    LeftEarly,

    /// <summary>Absent, and said so beforehand or gave a reason.</summary>
    Excused,

    /// <summary>Absent.</summary>
    Absent,

    /// <summary>Took part from afar.</summary>
    Remote,
}

/// <summary>What a status means.</summary>
public static class AttendanceStatuses
{
    /// <summary>Whether it says that the person was there, wholly or in part, in the room or from afar.</summary>
    public static bool IsThere(this AttendanceStatus status) =>
        status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Remote;
}
