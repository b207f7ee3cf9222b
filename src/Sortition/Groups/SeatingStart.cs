namespace Misthos.Sortition;

/// <summary>A first seating of a round: fixed people, then those who sit together, the largest group first, then everyone else at random.</summary>
internal sealed class SeatingStart(SeatingProblem problem)
{
    /// <summary>Table of each person.</summary>
    /// <exception cref="ImpossibleSeatingException">A group finds no table with enough free seats.</exception>
    internal int[] Round(ref SeatingNumbers numbers)
    {
        var tables = (int[])problem.FixedAt.Clone();
        var free = problem.Sizes.Select((size, t) => size - tables.Count(at => at == t)).ToArray();
        var groups = problem.Groups.Where(g => tables[g[0]] < 0).ToArray();
        numbers.Shuffle<List<int>>(groups);
        foreach (var group in groups.OrderByDescending(g => g.Count))
        {
            var order = Enumerable.Range(0, problem.Tables).ToArray();
            numbers.Shuffle<int>(order);
            var table = order.MaxBy(t => free[t]);
            if (free[table] < group.Count)
            {
                var ids = group.Select(i => problem.Ids[i]).ToList();
                throw new ImpossibleSeatingException([new(SeatingRefusalCode.TableTooSmall, ids, $"No table has {group.Count} free seats for those who must sit together: {string.Join(", ", ids)}.")]);
            }

            group.ForEach(i => tables[i] = table);
            free[table] -= group.Count;
        }

        var seats = free.SelectMany((count, t) => Enumerable.Repeat(t, count)).ToArray();
        numbers.Shuffle<int>(seats);
        var seat = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = tables[i] >= 0 ? tables[i] : seats[seat++];
        }

        return tables;
    }
}
