namespace Misthos.Sortition;

/// <summary>
/// Names the people of panels given as numbers per type: of people alike, always those who have come least often, in the
/// order of their tickets; so each comes as often as the others, give or take one panel.
/// </summary>
internal sealed class PanelSeating
{
    private readonly PanelPolytope _polytope;
    private readonly int[][] _times;
    private readonly bool[] _withHousemates;
    private readonly int[] _next;

    internal PanelSeating(PanelPolytope polytope)
    {
        (_polytope, _times, _next) = (polytope, [.. polytope.Sizes.Select(s => new int[s])], new int[polytope.Count]);
        _withHousemates = new bool[polytope.Count];
        foreach (var types in polytope.People.Index().SelectMany(t => t.Item.Select(p => (t.Index, Home: polytope.Space.HouseholdOf(p))))
            .GroupBy(p => p.Home, p => p.Index).Where(h => h.Count() > 1))
        {
            types.ToList().ForEach(t => _withHousemates[t] = true);
        }
    }

    internal List<List<Person>> Seat(List<int[]> panels)
    {
        var seated = panels.ConvertAll(Seat);
        foreach (var type in Enumerable.Range(0, _next.Length).Where(t => _withHousemates[t]))
        {
            while (Even(seated, type))
            {
                // One exchange at a time, until none helps.
            }
        }

        return seated.ConvertAll(p => p.ConvertAll(s => _polytope.People[s.Type][s.At]));
    }

    private List<(int Type, int At)> Seat(int[] counts)
    {
        var panel = new List<(int Type, int At)>();
        var homes = new HashSet<string>(StringComparer.Ordinal);
        for (var type = 0; type < counts.Length; type++)
        {
            var people = counts[type] == 0 ? [] : _withHousemates[type] ? Free(type, counts[type], homes) : InTurn(type, counts[type]);
            foreach (var at in people)
            {
                panel.Add((type, at));
                _times[type][at]++;
            }
        }

        return panel;
    }

    private IEnumerable<int> InTurn(int type, int count)
    {
        var first = _next[type];
        _next[type] = (first + count) % _polytope.Sizes[type];
        return Enumerable.Range(first, count).Select(i => i % _polytope.Sizes[type]);
    }

    private List<int> Free(int type, int count, HashSet<string> homes) =>
        [.. Enumerable.Range(0, _polytope.Sizes[type]).OrderBy(i => _times[type][i]).Where(i => homes.Add(HomeOf(type, i))).Take(count)];

    private string HomeOf(int type, int at) => _polytope.Space.HouseholdOf(_polytope.People[type][at]);

    /// <summary>Gives a place of the one who comes most often to the one who comes least, in a panel without a housemate of theirs.</summary>
    private bool Even(List<List<(int Type, int At)>> panels, int type)
    {
        var times = _times[type];
        var (most, least) = (Array.IndexOf(times, times.Max()), Array.IndexOf(times, times.Min()));
        if (times[most] - times[least] < 2)
        {
            return false;
        }

        var home = HomeOf(type, least);
        var panel = panels.Find(p => p.Contains((type, most)) && p.TrueForAll(s => s == (type, most) || HomeOf(s.Type, s.At) != home));
        if (panel is null)
        {
            return false;
        }

        panel[panel.IndexOf((type, most))] = (type, least);
        times[most]--;
        times[least]++;
        return true;
    }
}
