namespace Misthos.Sortition;

/// <summary>A request in numbers. People stand in the order of their identifiers, so that the order of the file plays no part.</summary>
internal sealed class SeatingProblem
{
    private readonly Dictionary<string, int> _at;

    internal SeatingProblem(SeatingRequest request)
    {
        var people = request.People.OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        Ids = [.. people.Select(p => p.Id)];
        (Tables, Rounds, Fields) = (request.Tables, request.Rounds, request.Balance.Count);
        _at = Ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);
        FixedAt = [.. Enumerable.Repeat(-1, Ids.Length)];
        request.Fixed.ToList().ForEach(f => FixedAt[_at[f.Id]] = f.Table - 1);
        Groups = GroupsOf(request.Together);
        Groups.ForEach(g => Settle(g, g.Max(i => FixedAt[i])));
        Sizes = request.Sizes is { } sizes ? [.. sizes] : SizesOf();
        (Values, Totals) = ValuesOf(people);
        Apart = [.. request.Apart.Select(p => (_at[p.First], _at[p.Second]))];
        Met = MetIn(request.Earlier);
    }

    internal string[] Ids { get; }

    internal int People => Ids.Length;

    internal int Tables { get; }

    internal int Rounds { get; }

    internal int Fields { get; }

    /// <summary>The table of people who do not move, −1 for the others.</summary>
    internal int[] FixedAt { get; }

    /// <summary>People who sit together, two or more.</summary>
    internal List<List<int>> Groups { get; }

    internal IReadOnlyList<(int First, int Second)> Apart { get; }

    /// <summary>Seats of each table.</summary>
    internal int[] Sizes { get; }

    internal int LargestTable => Sizes.Max();

    /// <summary>Value of person i for field f at i × fields + f, numbered over all fields.</summary>
    internal int[] Values { get; }

    /// <summary>People with each value.</summary>
    internal int[] Totals { get; }

    /// <summary>1 at i × people + j when i and j met in an earlier plan.</summary>
    internal byte[] Met { get; }

    internal int FieldOf(int value) => Array.IndexOf(Values, value) % Fields;

    /// <summary>The fewest and most people with a value at a table of a size: the share rounded down and up.</summary>
    internal (int Least, int Most) Range(int value, int size) => (Totals[value] * size / People, ((Totals[value] * size) + People - 1) / People);

    private List<List<int>> GroupsOf(IEnumerable<SeatingPair> together)
    {
        var root = Enumerable.Range(0, People).ToArray();
        int Root(int i) => root[i] == i ? i : root[i] = Root(root[i]);
        foreach (var pair in together)
        {
            var (one, other) = (Root(_at[pair.First]), Root(_at[pair.Second]));
            root[Math.Max(one, other)] = Math.Min(one, other);
        }

        return [.. Enumerable.Range(0, People).GroupBy(Root).Where(g => g.Count() > 1).Select(g => g.ToList())];
    }

    private void Settle(List<int> group, int table)
    {
        foreach (var i in group.Where(i => FixedAt[i] < 0))
        {
            FixedAt[i] = table;
        }
    }

    /// <summary>The larger tables are those with most people fixed.</summary>
    private int[] SizesOf()
    {
        var sizes = Enumerable.Repeat(People / Tables, Tables).ToArray();
        foreach (var table in Enumerable.Range(0, Tables).OrderByDescending(t => FixedAt.Count(f => f == t)).ThenBy(t => t).Take(People % Tables))
        {
            sizes[table]++;
        }

        return sizes;
    }

    private (int[] Values, int[] Totals) ValuesOf(List<Participant> people)
    {
        var (values, totals) = (new int[People * Fields], new List<int>());
        for (var f = 0; f < Fields; f++)
        {
            var names = people.Select(p => p.Values[f]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < People; i++)
            {
                values[(i * Fields) + f] = totals.Count + names.IndexOf(people[i].Values[f]);
            }

            totals.AddRange(names.Select(n => people.Count(p => p.Values[f] == n)));
        }

        return (values, [.. totals]);
    }

    private byte[] MetIn(IEnumerable<IEnumerable<Seat>> earlier)
    {
        var met = new byte[People * People];
        foreach (var table in earlier.SelectMany(plan => plan.GroupBy(s => (s.Round, s.Table))))
        {
            var there = table.Where(s => _at.ContainsKey(s.Id)).Select(s => _at[s.Id]).ToList();
            foreach (var (i, j) in there.SelectMany(i => there.Where(j => j != i).Select(j => (i, j))))
            {
                met[(i * People) + j] = 1;
            }
        }

        return met;
    }
}
