namespace Misthos.Domain.Sittings;

/// <summary>
/// The presence of a person at a whole sitting, derived from its sequences by <see cref="Of"/> and by nothing else. Allowances, certificates,
/// questionnaires and public counts read it.
/// </summary>
/// <param name="Status">Status of the sitting as a whole.</param>
/// <param name="Minutes">Minutes present, in the room or from afar.</param>
/// <param name="RemoteMinutes">Of these, minutes from afar.</param>
public readonly record struct SittingPresence(AttendanceStatus Status, int Minutes, int RemoteMinutes)
{
    /// <summary>Whether the person was there, wholly or in part.</summary>
    public bool WasThere => Status.IsThere();

    /// <summary>
    /// Derives the total from the sequences in their order. Minutes add up. A sequence nobody noted yet changes nothing. Who missed the
    /// beginning is late, who missed the end left early, who missed something in between too; remote only when it was so throughout.
    /// Absent from everything is excused only when every absence is.
    /// </summary>
    /// <param name="sequences">Status and minutes of each sequence, in order.</param>
    public static SittingPresence Of(IEnumerable<(AttendanceStatus Status, int Minutes)> sequences)
    {
        var known = sequences.Where(s => s.Status != AttendanceStatus.Expected).ToList();
        var there = known.FindAll(s => s.Status.IsThere());
        var remote = there.Where(s => s.Status == AttendanceStatus.Remote).Sum(s => s.Minutes);
        return new SittingPresence(Whole(known, there), there.Sum(s => s.Minutes), remote);
    }

    private static AttendanceStatus Whole(List<(AttendanceStatus Status, int Minutes)> known, List<(AttendanceStatus Status, int Minutes)> there) => (known, there) switch
    {
        ({ Count: 0 }, _) => AttendanceStatus.Expected,
        (_, { Count: 0 }) => known.TrueForAll(s => s.Status == AttendanceStatus.Excused) ? AttendanceStatus.Excused : AttendanceStatus.Absent,
        _ when !known[0].Status.IsThere() || known[0].Status == AttendanceStatus.Late => AttendanceStatus.Late,
        _ when known.Exists(s => !s.Status.IsThere() || s.Status is AttendanceStatus.Late or AttendanceStatus.LeftEarly) => AttendanceStatus.LeftEarly,
        _ when there.TrueForAll(s => s.Status == AttendanceStatus.Remote) => AttendanceStatus.Remote,
        _ => AttendanceStatus.Present,
    };
}
