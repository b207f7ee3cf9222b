using Misthos.Domain.Evaluations;
using Misthos.Web.Features.Evaluations.Adjustments;

namespace Misthos.Web.Features.Evaluations.Barriers;

/// <summary>A reason somebody gave, in their words or in those of who noted it.</summary>
/// <param name="Source">Refusal, absence or departure.</param>
/// <param name="Person">Whose.</param>
/// <param name="Words">The words; empty when none were given.</param>
/// <param name="Day">Day of the sitting or of the departure.</param>
public sealed record GivenReason(BarrierSource Source, Guid Person, string Words, DateOnly Day)
{
    public BarrierKind Kind { get; init; }

    /// <summary>Fingerprint of the words.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>A measure against an obstacle and what came of it.</summary>
public sealed record BarrierMeasure(AdjustmentView Adjustment, AbsenceChange Absences);

/// <summary>What an edition met, and what was done about it.</summary>
public sealed record BarrierBoard(IReadOnlyList<BarrierRow> Rows, IReadOnlyDictionary<BarrierSource, int?> People, IReadOnlyList<BarrierMeasure> Measures)
{
    /// <summary>Answers to "what would help you come back", by obstacle; null where hidden.</summary>
    public IReadOnlyDictionary<BarrierKind, int?> Help { get; init; } = new Dictionary<BarrierKind, int?>();

    /// <summary>Whether the answers were asked for.</summary>
    public int? HelpAnswered { get; init; }
}

/// <summary>Words given as a reason, to be sorted by hand.</summary>
public sealed record ReasonWords(string Mark, string Words, int Times, BarrierKind Kind, bool IsSorted);
