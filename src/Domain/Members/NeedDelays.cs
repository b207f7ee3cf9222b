namespace Misthos.Domain.Members;

/// <summary>How long people wait for what they need: medians in days, to one decimal; null without any.</summary>
/// <param name="Answered">From telling a need to the first measure planned.</param>
/// <param name="Solved">From telling a need to the last measure done.</param>
public sealed record NeedDelays(double? Answered, double? Solved)
{
    /// <summary>The delays of these needs.</summary>
    public static NeedDelays Of(IReadOnlyCollection<NeedTimes> needs) => new(
        Median([.. needs.Where(n => n.AnsweredAt is not null).Select(n => n.AnsweredAt!.Value - n.ToldAt)]),
        Median([.. needs.Where(n => n.SolvedAt is not null).Select(n => n.SolvedAt!.Value - n.ToldAt)]));

    private static double? Median(List<TimeSpan> delays)
    {
        if (delays.Count == 0)
        {
            return null;
        }

        delays.Sort();
        var middle = delays.Count / 2;
        var median = delays.Count % 2 == 1 ? delays[middle] : (delays[middle - 1] + delays[middle]) / 2;
        return Math.Round(median.TotalDays, 1, MidpointRounding.AwayFromZero);
    }
}

/// <summary>When a need was told, answered by a first measure, and solved.</summary>
public sealed record NeedTimes(DateTimeOffset ToldAt, DateTimeOffset? AnsweredAt, DateTimeOffset? SolvedAt);
