namespace Misthos.Domain.Commitments;

/// <summary>Where a commitment stands; it follows from dates and steps, nobody types it.</summary>
public enum CommitmentStatus
{
    /// <summary>Nothing was done or told yet, and nothing is late.</summary>
    NotStarted,

    /// <summary>Under way, no step late.</summary>
    OnTime,

    /// <summary>The day of a step passed and it is not done.</summary>
    Late,

    /// <summary>Every step is done.</summary>
    Done,

    /// <summary>Stopped, with a reason.</summary>
    Stopped,
}

/// <summary>A step: when it is due, when it was done.</summary>
public sealed record MilestoneFacts(DateOnly DueOn, DateOnly? DoneOn);

/// <summary>What the status follows from.</summary>
/// <param name="Milestones">The steps.</param>
/// <param name="WasTold">Whether progress was told.</param>
/// <param name="StoppedOn">Day it was stopped.</param>
public sealed record CommitmentFacts(IReadOnlyList<MilestoneFacts> Milestones, bool WasTold, DateOnly? StoppedOn);

/// <summary>The published rule: stopped, else done, else late, else not started, else on time.</summary>
public static class CommitmentStatusRule
{
    /// <summary>The status on a day; a step is late from the day after its due day.</summary>
    public static CommitmentStatus Of(CommitmentFacts facts, DateOnly day)
    {
        bool IsDone(MilestoneFacts step) => step.DoneOn <= day;
        return facts switch
        {
            _ when facts.StoppedOn <= day => CommitmentStatus.Stopped,
            { Milestones.Count: > 0 } when facts.Milestones.All(IsDone) => CommitmentStatus.Done,
            _ when facts.Milestones.Any(step => !IsDone(step) && step.DueOn < day) => CommitmentStatus.Late,
            _ when !facts.WasTold && !facts.Milestones.Any(IsDone) => CommitmentStatus.NotStarted,
            _ => CommitmentStatus.OnTime,
        };
    }
}
