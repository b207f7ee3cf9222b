namespace Misthos.Sortition;

/// <summary>A panel as the types it holds.</summary>
internal sealed record SparsePanel(int[] Counts, int[] Types)
{
    internal static SparsePanel Of(int[] counts) => new(counts, [.. Enumerable.Range(0, counts.Length).Where(t => counts[t] > 0)]);

    internal double Weigh(double[] weights)
    {
        var sum = 0.0;
        foreach (var type in Types)
        {
            sum += Counts[type] * weights[type];
        }

        return sum;
    }

    internal void AddTo(double share, double[] sums)
    {
        foreach (var type in Types)
        {
            sums[type] += share * Counts[type];
        }
    }

    internal double[] Dense(double[] metric)
    {
        var dense = new double[metric.Length];
        foreach (var type in Types)
        {
            dense[type] = Counts[type] * metric[type];
        }

        return dense;
    }
}
