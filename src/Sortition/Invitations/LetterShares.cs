namespace Misthos.Sortition;

/// <summary>
/// Shares letters between strata in proportion to people × weight, by largest remainder (Hamilton); no stratum gets more letters
/// than it has people, what it cannot use goes to the others by the same rule.
/// </summary>
internal static class LetterShares
{
    /// <summary>Letters of each stratum. Strata with equal remainders are served in the order given.</summary>
    internal static int[] Of(int letters, IReadOnlyList<long> people, IReadOnlyList<decimal> weights)
    {
        var shares = new int[people.Count];
        var open = Enumerable.Range(0, people.Count).Where(s => people[s] > 0 && weights[s] > 0).ToList();
        var left = (int)Math.Min(letters, open.Sum(s => people[s]));
        while (left > 0)
        {
            var given = Hamilton(left, open, s => people[s] * weights[s]);
            var full = open.Where(s => given[s] >= people[s]).ToList();
            foreach (var s in full.Count > 0 ? full : open)
            {
                shares[s] = full.Count > 0 ? (int)people[s] : given[s];
                left -= shares[s];
            }

            open = full.Count > 0 ? [.. open.Except(full)] : [];
        }

        return shares;
    }

    private static Dictionary<int, int> Hamilton(int letters, List<int> open, Func<int, decimal> size)
    {
        var all = open.Sum(size);
        var exact = open.ToDictionary(s => s, s => letters * size(s) / all);
        var given = open.ToDictionary(s => s, s => (int)decimal.Floor(exact[s]));
        foreach (var s in open.OrderByDescending(s => exact[s] - given[s]).Take(letters - given.Values.Sum()))
        {
            given[s]++;
        }

        return given;
    }
}
