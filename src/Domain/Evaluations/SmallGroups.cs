using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Evaluations;

/// <summary>
/// Which groups of people may be shown. A group under <see cref="Least"/> is hidden; and whatever is hidden must hold at least <see cref="Least"/> people
/// together and two groups, or what is shown, taken from the whole, would give it away.
/// </summary>
public static class SmallGroups
{
    /// <inheritdoc cref="SmallCells.Least" />
    public const int Least = SmallCells.Least;

    /// <summary>Whether even the whole speaks of too few people.</summary>
    /// <param name="total">People of the whole.</param>
    public static bool IsTotalHidden(int total) => total is > 0 and < Least;

    /// <summary>Says of each group of a whole whether it is hidden.</summary>
    /// <param name="people">People of each group; the groups make up the whole. A group of nobody hides nobody.</param>
    /// <param name="least">Fewest people of a group that is shown.</param>
    /// <returns>In the same order.</returns>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<int> people, int least = Least)
    {
        var hidden = people.Select(n => n > 0 && n < least).ToArray();
        foreach (var i in Enumerable.Range(0, people.Count).Where(i => !hidden[i] && people[i] > 0).OrderBy(i => people[i]).ThenBy(i => i))
        {
            if (!GivesAway(people, hidden, least))
            {
                break;
            }

            hidden[i] = true;
        }

        return hidden;
    }

    /// <summary>The counts, null where hidden.</summary>
    /// <inheritdoc cref="Hidden" />
    public static IReadOnlyList<int?> Show(IReadOnlyList<int> people, int least = Least) =>
        [.. people.Zip(Hidden(people, least), (n, isHidden) => isHidden ? (int?)null : n)];

    private static bool GivesAway(IReadOnlyList<int> people, bool[] hidden, int least)
    {
        var groups = hidden.Count(h => h);
        return groups == 1 || (groups > 0 && people.Where((_, i) => hidden[i]).Sum() < least);
    }
}
