namespace Misthos.Speed;

/// <summary>One answer: server time and queries from its header <c>Server-Timing</c> (-1 when absent), whole time at the client, bytes before compression.</summary>
internal sealed record Sample(double ServerMs, int Queries, double WholeMs, int Bytes);

/// <summary>A page as one person sees it, its measured answers in order of server time, without the warm-up.</summary>
internal sealed record MeasuredPage(string Role, string Path, string Kind, IReadOnlyList<Sample> Samples)
{
    public double MedianMs => Numbers.Percentile(Samples.Select(s => s.ServerMs), 0.5);

    public double WorstMs => Samples.Max(s => s.ServerMs);

    public int Queries => Samples.Max(s => s.Queries);

    public int Bytes => Samples.Max(s => s.Bytes);
}

internal static class Numbers
{
    /// <summary>Nearest rank: the smallest value that at least this share of the values does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length == 0 ? -1 : ordered[Math.Max(0, (int)Math.Ceiling(ordered.Length * share) - 1)];
    }
}
