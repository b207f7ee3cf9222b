namespace Misthos.Domain.Evaluations;

/// <summary>What taking part gave, by one question asked at the start and at the end of terms: means, never of fewer than <see cref="SmallGroups.Least"/> people.</summary>
/// <param name="Field">The question, as asked last.</param>
/// <param name="Start">Mean at the start; null when it was not asked, or of too few.</param>
/// <param name="End">Mean at the end; null when it was not asked, or of too few.</param>
public sealed record TermGain(AnswerField Field, double? Start, double? End)
{
    /// <summary>People who answered at the end; null when they are too few.</summary>
    public int? People { get; init; }

    /// <summary>How much it rose. Who answers at the end are those who stayed: a rise is not the effect of taking part alone.</summary>
    public double? Change => End - Start;

    /// <summary>Reads counts of the start and of the end; null when it was asked of nobody at the end.</summary>
    public static TermGain? Of(AnswerField field, TallySheet start, TallySheet end) =>
        end.Mean(field) is { } after ? new(field, start.Mean(field), after) { People = end.Rated(field) } : null;
}
