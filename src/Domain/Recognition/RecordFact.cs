namespace Misthos.Domain.Recognition;

/// <summary>Parts of a member's record of engagement, in the order of the page.</summary>
public enum RecordPart
{
    /// <summary>Terms, sittings and hours, from attendance that is closed.</summary>
    Participation,

    /// <summary>Roles: host of a table, working groups, other capacities.</summary>
    Roles,

    /// <summary>Seats in outside bodies.</summary>
    Seats,

    /// <summary>Proposals adopted during the term, and what became of them.</summary>
    Proposals,

    /// <summary>Certificates that are valid.</summary>
    Certificates,

    /// <summary>Skills, countersigned or not.</summary>
    Skills,

    /// <summary>Thanks and invitations.</summary>
    Thanks,
}

/// <summary>A fact of a member's record.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Key">What a choice of the member is kept by; stable.</param>
/// <param name="Title">The fact, in words.</param>
/// <param name="Detail">More; may be empty.</param>
public sealed record RecordFact(RecordPart Part, string Key, string Title, string Detail)
{
    /// <summary>Whether the city attests it; otherwise it is the member who says so (a skill nobody countersigned).</summary>
    public bool IsAttested { get; init; } = true;

    /// <summary>Where anyone can check it; empty for nowhere.</summary>
    public string CheckAt { get; init; } = "";

    /// <summary>What the member's page shows until they choose: all but thanks, which are between the city and them.</summary>
    public bool IsShownAtFirst => Part != RecordPart.Thanks;
}
