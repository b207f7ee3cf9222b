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
