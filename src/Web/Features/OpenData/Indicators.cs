namespace Misthos.Web.Features.OpenData;

/// <summary>A published figure about an assembly, whose definition never changes: another definition is another key.</summary>
/// <param name="Key">Name of the figure, the same on every server.</param>
/// <param name="Unit">proposals, sittings, people, hours, days or percent.</param>
/// <param name="Value">The figure; null when it is kept back or nothing can be counted yet.</param>
internal sealed record Indicator(string Key, string Unit, double? Value);

/// <summary>What the duty to answer one adopted proposal came to; the first answer counts, corrections do not.</summary>
internal sealed record DutyToAnswer(DateOnly? HandedOverOn, DateOnly? AnswerDueOn, DateOnly? AnsweredOn);

/// <summary>Counts the indicators from what is public. Their definitions are texts of <see cref="FieldTexts"/>.</summary>
internal static class Indicators
{
    /// <summary>Figures of the duty to answer.</summary>
    public static IEnumerable<Indicator> Of(IReadOnlyCollection<DutyToAnswer> proposals, DateOnly today)
    {
        var handed = proposals.Where(p => p.HandedOverOn is not null).ToList();
        var answered = handed.Where(p => p.AnsweredOn is not null).ToList();
        var due = handed.Where(p => p.AnswerDueOn is { } last && (last < today || p.AnsweredOn is not null)).ToList();
        yield return new("proposals-adopted", "proposals", proposals.Count);
        yield return new("proposals-handed-over", "proposals", handed.Count);
        yield return new("proposals-answered", "proposals", answered.Count);
        yield return new("proposals-late", "proposals", handed.Count(p => p.AnsweredOn is null && p.AnswerDueOn < today));
        yield return new("answers-in-time", "percent", Share(due.Count(p => p.AnsweredOn <= p.AnswerDueOn), due.Count));
        yield return new("days-to-answer", "days", Median([.. answered.Select(p => p.AnsweredOn!.Value.DayNumber - p.HandedOverOn!.Value.DayNumber)]));
    }

    /// <summary>Share in percent, one decimal; null of nothing.</summary>
    public static double? Share(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);

    /// <summary>The middle value, or the mean of the two in the middle; null of nothing.</summary>
    public static double? Median(List<int> values)
    {
        values.Sort();
        return values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2.0;
    }
}
