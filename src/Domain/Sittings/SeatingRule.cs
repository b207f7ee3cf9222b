using Misthos.Domain.Administration;

namespace Misthos.Domain.Sittings;

/// <summary>What is asked for one person, or for two, when tables are made.</summary>
public enum SeatingRuleKind
{
    /// <summary>Two people sit together in every round.</summary>
    Together,

    /// <summary>Two people never sit together.</summary>
    Apart,

    /// <summary>The person stays at one table and receives the others.</summary>
    Host,

    /// <summary>The person sits at a table of few people.</summary>
    SmallTable,

    /// <summary>The person sits among people of their own gender.</summary>
    SameGenderTable,

    /// <summary>The person, a minor, sits with other minors who ask for it.</summary>
    OwnAgeTable,
}

/// <summary>A wish or a rule about where somebody sits, for one sitting or for all of an edition. Organisers alone read the reason.</summary>
public sealed class SeatingRule : Entity
{
    /// <summary>Longest reason, characters.</summary>
    public const int LongestReason = 500;

    private SeatingRule()
    {
    }

    /// <summary>States a rule.</summary>
    /// <param name="sitting">A sitting of the edition.</param>
    /// <param name="terms">What is asked, for whom.</param>
    /// <param name="by">Who states it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public SeatingRule(Sitting sitting, SeatingRuleTerms terms, Guid by, DateTimeOffset at)
        : base(sitting.AuthorityId)
    {
        if (WhyNot(terms).Count > 0)
        {
            throw new ArgumentException("The rule is not complete.", nameof(terms));
        }

        (EditionId, SittingId, Kind) = (sitting.EditionId, terms.HoldsForAll() ? null : sitting.Id, terms.Kind);
        (PersonId, OtherId, Table) = (terms.PersonId, NeedsTwo(terms.Kind) ? terms.OtherId : null, terms.Kind == SeatingRuleKind.Host ? terms.Table : null);
        (Reason, By, At) = (terms.Reason?.Trim() ?? "", by, at);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting it holds for; null for every sitting of the edition.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What is asked.</summary>
    public SeatingRuleKind Kind { get; private set; }

    /// <summary>For whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The other of two people.</summary>
    public Guid? OtherId { get; private set; }

    /// <summary>The table a host stays at, from 1; null when any will do.</summary>
    public int? Table { get; private set; }

    /// <summary>Why, for organisers only.</summary>
    [Private]
    public string Reason { get; private set; } = "";

    /// <summary>Who stated it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether a kind is about two people.</summary>
    public static bool NeedsTwo(SeatingRuleKind kind) => kind is SeatingRuleKind.Together or SeatingRuleKind.Apart;

    /// <summary>Why a rule cannot be stated; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(SeatingRuleTerms terms) =>
        terms.PersonId == Guid.Empty ? [new("rule.nobody")]
        : NeedsTwo(terms.Kind) && terms.OtherId is null ? [new("rule.needs-two")]
        : NeedsTwo(terms.Kind) && terms.OtherId == terms.PersonId ? [new("rule.same-person")]
        : terms.Kind == SeatingRuleKind.Apart && string.IsNullOrWhiteSpace(terms.Reason) ? [new("rule.needs-reason")]
        : terms.Reason?.Trim().Length > LongestReason ? [new("rule.reason-too-long", $"{LongestReason}")]
        : [];
}

/// <summary>What is asked, for whom, why; <paramref name="IsForEdition"/> when it holds for every sitting of the edition.</summary>
public sealed record SeatingRuleTerms(SeatingRuleKind Kind, Guid PersonId, Guid? OtherId, int? Table, string? Reason, bool IsForEdition)
{
    // A table belongs to one sitting: a host is named for that sitting only.
    internal bool HoldsForAll() => IsForEdition && Kind != SeatingRuleKind.Host;
}
