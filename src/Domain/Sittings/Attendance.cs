namespace Misthos.Domain.Sittings;

/// <summary>
/// The attendance of one person, in one capacity, at one sitting: a presence for each sequence and their total. Entries are only ever
/// added: a correction keeps what was there before.
/// </summary>
public sealed partial class Attendance : Entity
{
    private readonly List<SequencePresence> _presences = [];
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

    /// <summary>Status at the sitting as a whole: <see cref="Total"/>.</summary>
    public AttendanceStatus Status { get; private set; } = AttendanceStatus.Expected;

    /// <summary>Minutes present at the sitting as a whole: <see cref="Total"/>.</summary>
    public int MinutesPresent { get; private set; }

    /// <summary>Of the minutes present, those from afar.</summary>
    public int RemoteMinutes { get; private set; }

    /// <summary>The presence in each sequence something is known of.</summary>
    public IReadOnlyList<SequencePresence> Presences => _presences;

    /// <summary>Every entry, oldest first; recording needs only <see cref="Presences"/> loaded.</summary>
    public IReadOnlyList<AttendanceEntry> Entries => _entries;

    /// <summary>The presence at the sitting as a whole, kept with the row so that databases can count; derived at every entry.</summary>
    public SittingPresence Total => new(Status, MinutesPresent, RemoteMinutes);

    /// <summary>Whether the person was there, wholly or in part.</summary>
    public bool WasThere => Total.WasThere;

    /// <summary>Why an entry is refused; empty when it is not.</summary>
    /// <param name="sitting">The sitting, with its sequences.</param>
    /// <param name="reading">What was read.</param>
    public static IReadOnlyList<Refusal> WhyNotRecord(Sitting sitting, AttendanceReading reading)
    {
        var there = reading.Status.IsThere();
        var refusals = new List<Refusal>();
        if (sitting.FindSequence(reading.SequenceId) is not { } sequence)
        {
            return [new Refusal("attendance.no-such-sequence")];
        }

        if (reading.MinutesPresent < 0 || reading.MinutesPresent > sequence.PlannedMinutes)
        {
            refusals.Add(new Refusal("attendance.minutes-out-of-range"));
        }
        else if (there && reading.MinutesPresent == 0)
        {
            refusals.Add(new Refusal("attendance.present-without-minutes"));
        }
        else if (!there && reading.MinutesPresent > 0)
        {
            refusals.Add(new Refusal("attendance.absent-with-minutes"));
        }

        if (sitting.Status == SittingStatus.Cancelled)
        {
            refusals.Add(new Refusal("attendance.sitting-cancelled"));
        }

        if (sitting.Status == SittingStatus.Closed && string.IsNullOrWhiteSpace(reading.Reason))
        {
            refusals.Add(new Refusal("attendance.correction-needs-reason"));
        }

        return refusals;
    }

    /// <summary>What is known of a sequence; null when nothing is.</summary>
    public SequencePresence? In(Guid sequenceId) => _presences.Find(p => p.SequenceId == sequenceId);

    /// <summary>Adds an entry; nothing is added when it says what is known already.</summary>
    /// <param name="sitting">The sitting, with its sequences.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRecord"/> is not empty.</exception>
    public bool Record(Sitting sitting, AttendanceReading reading, Guid by, DateTimeOffset at)
    {
        var presence = sitting.FindSequence(reading.SequenceId) is { } sequence ? In(sequence.Id) ?? new SequencePresence(this, sequence.Id) : null;
        if (presence?.DiffersFrom(reading) == false)
        {
            return false;
        }

        if (presence is null || WhyNotRecord(sitting, reading).Count > 0)
        {
            throw new InvalidOperationException("The attendance entry is refused.");
        }

        if (presence.Entries == 0)
        {
            _presences.Add(presence);
        }

        var source = sitting.Status == SittingStatus.Closed ? AttendanceSource.Correction : reading.Source;
        _entries.Add(new AttendanceEntry(presence, _presences.Sum(p => p.Entries) + 1, reading with { Source = source }, by, at));
        presence.Follow(reading);
        Derive(sitting);
        return true;
    }

    private void Derive(Sitting sitting)
    {
        var total = SittingPresence.Of(sitting.Sequences.OrderBy(s => s.Order).Select(s => In(s.Id) is { } p ? (p.Status, p.MinutesPresent) : (AttendanceStatus.Expected, 0)));
        (Status, MinutesPresent, RemoteMinutes) = (total.Status, total.Minutes, total.RemoteMinutes);
    }
}
