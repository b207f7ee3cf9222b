namespace Misthos.Sortition;

/// <summary>Why two addresses look like one.</summary>
public enum NearReason
{
    /// <summary>One tells the flat, the other does not.</summary>
    FlatOnOneSide,

    /// <summary>One tells "bis", "ter" or a letter, the other does not.</summary>
    SuffixOnOneSide,

    /// <summary>The street is spelt almost the same, or with fewer words.</summary>
    StreetSpelling,
}

/// <summary>Two addresses that may be one household; the engine takes them for two.</summary>
/// <param name="First">Identifiers at the first address.</param>
/// <param name="Second">Identifiers at the second.</param>
/// <param name="Reason">Why they look like one.</param>
public sealed record NearHousehold(IReadOnlyList<string> First, IReadOnlyList<string> Second, NearReason Reason);

/// <summary>
/// Lists addresses that are almost the same, for people to review before a draw: same number, same postcode and city, and a
/// street within two letters, or the same words without the little ones, or a flat or a "bis" on one side only.
/// </summary>
public static class NearHouseholds
{
    private static readonly HashSet<string> Little = new(["DE", "DU", "DES", "D", "LA", "LE", "LES", "L", "ET", "A", "AU", "AUX"], StringComparer.Ordinal);

    /// <summary>The pairs, in the order of their first identifiers. Pools without address columns have none.</summary>
    public static IReadOnlyList<NearHousehold> Find(Pool pool)
    {
        var at = pool.HouseholdColumns.Select(h => pool.Columns.Index().First(c => string.Equals(c.Item, h, StringComparison.OrdinalIgnoreCase)).Index).ToArray();
        var homes = pool.People.Where(p => p.Household is not null).GroupBy(p => p.Household!, StringComparer.Ordinal)
            .Select(g => new Home([.. g.Select(p => p.Id).Order(StringComparer.Ordinal)], [.. at.Select(c => Address.Parse(g.First().Cells[c]))]));
        return
        [
            .. homes.GroupBy(h => h.Place, StringComparer.Ordinal).SelectMany(g => Pairs([.. g]))
                .OrderBy(n => n.First[0], StringComparer.Ordinal).ThenBy(n => n.Second[0], StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<NearHousehold> Pairs(Home[] homes) =>
        from a in homes
        from b in homes
        where StringComparer.Ordinal.Compare(a.Ids[0], b.Ids[0]) < 0
        let reason = Why(a.Street, b.Street)
        where reason is not null
        select new NearHousehold(a.Ids, b.Ids, reason.Value);

    private static NearReason? Why(Address a, Address b)
    {
        var sameStreet = a.Street.SequenceEqual(b.Street, StringComparer.Ordinal);
        var sameFlat = a.Flat.SequenceEqual(b.Flat, StringComparer.Ordinal);
        return (sameStreet, a.Suffix == b.Suffix, sameFlat) switch
        {
            (true, true, false) when a.Flat.Count == 0 || b.Flat.Count == 0 => NearReason.FlatOnOneSide,
            (true, false, true) when a.Suffix.Length == 0 || b.Suffix.Length == 0 => NearReason.SuffixOnOneSide,
            (false, true, true) when IsSpeltAlike(a.Street, b.Street) => NearReason.StreetSpelling,
            _ => null,
        };
    }

    private static bool IsSpeltAlike(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (one, other) = (Great(a), Great(b));
        var (text, otherText) = (string.Concat(one), string.Concat(other));
        return Math.Min(one.Count, other.Count) > 1 && (one.TrueForAll(other.Contains) || other.TrueForAll(one.Contains))
            || (Math.Min(text.Length, otherText.Length) >= 8 && Distance(text, otherText) <= 2 && !one.Zip(other).Any(w => w.First != w.Second && (char.IsDigit(w.First[0]) || char.IsDigit(w.Second[0]))));
    }

    private static List<string> Great(IReadOnlyList<string> words) => [.. words.Where(w => !Little.Contains(w))];

    /// <summary>Letters to change, add or drop (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[^1];
    }

    private sealed record Home(List<string> Ids, Address[] Cells)
    {
        internal Address Street => Cells[0];

        /// <summary>Number, postcode and city: only addresses that share them are compared.</summary>
        internal string Place => string.Join('|', Cells.Skip(1).Select(c => c.Key).Prepend(Street.Number));
    }
}
