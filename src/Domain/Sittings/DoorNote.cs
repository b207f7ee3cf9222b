namespace Misthos.Domain.Sittings;

/// <summary>What is noted at the door.</summary>
public enum DoorAct
{
    /// <summary>The person arrives.</summary>
    Arrival,

    /// <summary>The person leaves.</summary>
    Departure,
}

/// <summary>A person seen at the door, for one sequence, at a local time.</summary>
public sealed record DoorNote(Guid SequenceId, DoorAct Act, TimeOnly Time, AttendanceSource Source)
{
    /// <summary>Identifier the device gave the note; null when it comes from a form.</summary>
    public Guid? DeviceId { get; init; }

    /// <summary>How many entries about the person and sequence whoever noted it had seen.</summary>
    public int Seen { get; init; }

    /// <summary>Whether whoever noted it was told that somebody recorded otherwise, and wants it all the same.</summary>
    public bool Anyway { get; init; }
}

/// <summary>What became of a note.</summary>
public enum DoorOutcome
{
    /// <summary>An entry was added.</summary>
    Recorded,

    /// <summary>It says what is known already: nothing was added.</summary>
    Already,

    /// <summary>Somebody recorded otherwise meanwhile: nothing was added, whoever is at the door decides.</summary>
    Conflict,

    /// <summary>It cannot be recorded.</summary>
    Refused,
}

/// <summary>What became of a note, and why it is refused.</summary>
public sealed record DoorAnswer(DoorOutcome Outcome, Refusal? Why = null);
