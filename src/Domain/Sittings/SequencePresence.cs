namespace Misthos.Domain.Sittings;

/// <summary>The presence of one person in one sequence: what the last entry about it says. There is one for each person and sequence.</summary>
public sealed class SequencePresence : Entity
{
    private SequencePresence()
    {
    }

    internal SequencePresence(Attendance attendance, Guid sequenceId)
        : base(attendance.AuthorityId) => (AttendanceId, SequenceId) = (attendance.Id, sequenceId);

    /// <summary>The attendance: the person, the sitting and the capacity.</summary>
    public Guid AttendanceId { get; private set; }

    /// <summary>The sequence.</summary>
    public Guid SequenceId { get; private set; }

    /// <summary>Status of the last entry.</summary>
    public AttendanceStatus Status { get; private set; } = AttendanceStatus.Expected;

    /// <summary>Minutes present, of the last entry.</summary>
    public int MinutesPresent { get; private set; }

    /// <summary>Local time of arrival, where it is known.</summary>
    public TimeOnly? ArrivedAt { get; private set; }

    /// <summary>Local time of departure, where it is known.</summary>
    public TimeOnly? LeftAt { get; private set; }

    /// <summary>Number of entries about it.</summary>
    public int Entries { get; private set; }

    /// <summary>Whether a reading says something else than what is known.</summary>
    internal bool DiffersFrom(AttendanceReading reading) =>
        (Status, MinutesPresent) != (reading.Status, reading.MinutesPresent) || ArrivedAt != reading.ArrivedAt || LeftAt != reading.LeftAt;

    internal void Follow(AttendanceReading reading)
    {
        (Status, MinutesPresent, ArrivedAt, LeftAt) = (reading.Status, reading.MinutesPresent, reading.ArrivedAt, reading.LeftAt);
        Entries++;
    }
}
