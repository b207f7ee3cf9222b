using System.Globalization;

namespace Misthos.Domain.Evaluations;

/// <summary>The counts of one question in one questionnaire.</summary>
/// <param name="EvaluationId">The questionnaire.</param>
/// <param name="Occasion">Its occasion: only the same are set side by side.</param>
/// <param name="Day">Day of the sitting, or last day to answer.</param>
/// <param name="Counts">Code of the answer → people; the empty code is everyone who answered.</param>
public sealed record EvaluationPoint(Guid EvaluationId, EvaluationOccasion Occasion, DateOnly Day, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The questionnaire's sitting, or null.</summary>
    public string? Title { get; init; }
}

/// <summary>
/// What an adjustment gave: the figure it rests on in the questionnaire where it was heard, in the first one after it began, and in all since together.
/// It is a change, not a proof: other things change too. A figure of fewer than <see cref="SmallGroups.Least"/> people is null.
/// </summary>
/// <param name="Before">Mean, or share of those who gave the answer, where it was heard.</param>
/// <param name="After">The same in the first questionnaire after it began.</param>
/// <param name="Since">The same in all questionnaires since, added up.</param>
public sealed record AdjustmentEffect(double Before, double? After, double? Since)
{
    /// <summary>Whether the figures are shares (0 to 1), not means.</summary>
    public bool IsShare { get; init; }

    /// <summary>Questionnaires since.</summary>
    public int Times { get; init; }

    /// <summary>The first questionnaire after it began, or null.</summary>
    public EvaluationPoint? First { get; init; }

    /// <summary>Difference between the first questionnaire after and before; null while there is none.</summary>
    public double? Change => After - Before;

    /// <summary>What an adjustment gave; null when it rests on no figure, or on one of too few people.</summary>
    /// <param name="adjustment">The adjustment.</param>
    /// <param name="points">The question in the questionnaires of its edition.</param>
    public static AdjustmentEffect? Of(Adjustment adjustment, IReadOnlyList<EvaluationPoint> points)
    {
        var before = points.FirstOrDefault(point => point.EvaluationId == adjustment.EvaluationId);
        if (adjustment.FieldCode.Length == 0 || before is null || Figure([before], adjustment.OptionCode) is not { } was)
        {
            return null;
        }

        var since = points.Where(point => point.Occasion == before.Occasion && point.Day > before.Day && point.Day >= adjustment.StartsOn).OrderBy(point => point.Day).ToList();
        var first = since.Find(point => Figure([point], adjustment.OptionCode) is not null);
        return new(was, first is null ? null : Figure([first], adjustment.OptionCode), Figure(since, adjustment.OptionCode))
        {
            IsShare = adjustment.OptionCode.Length > 0,
            Times = since.Count,
            First = first,
        };
    }

    private static double? Figure(IReadOnlyList<EvaluationPoint> points, string option) => option.Length > 0 ? Share(points, option) : Mean(points);

    private static double? Share(IReadOnlyList<EvaluationPoint> points, string option)
    {
        var (all, gave) = (points.Sum(point => point.Counts.GetValueOrDefault("")), points.Sum(point => point.Counts.GetValueOrDefault(option)));
        return all < SmallGroups.Least || SmallGroups.Show([gave, all - gave])[0] is null ? null : (double)gave / all;
    }

    private static double? Mean(IReadOnlyList<EvaluationPoint> points)
    {
        var steps = points.SelectMany(point => point.Counts).Select(count => (Step: int.TryParse(count.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : (int?)null, People: count.Value))
            .Where(count => count.Step is not null).ToList();
        var people = steps.Sum(step => step.People);
        return people < SmallGroups.Least ? null : Math.Round(steps.Sum(step => (double)step.Step!.Value * step.People) / people, 2);
    }
}
