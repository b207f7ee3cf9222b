namespace Misthos.Domain.Recruitment;

/// <summary>
/// Counts of people that may be published: a small count could tell who somebody is (CNIL and official statistics: fewer than
/// five). When only one count of a group is hidden, the total of the group would give it away, so the next smallest is hidden too.
/// </summary>
public static class SmallCells
{
    /// <summary>Counts below this, but not 0, are hidden: people.</summary>
    public const int Least = 5;

    /// <summary>Hides what must not be published of one group of counts that sum to a known total.</summary>
    /// <param name="counts">People of each value of a feature.</param>
    /// <returns>The counts in the same order; <see langword="null"/> where hidden.</returns>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts)
    {
        var hidden = Enumerable.Range(0, counts.Count).Where(i => counts[i] is > 0 and < Least).ToHashSet();
        if (hidden.Count == 1)
        {
            // Also a count of 0, when there is nothing else: an interval is left then, not a number.
            var next = Enumerable.Range(0, counts.Count).Where(i => !hidden.Contains(i))
                .OrderBy(i => counts[i] == 0).ThenBy(i => counts[i]).Take(1);
            hidden.UnionWith(next);
        }

        return [.. counts.Select((count, i) => hidden.Contains(i) ? (int?)null : count)];
    }
}
