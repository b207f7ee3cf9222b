namespace Misthos.Domain.Allowances;

/// <summary>What partial and remote presence pay, and what members under age receive, once somebody has decided.</summary>
public sealed record PresenceRules(PartialPresence Partial, int? FullFromMinutes, RemotePresence Remote)
{
    /// <summary>What a member under age receives.</summary>
    public MinorAllowance Minors { get; init; }
}

/// <summary>A decision on what an act left open: never changed, never removed.</summary>
public sealed class PresenceDecision : Entity
{
    private PresenceDecision()
    {
    }

    internal PresenceDecision(AllowanceScheme scheme, int order, (PresenceRules Rules, string Ground) decision, StateRecording recording)
        : base(scheme.AuthorityId)
    {
        (SchemeId, Order, Ground) = (scheme.Id, order, decision.Ground);
        (Partial, FullFromMinutes, Remote, Minors) = (decision.Rules.Partial, decision.Rules.FullFromMinutes, decision.Rules.Remote, decision.Rules.Minors);
        (By, At) = (recording.By, recording.At);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>Order, from 1; unique within a scheme.</summary>
    public int Order { get; private set; }

    /// <summary>What a partial presence pays.</summary>
    public PartialPresence Partial { get; private set; }

    /// <summary>Minutes from which the full amount is due.</summary>
    public int? FullFromMinutes { get; private set; }

    /// <summary>Whether taking part from a distance counts.</summary>
    public RemotePresence Remote { get; private set; }

    /// <summary>What a member under age receives.</summary>
    public MinorAllowance Minors { get; private set; }

    /// <summary>On what ground: the article of the act, a later act, a written instruction.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
