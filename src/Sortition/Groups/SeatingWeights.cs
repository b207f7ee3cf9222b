namespace Misthos.Sortition;

/// <summary>
/// What counts how much, in thousandths of a repeated meeting. Each kind outweighs what a swap can win on the next: people kept together
/// or apart, then a table off balance, then meetings and, lightly, the distance of each count from its exact share.
/// </summary>
internal static class SeatingWeights
{
    private const int Repeat = 1000;
    private const int Broken = 1_000_000;
    internal const int OffBalance = 8000;
    internal const int Distance = 20;

    /// <summary>A table shared by two who have met so often.</summary>
    internal static int Again(int meetings) => meetings == 0 ? 0 : Repeat + (50 * (meetings - 1));

    /// <summary>At i × people + j: what sharing a table costs i and j when no round of the plan is counted yet.</summary>
    internal static int[] PairCosts(SeatingProblem problem)
    {
        var costs = problem.Met.Select(met => Again(met)).ToArray();
        foreach (var (i, j) in problem.Apart)
        {
            costs[(i * problem.People) + j] = costs[(j * problem.People) + i] = Broken;
        }

        return costs;
    }

    /// <summary>For each size of a table, each value and each count: the penalty.</summary>
    internal static int[] Penalties(SeatingProblem problem, IReadOnlyList<int> sizes, int width)
    {
        var penalties = new int[sizes.Count * problem.Totals.Length * width];
        foreach (var (size, part) in sizes.Select((size, at) => (size, at * problem.Totals.Length)))
        {
            for (var value = 0; value < problem.Totals.Length; value++)
            {
                var (least, most) = problem.Range(value, size);
                for (var count = 0; count < width; count++)
                {
                    var outside = Math.Max(0, Math.Max(least - count, count - most));
                    var distance = Math.Abs((count * problem.People) - (problem.Totals[value] * size));
                    penalties[((part + value) * width) + count] = (OffBalance * outside) + (int)((long)Distance * distance / problem.People);
                }
            }
        }

        return penalties;
    }
}
