using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Budgets;

/// <summary>What one person received, and what they would have received.</summary>
/// <param name="PersonId">The person; never shown.</param>
/// <param name="Presences">Sittings they were at.</param>
/// <param name="Before">What they received.</param>
/// <param name="After">What they would have received.</param>
public sealed record PersonOutcome(Guid PersonId, int Presences, Money Before, Money After)
{
    /// <summary>What they would win, or lose when negative.</summary>
    public Money Difference => After - Before;
}

/// <summary>How much a person wins over the sittings looked at. Upper ends belong to their band.</summary>
public enum GainBand
{
    /// <summary>Loses.</summary>
    Loses,

    /// <summary>Nothing changes.</summary>
    Same,

    /// <summary>At most 50 €.</summary>
    To50,

    /// <summary>At most 150 €.</summary>
    To150,

    /// <summary>At most 300 €.</summary>
    To300,

    /// <summary>More than 300 €.</summary>
    Above300,
}

/// <summary>A group of people, hidden when it is too small or would give one away that is.</summary>
/// <param name="Name">The group.</param>
/// <param name="People">How many; null when hidden.</param>
/// <param name="Mean">What they would win on average; null when hidden or empty.</param>
public sealed record GainGroup(string Name, int? People, Money? Mean);

/// <summary>Who gains, without anybody being recognised: groups of fewer than five people are hidden, and others with them until five are.</summary>
public static class Gains
{
    /// <summary>People by how much they win.</summary>
    public static IReadOnlyList<(GainBand Band, int? People)> Bands(IReadOnlyCollection<PersonOutcome> outcomes)
    {
        var bands = Enum.GetValues<GainBand>();
        int[] counts = [.. bands.Select(band => outcomes.Count(outcome => BandOf(outcome.Difference) == band))];
        return [.. bands.Zip(Hide(counts))];
    }

    /// <summary>People and their mean gain by group, in the order the names are given.</summary>
    /// <param name="outcomes">The people.</param>
    /// <param name="groupOf">The group of each.</param>
    /// <param name="names">Every group, in the order to show.</param>
    public static IReadOnlyList<GainGroup> By(IReadOnlyCollection<PersonOutcome> outcomes, Func<PersonOutcome, string> groupOf, IReadOnlyList<string> names)
    {
        var groups = outcomes.ToLookup(groupOf, StringComparer.Ordinal);
        var shown = Hide([.. names.Select(name => groups[name].Count())]);
        return [.. names.Zip(shown, (name, people) => new GainGroup(name, people, people is > 0 ? Mean(groups[name]) : null))];
    }

    /// <summary>
    /// Counts of one group that sum to a known total: <see cref="SmallCells.Hide"/>, and the next smallest too while those hidden are fewer than
    /// <see cref="SmallCells.Least"/> people together.
    /// </summary>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts)
    {
        var shown = SmallCells.Hide(counts).ToArray();
        int Hidden() => counts.Where((_, i) => shown[i] is null).Sum();
        while (Hidden() is > 0 and < SmallCells.Least && Enumerable.Range(0, counts.Count).Where(i => shown[i] is > 0).OrderBy(i => counts[i]).Select(i => (int?)i).FirstOrDefault() is { } next)
        {
            shown[next] = null;
        }

        return shown;
    }

    private static Money Mean(IEnumerable<PersonOutcome> people) => Money.Euros(people.Average(person => person.Difference.InEuros));

    private static GainBand BandOf(Money difference) => difference.InEuros switch
    {
        < 0 => GainBand.Loses,
        0 => GainBand.Same,
        <= 50 => GainBand.To50,
        <= 150 => GainBand.To150,
        <= 300 => GainBand.To300,
        _ => GainBand.Above300,
    };
}
