namespace Misthos.Sortition;

/// <summary>A panel as the types it holds, and how many of each.</summary>
internal sealed record SparsePanel(int[] Counts, int[] Types, int[] Numbers)
{
    internal static SparsePanel Of(int[] counts)
    {
        int[] types = [.. Enumerable.Range(0, counts.Length).Where(t => counts[t] > 0)];
        return new(counts, types, Array.ConvertAll(types, t => counts[t]));
    }

    internal double Weigh(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Types.Length; i++)
        {
            sum += Numbers[i] * weights[Types[i]];
        }

        return sum;
    }

    internal void AddTo(double share, double[] sums)
    {
        for (var i = 0; i < Types.Length; i++)
        {
            sums[Types[i]] += share * Numbers[i];
        }
    }

    internal double[] Dense(double[] metric)
    {
        var dense = new double[metric.Length];
        for (var i = 0; i < Types.Length; i++)
        {
            dense[Types[i]] = Numbers[i] * metric[Types[i]];
        }

        return dense;
    }
}
