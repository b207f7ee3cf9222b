using Misthos.Domain.Sittings;

namespace Misthos.Domain.Allowances;

/// <summary>What of a presence a scheme looks at.</summary>
public static class AllowancePresence
{
    /// <summary>
    /// Status and minutes for the calculator. Someone who was partly in the room and partly afar is paid all of it where the scheme covers
    /// remote presence, the minutes in the room where it does not, and waits for the decision where nobody has decided.
    /// </summary>
    /// <param name="total">The presence, derived from its sequences.</param>
    /// <param name="remote">What the scheme says of remote presence.</param>
    public static (AttendanceStatus Status, int Minutes) Counted(SittingPresence total, RemotePresence remote)
    {
        var isMixed = total.RemoteMinutes > 0 && total.RemoteMinutes < total.Minutes;
        return (isMixed, remote) switch
        {
            (false, _) or (_, RemotePresence.Covered) => (total.Status, total.Minutes),
            (_, RemotePresence.NotCovered) => (AttendanceStatus.LeftEarly, total.Minutes - total.RemoteMinutes),
            _ => (AttendanceStatus.Remote, total.Minutes),
        };
    }
}
