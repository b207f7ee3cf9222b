using Misthos.Domain.Sittings;

namespace Misthos.Domain.Allowances;

/// <summary>What a scheme pays when someone was there for part of a sitting only. The act decides; we never guess.</summary>
public enum PartialPresence
{
    /// <summary>The act is silent or was not read: the amount is to be decided.</summary>
    Undecided,

    /// <summary>In proportion to the minutes present.</summary>
    ProRata,

    /// <summary>The full amount from a number of minutes, nothing below.</summary>
    FullFrom,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Whether taking part from a distance counts as presence. The act decides.</summary>
public enum RemotePresence
{
    /// <summary>The act is silent or was not read: to be decided.</summary>
    Undecided,

    /// <summary>It counts.</summary>
    Covered,

    /// <summary>It does not count.</summary>
    NotCovered,
}

/// <summary>What a member under age receives. The act decides; until somebody does, nothing is paid to them.</summary>
public enum MinorAllowance
{
    /// <summary>The act is silent or was not read: to be decided.</summary>
    Undecided,

    /// <summary>The same as everybody, to an account of theirs.</summary>
    Same,

    /// <summary>The same as everybody, to an account that a parent or guardian names: who is under age is represented (Code civil, 388-1-1).</summary>
    SameByGuardian,

    /// <summary>Nothing.</summary>
    Nothing,
}

/// <summary>The rules of a scheme as the act sets them. Days are included at both ends.</summary>
public sealed record SchemeTerms(string Name, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<Guid> OrganIds)
{
    /// <inheritdoc cref="AllowanceScheme.CoveredCapacities" />
    public IReadOnlyList<Capacity> Capacities { get; init; } = [Capacity.Member];

    /// <inheritdoc cref="AllowanceScheme.OnRequest" />
    public bool OnRequest { get; init; }

    /// <inheritdoc cref="AllowanceScheme.QuotientThreshold" />
    public Money? QuotientThreshold { get; init; }

    /// <inheritdoc cref="AllowanceScheme.MinimumAge" />
    public int? MinimumAge { get; init; }

    /// <inheritdoc cref="AllowanceScheme.PartialPresence" />
    public PartialPresence PartialPresence { get; init; }

    /// <inheritdoc cref="AllowanceScheme.FullFromMinutes" />
    public int? FullFromMinutes { get; init; }

    /// <inheritdoc cref="AllowanceScheme.RemotePresence" />
    public RemotePresence RemotePresence { get; init; }

    /// <inheritdoc cref="AllowanceScheme.Minors" />
    public MinorAllowance Minors { get; init; }

    /// <summary>Throws when the terms contradict themselves or the law.</summary>
    /// <exception cref="ArgumentException">See the message.</exception>
    internal void Check()
    {
        Require(!string.IsNullOrWhiteSpace(Name), "A scheme has a name.");
        Require(ValidTo is null || ValidTo >= ValidFrom, "A scheme ends after it starts.");
        Require(OrganIds.Count > 0 && Capacities.Count > 0, "A scheme names the organs and the capacities it covers.");
        Require(!Capacities.Any(c => c is Capacity.ElectedOfficial or Capacity.Officer), "Elected officials and officers are not covered.");
        Require(QuotientThreshold is null || QuotientThreshold > Money.Zero, "A threshold is positive.");
        Require(MinimumAge is null or > 0 and < 100, "An age is one of a person.");
        Require((PartialPresence == PartialPresence.FullFrom) == (FullFromMinutes is > 0), "Minutes go with 'full from', and only with it.");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message, nameof(holds));
        }
    }
}
