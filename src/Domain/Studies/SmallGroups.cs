using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Studies;

/// <summary>
/// Which groups of a table must not be shown. A group of one to four people is hidden; then the smallest others too, until what is hidden holds
/// at least two groups and five people: the total of the table minus what is shown then gives nobody away. Hidden groups all look the same,
/// so that nobody reads which of them was the small one. Groups of nobody say nothing of anyone and hide nobody.
/// </summary>
public static class SmallGroups
{
    /// <inheritdoc cref="SmallCells.Least" />
    public const int Least = SmallCells.Least;

    /// <summary>Whether each group is hidden, in the order given.</summary>
    /// <param name="sizes">People of each group; none negative.</param>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<int> sizes)
    {
        var hidden = sizes.Select(size => size is > 0 and < Least).ToArray();
        if (hidden.Contains(true))
        {
            foreach (var next in Enumerable.Range(0, sizes.Count).Where(i => sizes[i] >= Least).OrderBy(i => sizes[i]).TakeWhile(_ => !IsEnough(sizes, hidden)))
            {
                hidden[next] = true;
            }
        }

        return hidden;
    }

    /// <summary>Whether even the total of a table speaks of too few people.</summary>
    /// <param name="total">People of the table.</param>
    public static bool IsTotalHidden(int total) => total is > 0 and < Least;

    private static bool IsEnough(IReadOnlyList<int> sizes, bool[] hidden)
    {
        var people = Enumerable.Range(0, sizes.Count).Where(i => hidden[i]).Select(i => sizes[i]).ToList();
        return people.Count >= 2 && people.Sum() >= Least;
    }
}
