namespace Misthos.Domain.Evaluations;

/// <summary>Where something was heard.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="SittingId">At a sitting.</param>
public sealed record AdjustmentSource(Guid EditionId, Guid? SittingId = null)
{
    /// <summary>In a questionnaire.</summary>
    public Guid? EvaluationId { get; init; }

    /// <summary>The question; empty for none.</summary>
    public string Field { get; init; } = "";

    /// <summary>One answer to it; empty for the mean.</summary>
    public string Option { get; init; } = "";

    /// <summary>The theme of words; empty for none.</summary>
    public string Theme { get; init; } = "";
}

/// <summary>What is said of an adjustment.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Heard">What was said.</param>
/// <param name="Done">What was decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">When.</param>
/// <param name="StartsOn">First day it holds.</param>
public sealed record AdjustmentWords(AdjustmentKind Kind, string Heard, string Done, string DecidedBy, DateOnly DecidedOn, DateOnly StartsOn)
{
    /// <summary>The obstacle it is meant to remove, or null.</summary>
    public BarrierKind? Barrier { get; init; }
}

/// <summary>What the preparation of an edition does with a lesson of an earlier one: one reply for both.</summary>
public sealed class LessonReply : Entity
{
    private LessonReply()
    {
    }

    /// <summary>Replies.</summary>
    /// <param name="adjustment">The lesson.</param>
    /// <param name="editionId">The edition being prepared.</param>
    public LessonReply(Adjustment adjustment, Guid editionId)
        : base(adjustment.AuthorityId) => (AdjustmentId, EditionId) = (adjustment.Id, editionId);

    /// <summary>The lesson.</summary>
    public Guid AdjustmentId { get; private set; }

    /// <summary>The edition being prepared.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Whether it is followed.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>How it is followed, or why not.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Why a reply cannot be recorded; empty when it can. Setting a lesson aside takes a reason.</summary>
    public static IReadOnlyList<Refusal> WhyNotReply(bool isTaken, string words) =>
        words.Trim().Length > Adjustment.LongestWords ? [new Refusal("lesson.too-long", $"{Adjustment.LongestWords}")] : !isTaken && words.Trim().Length == 0 ? [new Refusal("lesson.why-not")] : [];

    /// <summary>Follows the lesson or sets it aside.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotReply"/> is not empty.</exception>
    public void Reply(bool isTaken, string words) =>
        (IsTaken, Words) = WhyNotReply(isTaken, words).Count == 0 ? (isTaken, words.Trim()) : throw new InvalidOperationException("This reply cannot be recorded.");
}
