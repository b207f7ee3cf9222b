namespace Misthos.Domain.Allowances;

/// <summary>Who records something, and when (UTC).</summary>
public sealed record StateRecording(Guid By, DateTimeOffset At);

/// <summary>One state of a council act: never changed, never removed.</summary>
public sealed class CouncilActState : Entity
{
    private CouncilActState()
    {
    }

    internal CouncilActState(
        CouncilAct act, int order, (CouncilActStateKind Kind, DateOnly EffectiveOn, string Source) state, StateRecording recording)
        : base(act.AuthorityId)
    {
        (CouncilActId, Order) = (act.Id, order);
        (Kind, EffectiveOn, Source) = state;
        (RecordedBy, RecordedAt) = (recording.By, recording.At);
    }

    /// <summary>The act.</summary>
    public Guid CouncilActId { get; private set; }

    /// <summary>Order of recording, from 1; unique within an act.</summary>
    public int Order { get; private set; }

    /// <summary>The state.</summary>
    public CouncilActStateKind Kind { get; private set; }

    /// <summary>First day on which it counts.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>Evidence: judgment, order, certificate.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }
}
