namespace Misthos.Domain.Members;

/// <summary>What a member may allow, each apart from the others.</summary>
public enum ConsentKind
{
    /// <summary>One's picture and voice are published.</summary>
    Image,

    /// <summary>One's words are published under one's name.</summary>
    Testimony,

    /// <summary>To be contacted after the term.</summary>
    ContactAfterTerm,

    /// <summary>One's address is passed to the association of former members.</summary>
    Alumni,
}

/// <summary>A consent given or withdrawn: only ever added, the last one of each kind counts. Article 7 of the GDPR.</summary>
public sealed class ConsentEntry : Entity
{
    private ConsentEntry()
    {
    }

    /// <summary>Records a consent.</summary>
    public ConsentEntry(Guid authorityId, Guid personId, ConsentKind kind, bool isGiven, ConsentAct act)
        : base(authorityId)
    {
        (PersonId, Kind, IsGiven) = (personId, kind, isGiven);
        (By, OfGuardian, At) = (act.By, act.OfGuardian, act.At);
    }

    /// <summary>The member it is about.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is allowed.</summary>
    public ConsentKind Kind { get; private set; }

    /// <summary>Given, or withdrawn.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>The account that said it: the member's, or an organiser's on their behalf; null for a guardian by their link.</summary>
    public Guid? By { get; private set; }

    /// <summary>Whether it is the guardian's, who speaks beside a minor and not in their place.</summary>
    public bool OfGuardian { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Who says it and when, UTC.</summary>
public sealed record ConsentAct(Guid? By, DateTimeOffset At, bool OfGuardian = false);

/// <summary>Whether something may be done with a member's picture, words or address. The one place where this is decided.</summary>
public static class Consents
{
    /// <summary>
    /// Whether it is allowed: the member said so last; for somebody under age their guardian did too. Silence allows nothing.
    /// </summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="entries">Every entry of the member, in any order.</param>
    /// <param name="isMinor">Whether the member is under age.</param>
    public static bool Allows(ConsentKind kind, IEnumerable<ConsentEntry> entries, bool isMinor)
    {
        var own = entries.Where(e => e.Kind == kind).ToList();
        return Last(own, ofGuardian: false) && (!isMinor || Last(own, ofGuardian: true));
    }

    private static bool Last(List<ConsentEntry> entries, bool ofGuardian) =>
        entries.Where(e => e.OfGuardian == ofGuardian).OrderBy(e => e.At).ThenBy(e => e.Id).LastOrDefault() is { IsGiven: true };
}
