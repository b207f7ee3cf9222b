namespace Misthos.Domain.Sittings;

/// <content>What is noted at the door becomes entries; the rules are in the example table <c>pointages.md</c>.</content>
public sealed partial class Attendance
{
    /// <summary>
    /// Notes an arrival or a departure. Noted twice it counts once, and the earlier arrival wins: a device that was cut off may report late.
    /// What contradicts an entry that whoever noted it had not seen is a conflict, and nothing is recorded.
    /// </summary>
    /// <param name="sitting">The sitting, with its sequences.</param>
    /// <param name="note">What was seen.</param>
    /// <param name="by">Who noted it.</param>
    /// <param name="at">When it is recorded, UTC.</param>
    public DoorAnswer Note(Sitting sitting, DoorNote note, Guid by, DateTimeOffset at)
    {
        if (WhyNotNote(sitting, note) is { } refusal)
        {
            return new DoorAnswer(DoorOutcome.Refused, refusal);
        }

        var known = In(note.SequenceId);
        if (!Changes(known, note))
        {
            return new DoorAnswer(DoorOutcome.Already);
        }

        if (!note.Anyway && IsContradicted(known, note))
        {
            return new DoorAnswer(DoorOutcome.Conflict);
        }

        var (arrived, left) = note.Act == DoorAct.Arrival ? (Earlier(known, note.Time), null) : (known?.ArrivedAt, (TimeOnly?)note.Time);
        var (status, minutes) = sitting.FindSequence(note.SequenceId)!.Worth(arrived, left, sitting.ToleranceMinutes);
        if (minutes == 0)
        {
            return new DoorAnswer(DoorOutcome.Refused, new Refusal(note.Act == DoorAct.Arrival ? "door.over" : "door.left-before"));
        }

        var reading = new AttendanceReading(status, minutes, note.Source) { SequenceId = note.SequenceId, ArrivedAt = arrived, LeftAt = left, DeviceId = note.DeviceId };
        return new DoorAnswer(Record(sitting, reading, by, at) ? DoorOutcome.Recorded : DoorOutcome.Already);
    }

    private Refusal? WhyNotNote(Sitting sitting, DoorNote note) => sitting switch
    {
        { Status: SittingStatus.Cancelled } => new Refusal("attendance.sitting-cancelled"),
        { Status: SittingStatus.Closed } => new Refusal("door.closed"),
        _ when sitting.FindSequence(note.SequenceId) is null => new Refusal("attendance.no-such-sequence"),
        _ when note.Act == DoorAct.Departure && In(note.SequenceId)?.Status.IsThere() != true => new Refusal("door.not-arrived"),
        _ => null,
    };

    private static bool Changes(SequencePresence? known, DoorNote note) => (note.Act, known) switch
    {
        (DoorAct.Departure, { LeftAt: { } left }) => left != note.Time,
        (DoorAct.Departure, _) => true,
        (_, { LeftAt: not null } or { Status: AttendanceStatus.Remote }) => true,
        (_, { } there) when there.Status.IsThere() => there.ArrivedAt > note.Time,
        _ => true,
    };

    // An earlier arrival, or leaving after it, contradicts nothing; the rest does, unless it was seen.
    private static bool IsContradicted(SequencePresence? known, DoorNote note) => known is { Entries: > 0 } && known.Entries != note.Seen && (note.Act, known) switch
    {
        (DoorAct.Departure, { LeftAt: null }) => false,
        (DoorAct.Arrival, { LeftAt: null, Status: AttendanceStatus.Present or AttendanceStatus.Late }) => false,
        _ => known.Status != AttendanceStatus.Expected,
    };

    private static TimeOnly Earlier(SequencePresence? known, TimeOnly time) =>
        known is { ArrivedAt: { } before } && known.Status.IsThere() && before < time ? before : time;
}
