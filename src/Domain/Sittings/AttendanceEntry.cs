namespace Misthos.Domain.Sittings;

/// <summary>
/// What was read of one person for one sequence: at the door, on the sheet, or in a correction. Without <see cref="SequenceId"/> it is about
/// the only sequence of the sitting.
/// </summary>
public sealed record AttendanceReading(AttendanceStatus Status, int MinutesPresent, AttendanceSource Source, string? Reason = null)
{
    /// <summary>The sequence; null for the only one of the sitting.</summary>
    public Guid? SequenceId { get; init; }

    /// <summary>Local time of arrival, where it is known.</summary>
    public TimeOnly? ArrivedAt { get; init; }

    /// <summary>Local time of departure, where it is known.</summary>
    public TimeOnly? LeftAt { get; init; }

    /// <summary>Identifier the device gave the reading, so that sending it again changes nothing; null when it was typed in a form.</summary>
    public Guid? DeviceId { get; init; }
}

/// <summary>One entry of an attendance: never changed, never removed.</summary>
public sealed class AttendanceEntry : Entity
{
    private AttendanceEntry()
    {
    }

    internal AttendanceEntry(SequencePresence presence, int order, AttendanceReading reading, Guid by, DateTimeOffset at)
        : base(presence.AuthorityId)
    {
        (AttendanceId, SequenceId, Order) = (presence.AttendanceId, presence.SequenceId, order);
        (Status, MinutesPresent, Source, Reason) = (reading.Status, reading.MinutesPresent, reading.Source, reading.Reason);
        (ArrivedAt, LeftAt, DeviceId) = (reading.ArrivedAt, reading.LeftAt, reading.DeviceId);
        (By, At) = (by, at);
    }

    /// <summary>The attendance.</summary>
    public Guid AttendanceId { get; private set; }

    /// <summary>The sequence it is about.</summary>
    public Guid SequenceId { get; private set; }

    /// <summary>Order, from 1; unique within an attendance, so two writers cannot both add the same one.</summary>
    public int Order { get; private set; }

    /// <summary>Status recorded.</summary>
    public AttendanceStatus Status { get; private set; }

    /// <summary>Minutes present.</summary>
    public int MinutesPresent { get; private set; }

    /// <summary>Local time of arrival, where it is known.</summary>
    public TimeOnly? ArrivedAt { get; private set; }

    /// <summary>Local time of departure, where it is known.</summary>
    public TimeOnly? LeftAt { get; private set; }

    /// <summary>Where the entry comes from.</summary>
    public AttendanceSource Source { get; private set; }

    /// <summary>Why, for an excuse or a correction.</summary>
    public string? Reason { get; private set; }

    /// <summary>Identifier given by the device at reception; unique, so that sending twice records once.</summary>
    public Guid? DeviceId { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
