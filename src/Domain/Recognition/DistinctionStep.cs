namespace Misthos.Domain.Recognition;

/// <summary>One step of a distinction; only ever added.</summary>
public sealed class DistinctionStep : Entity
{
    private DistinctionStep()
    {
    }

    internal DistinctionStep(Distinction distinction, int order, StepContent content, DistinctionAct act)
        : base(distinction.AuthorityId)
    {
        (DistinctionId, Order, State, On, Note) = (distinction.Id, order, content.State, content.On, content.Note.Trim());
        (By, At) = (act.By, act.At);
    }

    /// <summary>The distinction.</summary>
    public Guid DistinctionId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>State reached.</summary>
    public DistinctionState State { get; private set; }

    /// <summary>Day it was reached.</summary>
    public DateOnly On { get; private set; }

    /// <summary>A few words; empty when there is nothing to add.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
