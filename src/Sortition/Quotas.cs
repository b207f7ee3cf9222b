namespace Misthos.Sortition;

/// <summary>How many seats people with one value of one feature must hold.</summary>
/// <param name="Feature">Name of the feature, a column of the pool.</param>
/// <param name="Value">The value as it is spelt in results.</param>
/// <param name="Min">Fewest seats.</param>
/// <param name="Max">Most seats.</param>
/// <param name="MinFlex">The lowest minimum that a suggested way out may ask for; none given means 0.</param>
/// <param name="MaxFlex">The highest maximum that a suggested way out may ask for; none given means no limit.</param>
public sealed record Quota(string Feature, string Value, int Min, int Max, int? MinFlex = null, int? MaxFlex = null);

/// <summary>All quotas of a draw, in the order of the file. Features and values are compared without regard to case.</summary>
public sealed class Quotas
{
    private readonly Dictionary<(string Feature, string Value), int> _rows;

    /// <summary>Checked quotas.</summary>
    /// <exception cref="ArgumentException">No quota, the same feature and value twice, or a range that is none.</exception>
    public Quotas(IEnumerable<Quota> rows)
    {
        Rows = [.. rows];
        _rows = Rows.Select((q, i) => (Key: Key(q.Feature, q.Value), i)).ToDictionary(x => x.Key, x => x.i);
        if (Rows.Count == 0 || Rows.Any(q => q.Min < 0 || q.Max < q.Min))
        {
            throw new ArgumentException("Quotas need at least one row, and 0 ≤ min ≤ max on each.", nameof(rows));
        }

        Features = [.. Rows.Select(q => q.Feature).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The quotas in the order of the file.</summary>
    public IReadOnlyList<Quota> Rows { get; }

    /// <summary>The features, each once, in order of appearance.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Position in <see cref="Rows"/> of the quota for a feature and value; −1 when no quota names them.</summary>
    public int IndexOf(string feature, string value) => _rows.GetValueOrDefault(Key(feature, value), -1);

    /// <summary>How many of some people each quota counts, in the order of the quotas.</summary>
    /// <param name="pool">Whose features say what the values of these people stand for.</param>
    /// <param name="people">The people.</param>
    /// <exception cref="IndexOutOfRangeException">Somebody has a value that no quota names.</exception>
    public IReadOnlyList<int> Count(Pool pool, IEnumerable<Person> people)
    {
        var counts = new int[Rows.Count];
        foreach (var row in people.SelectMany(p => RowsOf(pool, p)))
        {
            counts[row]++;
        }

        return counts;
    }

    /// <summary>The quota of each value of a person, in the order of the features of the pool; −1 where no quota names the value.</summary>
    internal int[] RowsOf(Pool pool, Person person) => [.. pool.Features.Select((f, i) => IndexOf(f, person.Values[i]))];

    internal IEnumerable<string> ValuesOf(string feature) =>
        Rows.Where(q => string.Equals(q.Feature, feature, StringComparison.OrdinalIgnoreCase)).Select(q => q.Value);

    private static (string Feature, string Value) Key(string feature, string value) =>
        (Fold(feature), Fold(value));

    internal static string Fold(string text) => text.Trim().Normalize().ToUpperInvariant();
}
