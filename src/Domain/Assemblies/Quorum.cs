namespace Misthos.Domain.Assemblies;

/// <summary>How the charter or the act says how many members must be there.</summary>
public enum QuorumKind
{
    /// <summary>The rules ask for none.</summary>
    None,

    /// <summary>A number of members.</summary>
    People,

    /// <summary>A share of the members in office, in percent; a part of a person counts as a whole one.</summary>
    Share,

    /// <summary>More than half of the members in office, as for a municipal council (CGCT, L.2121-17).</summary>
    MoreThanHalf,
}

/// <summary>The members who must be there for a sitting to decide.</summary>
/// <param name="Kind">How it is said.</param>
/// <param name="Value">People with <see cref="QuorumKind.People"/>, percent with <see cref="QuorumKind.Share"/>, otherwise 0.</param>
/// <param name="Source">Article of the charter or of the act; empty when not said.</param>
public sealed record QuorumRule(QuorumKind Kind, int Value, string Source)
{
    /// <summary>No quorum.</summary>
    public static QuorumRule None { get; } = new(QuorumKind.None, 0, "");

    /// <summary>Why this is no rule; empty when it is.</summary>
    public IReadOnlyList<Refusal> WhyNot() => Kind switch
    {
        QuorumKind.People when Value < 1 => [new Refusal("quorum.people")],
        QuorumKind.Share when Value is < 1 or > 100 => [new Refusal("quorum.share")],
        _ => [],
    };

    /// <summary>Members needed when so many are in office; null when the rules ask for none.</summary>
    public int? NeededOf(int inOffice) => Kind switch
    {
        QuorumKind.People => Value,
        QuorumKind.Share => ((inOffice * Value) + 99) / 100,
        QuorumKind.MoreThanHalf => (inOffice / 2) + 1,
        _ => null,
    };

    /// <summary>Where the quorum stands.</summary>
    /// <param name="present">Members there, in the room or from afar.</param>
    /// <param name="inOffice">Members in office that day.</param>
    public QuorumState StateOf(int present, int inOffice) => new(present, inOffice, NeededOf(inOffice));
}

/// <summary>Where a quorum stands.</summary>
/// <param name="Present">Members there.</param>
/// <param name="InOffice">Members in office.</param>
/// <param name="Needed">Members needed; null when the rules ask for none.</param>
public readonly record struct QuorumState(int Present, int InOffice, int? Needed)
{
    /// <summary>Whether it is reached; true when the rules ask for none.</summary>
    public bool IsReached => Missing == 0;

    /// <summary>Members missing.</summary>
    public int Missing => Math.Max(0, (Needed ?? 0) - Present);
}
