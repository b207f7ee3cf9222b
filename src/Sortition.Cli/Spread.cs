namespace Misthos.Sortition.Cli;

/// <summary>How unequal chances are.</summary>
internal static class Spread
{
    /// <summary>Gini coefficient: 0 when all are equal, near 1 when one has everything.</summary>
    internal static double Gini(double[] chances)
    {
        var sum = chances.Sum();
        return sum <= 0 ? 0 : chances.Order().Select((c, i) => ((2 * (i + 1)) - chances.Length - 1) * c).Sum() / (chances.Length * sum);
    }

    /// <summary>Geometric mean; 0 as soon as someone has no chance.</summary>
    internal static double GeometricMean(double[] chances) =>
        chances.Length == 0 || chances.Any(c => c <= 0) ? 0 : Math.Exp(chances.Average(Math.Log));
}
