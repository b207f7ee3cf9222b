namespace Misthos.Domain.Evaluations;

/// <summary>
/// Makes what people say of themselves coarser until nobody stands out: in the rows that leave, every combination of profile answers is shared by at least
/// <see cref="SmallGroups.Least"/> rows (k-anonymity). An answer taken out reads as "not said".
/// </summary>
public static class Coarsening
{
    /// <summary>Coarsens profiles.</summary>
    /// <param name="profiles">One row for each respondent, one column for each profile question; an empty text was not answered.</param>
    /// <param name="least">Fewest rows of one combination.</param>
    /// <returns>Rows in the same order.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<IReadOnlyList<string>> profiles, int least = SmallGroups.Least)
    {
        var rows = profiles.Select(row => row.ToArray()).ToList();
        if (rows.Count == 0 || rows[0].Length == 0)
        {
            return rows;
        }

        // Columns with the most answers say most about people: they go first.
        foreach (var column in Enumerable.Range(0, rows[0].Length).OrderByDescending(c => rows.Select(row => row[c]).Distinct(StringComparer.Ordinal).Count()))
        {
            foreach (var row in Rare(rows, least).SelectMany(group => group).ToList())
            {
                row[column] = "";
            }
        }

        // Everything of the rare rows is gone; if they are still too few, the smallest group joins them.
        while (Rare(rows, least).FirstOrDefault() is not null && Groups(rows).Where(IsSomething).MinBy(group => group.Count) is { } next)
        {
            next.ForEach(row => Array.Fill(row, ""));
        }

        return rows;
    }

    private static bool IsSomething(List<string[]> group) => Array.Exists(group[0], value => value.Length > 0);

    private static IEnumerable<List<string[]>> Rare(List<string[]> rows, int least) => Groups(rows).Where(group => group.Count < least);

    private static IEnumerable<List<string[]>> Groups(List<string[]> rows) =>
        rows.GroupBy(row => string.Join('\u001f', row), StringComparer.Ordinal).Select(group => group.ToList());
}
