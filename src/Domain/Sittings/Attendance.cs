namespace Misthos.Domain.Sittings;

/// <summary>Where an attendance entry comes from.</summary>
public enum AttendanceSource
{
    /// <summary>The signed sheet.</summary>
    SignedSheet,

    /// <summary>The reception desk.</summary>
    Reception,

    /// <summary>A correction after the sitting was closed.</summary>
    Correction,
}

/// <summary>
/// The attendance of one person, in one capacity, at one sitting. Entries are only ever added:
/// a correction keeps what was there before; the current values are those of the last entry.
/// </summary>
public sealed class Attendance : Entity
{
    private readonly List<AttendanceEntry> _entries = [];

    private Attendance()
    {
    }

    /// <summary>Expects a person at a sitting.</summary>
    public Attendance(Sitting sitting, Guid personId, Capacity capacity)
        : base(sitting.AuthorityId) => (SittingId, PersonId, Capacity) = (sitting.Id, personId, capacity);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>In what capacity the person came.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>Status of the last entry.</summary>
    public AttendanceStatus Status { get; private set; } = AttendanceStatus.Expected;

    /// <summary>Minutes present, of the last entry.</summary>
    public int MinutesPresent { get; private set; }

    /// <summary>Every entry, oldest first.</summary>
    public IReadOnlyList<AttendanceEntry> Entries => _entries;

    /// <summary>Whether the person was there, wholly or in part.</summary>
    public bool WasThere => Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Remote;

    /// <summary>Why an entry is refused; empty when it is not.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="status">Status to record.</param>
    /// <param name="minutesPresent">Minutes present.</param>
    /// <param name="reason">Reason, compulsory once the sitting is closed.</param>
    public static IReadOnlyList<Refusal> WhyNotRecord(Sitting sitting, AttendanceStatus status, int minutesPresent, string? reason)
    {
        var there = status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Remote;
        var refusals = new List<Refusal>();
        if (minutesPresent < 0 || minutesPresent > sitting.PlannedMinutes)
        {
            refusals.Add(new Refusal("attendance.minutes-out-of-range"));
        }
        else if (there && minutesPresent == 0)
        {
            refusals.Add(new Refusal("attendance.present-without-minutes"));
        }
        else if (!there && minutesPresent > 0)
        {
            refusals.Add(new Refusal("attendance.absent-with-minutes"));
        }

        if (sitting.Status == SittingStatus.Cancelled)
        {
            refusals.Add(new Refusal("attendance.sitting-cancelled"));
        }

        if (sitting.Status == SittingStatus.Closed && string.IsNullOrWhiteSpace(reason))
        {
            refusals.Add(new Refusal("attendance.correction-needs-reason"));
        }

        return refusals;
    }

    /// <summary>Adds an entry; nothing is added when it says what the last one says.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRecord"/> is not empty.</exception>
    public bool Record(Sitting sitting, AttendanceReading reading, Guid by, DateTimeOffset at)
    {
        if (reading.Status == Status && reading.MinutesPresent == MinutesPresent)
        {
            return false;
        }

        if (WhyNotRecord(sitting, reading.Status, reading.MinutesPresent, reading.Reason).Count > 0)
        {
            throw new InvalidOperationException("The attendance entry is refused.");
        }

        var source = sitting.Status == SittingStatus.Closed ? AttendanceSource.Correction : reading.Source;
        _entries.Add(new AttendanceEntry(this, _entries.Count + 1, reading with { Source = source }, by, at));
        (Status, MinutesPresent) = (reading.Status, reading.MinutesPresent);
        return true;
    }
}

/// <summary>What was read at the door or on the sheet.</summary>
public sealed record AttendanceReading(AttendanceStatus Status, int MinutesPresent, AttendanceSource Source, string? Reason = null);

/// <summary>One entry of an attendance: never changed, never removed.</summary>
public sealed class AttendanceEntry : Entity
{
    private AttendanceEntry()
    {
    }

    internal AttendanceEntry(Attendance attendance, int order, AttendanceReading reading, Guid by, DateTimeOffset at)
        : base(attendance.AuthorityId)
    {
        (AttendanceId, Order) = (attendance.Id, order);
        (Status, MinutesPresent, Source, Reason) = (reading.Status, reading.MinutesPresent, reading.Source, reading.Reason);
        (By, At) = (by, at);
    }

    /// <summary>The attendance.</summary>
    public Guid AttendanceId { get; private set; }

    /// <summary>Order, from 1; unique within an attendance, so two writers cannot both add the same one.</summary>
    public int Order { get; private set; }

    /// <summary>Status recorded.</summary>
    public AttendanceStatus Status { get; private set; }

    /// <summary>Minutes present.</summary>
    public int MinutesPresent { get; private set; }

    /// <summary>Where the entry comes from.</summary>
    public AttendanceSource Source { get; private set; }

    /// <summary>Why, for an excuse or a correction.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>People counted but not named, in one capacity; the last count of a capacity is the valid one.</summary>
public sealed class Headcount : Entity
{
    private Headcount()
    {
    }

    /// <summary>Records a count.</summary>
    public Headcount(Sitting sitting, Capacity capacity, int people, Guid by, DateTimeOffset at)
        : base(sitting.AuthorityId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        (SittingId, Capacity, People, By, At) = (sitting.Id, capacity, people, by, at);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>In what capacity they came.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>How many people.</summary>
    public int People { get; private set; }

    /// <summary>Who counted.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
