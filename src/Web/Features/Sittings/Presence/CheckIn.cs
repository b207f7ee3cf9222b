using Misthos.Domain;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>What reception notes.</summary>
public enum CheckInKind
{
    /// <summary>Somebody arrives.</summary>
    Arrival,

    /// <summary>Somebody leaves.</summary>
    Departure,

    /// <summary>Somebody arrives who is not on the list.</summary>
    Newcomer,

    /// <summary>One more person who is counted without a name.</summary>
    Counted,
}

/// <summary>One note of reception, of a device that may have been cut off since.</summary>
public sealed record CheckIn(CheckInKind Kind, Guid SequenceId, DateTimeOffset At)
{
    /// <summary>Identifier the device gave it; null when it comes from a form.</summary>
    public Guid? DeviceId { get; init; }

    /// <summary>Who, by the list.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Who, by the code of the badge shown.</summary>
    public string? Badge { get; init; }

    /// <summary>How many entries about the person the device had seen.</summary>
    public int Seen { get; init; }

    /// <summary>Whether the conflict was shown and is decided.</summary>
    public bool Anyway { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public Capacity Capacity { get; init; }
}

/// <summary>What became of a note, and what is known of the person now.</summary>
public sealed record CheckInAnswer(DoorOutcome Outcome, Refusal? Why = null)
{
    public Guid? PersonId { get; init; }

    public string Name { get; init; } = "";

    public AttendanceStatus Status { get; init; }

    public TimeOnly? ArrivedAt { get; init; }

    public TimeOnly? LeftAt { get; init; }

    public int Entries { get; init; }

    /// <summary>People counted in the capacity, after this one.</summary>
    public int People { get; init; }

    public static CheckInAnswer Refused(string code) => new(DoorOutcome.Refused, new Refusal(code));

    internal CheckInAnswer About(string name, Attendance attendance, Guid sequenceId)
    {
        var presence = attendance.In(sequenceId);
        return this with
        {
            PersonId = attendance.PersonId,
            Name = name,
            Status = presence?.Status ?? AttendanceStatus.Expected,
            ArrivedAt = presence?.ArrivedAt,
            LeftAt = presence?.LeftAt,
            Entries = presence?.Entries ?? 0,
        };
    }
}
