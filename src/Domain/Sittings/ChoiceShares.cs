namespace Misthos.Domain.Sittings;

/// <summary>A preference: the table liked best and the second best, from 1.</summary>
public sealed record Preference(Guid PersonId, int First, int? Second);

/// <summary>
/// Gives tables with limited places to those who prefer them: as many people as possible at a table they named, and among the ways to do
/// so, as many as possible at their first. Nobody is kept at a first choice when giving it up lets one more person have a choice.
/// </summary>
public static class ChoiceShares
{
    // Cost of a place: a first choice, a second one, none. Three second choices are worth less than one person left without.
    private const int Second = 1, None = 1000;

    /// <summary>The table of everyone who gets one of theirs.</summary>
    /// <param name="preferences">Preferences, in the order that decides between equals.</param>
    /// <param name="places">Places of each table; null without limit.</param>
    public static IReadOnlyDictionary<Guid, int> Share(IReadOnlyList<Preference> preferences, IReadOnlyList<int?> places)
    {
        var (at, taken) = (new int[preferences.Count], new int[places.Count + 1]);
        taken[0] = preferences.Count;
        while (Cheapest(preferences, at, places, taken) is { } way)
        {
            foreach (var (person, table) in way)
            {
                taken[at[person]]--;
                taken[table]++;
                at[person] = table;
            }
        }

        return preferences.Index().Where(p => at[p.Index] > 0).ToDictionary(p => p.Item.PersonId, p => at[p.Index]);
    }

    // The chain of moves that wins most: somebody moves to a table, whoever leaves it to the next, until one has room. Bellman-Ford over tables.
    private static List<(int Person, int Table)>? Cheapest(IReadOnlyList<Preference> people, int[] at, IReadOnlyList<int?> places, int[] taken)
    {
        var tables = taken.Length;
        var (cost, came) = (Enumerable.Repeat(0, tables).ToArray(), new (int From, int Person)?[tables]);
        var steps = Steps(people, at, tables);
        for (var round = 1; round < tables; round++)
        {
            foreach (var (from, to, person, price) in steps.Where(s => cost[s.From] + s.Price < cost[s.To] && !IsOn(came, s.From, s.To)))
            {
                (cost[to], came[to]) = (cost[from] + price, (from, person));
            }
        }

        var end = Enumerable.Range(0, tables).Where(t => cost[t] < 0 && (t == 0 || places[t - 1] is not { } most || taken[t] < most)).OrderBy(t => cost[t]).FirstOrDefault(-1);
        if (end < 0)
        {
            return null;
        }

        var way = new List<(int, int)>();
        for (var table = end; came[table] is { } step; table = step.From)
        {
            way.Add((step.Person, table));
        }

        return way;
    }

    private static bool IsOn((int From, int Person)?[] came, int table, int sought)
    {
        for (var at = table; ; at = came[at]!.Value.From)
        {
            if (at == sought)
            {
                return true;
            }

            if (came[at] is null)
            {
                return false;
            }
        }
    }

    private static List<(int From, int To, int Person, int Price)> Steps(IReadOnlyList<Preference> people, int[] at, int tables) =>
    [
        .. from person in Enumerable.Range(0, people.Count)
           from to in new[] { 0, people[person].First, people[person].Second ?? 0 }.Distinct()
           where to != at[person] && to < tables
           group (From: at[person], To: to, Person: person, Price: Price(people[person], to) - Price(people[person], at[person])) by (at[person], to) into step
           select step.MinBy(s => (s.Price, s.Person)),
    ];

    private static int Price(Preference person, int table) => table == 0 ? None : table == person.First ? 0 : Second;
}
