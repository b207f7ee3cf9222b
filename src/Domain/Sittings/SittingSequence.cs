namespace Misthos.Domain.Sittings;

/// <summary>A part of a sitting that people sign for, usually a half-day. A sitting has at least one.</summary>
public sealed class SittingSequence : Entity
{
    private SittingSequence()
    {
    }

    internal SittingSequence(Sitting sitting, int order, SequenceTimes times)
        : base(sitting.AuthorityId)
    {
        SittingId = sitting.Id;
        Set(order, times);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Order within the sitting, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Title, such as "Morning"; empty for the only sequence of a sitting.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Start, local time.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>End, local time, the same day.</summary>
    public TimeOnly EndsAt { get; private set; }

    /// <summary>Minutes that count as its length (breaks the act counts are in it).</summary>
    public int PlannedMinutes { get; private set; }

    /// <summary>
    /// What hours of arrival and departure are worth. Within the tolerance nothing is missed; beyond, the minutes are the planned ones in
    /// proportion of the time spent there, since nobody knows when the breaks were.
    /// </summary>
    /// <param name="arrived">Local time of arrival; null from the start.</param>
    /// <param name="left">Local time of departure; null until the end.</param>
    /// <param name="tolerance">Minutes that may be missed at either end.</param>
    /// <returns>Status and minutes; <see cref="AttendanceStatus.Absent"/> and 0 when the person was not there during the sequence.</returns>
    public (AttendanceStatus Status, int Minutes) Worth(TimeOnly? arrived, TimeOnly? left, int tolerance)
    {
        var missedFirst = Missed(StartsAt, arrived ?? StartsAt, tolerance);
        var missedLast = Missed(left ?? EndsAt, EndsAt, tolerance);
        var length = (int)(EndsAt - StartsAt).TotalMinutes;
        var stayed = length - missedFirst - missedLast;
        if (stayed <= 0)
        {
            return (AttendanceStatus.Absent, 0);
        }

        var status = missedLast > 0 ? AttendanceStatus.LeftEarly : missedFirst > 0 ? AttendanceStatus.Late : AttendanceStatus.Present;
        return (status, Math.Max(1, PlannedMinutes * stayed / length));
    }

    internal void Set(int order, SequenceTimes times)
    {
        if (times.EndsAt <= times.StartsAt || times.PlannedMinutes < 1 || times.PlannedMinutes > (times.EndsAt - times.StartsAt).TotalMinutes)
        {
            throw new ArgumentException("A sequence ends after it starts and lasts no longer than that.", nameof(times));
        }

        (Order, Title, StartsAt, EndsAt, PlannedMinutes) = (order, times.Title, times.StartsAt, times.EndsAt, times.PlannedMinutes);
    }

    private static int Missed(TimeOnly from, TimeOnly to, int tolerance)
    {
        var minutes = to <= from ? 0 : (int)(to - from).TotalMinutes;
        return minutes <= tolerance ? 0 : minutes;
    }
}

/// <summary>Title and times of a sequence, local; <paramref name="PlannedMinutes"/> is its length in minutes.</summary>
public sealed record SequenceTimes(string Title, TimeOnly StartsAt, TimeOnly EndsAt, int PlannedMinutes)
{
    /// <summary>The sequence these are the times of; null for a new one.</summary>
    public Guid? Id { get; init; }
}
