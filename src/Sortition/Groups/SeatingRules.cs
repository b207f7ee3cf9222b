namespace Misthos.Sortition;

/// <summary>Looks for demands that contradict each other; all of them are told.</summary>
internal sealed class SeatingRules(SeatingRequest request)
{
    private const int MostPeople = 5000;
    private const int MostRounds = 200;

    private readonly List<SeatingRefusal> _refusals = [];
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);

    internal IReadOnlyList<SeatingRefusal> WhyNot()
    {
        CheckSizes();
        if (_refusals.Count == 0)
        {
            CheckNames();
        }

        if (_refusals.Count == 0)
        {
            CheckGroups();
            CheckApart();
        }

        return _refusals;
    }

    private void CheckSizes()
    {
        var ids = request.People.Select(p => p.Id).ToList();
        var twice = ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Refuse(ids.Count == 0 || twice.Count > 0, SeatingRefusalCode.People, twice, ids.Count == 0 ? "There is nobody to seat." : $"More than once: {Names(twice)}.");
        Refuse(request.Tables < 1 || request.Tables > ids.Count, SeatingRefusalCode.Tables, [], $"{request.Tables} tables for {ids.Count} people: expected from 1 to {ids.Count}.");
        var wrong = request.Sizes is { } sizes && (sizes.Count != request.Tables || sizes.Any(s => s < 1) || sizes.Sum() != ids.Count);
        Refuse(wrong, SeatingRefusalCode.Tables, [], $"The sizes do not seat {ids.Count} people at {request.Tables} tables.");
        Refuse(ids.Count > MostPeople, SeatingRefusalCode.People, [], $"{ids.Count} people: expected at most {MostPeople}.");
        Refuse(request.Rounds is < 1 or > MostRounds, SeatingRefusalCode.Rounds, [], $"{request.Rounds} rounds: expected from 1 to {MostRounds}.");
    }

    private void CheckNames()
    {
        var known = request.People.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = request.Apart.Concat(request.Together).ToList();
        var unknown = pairs.SelectMany(p => (string[])[p.First, p.Second]).Concat(request.Fixed.Select(f => f.Id)).Where(id => !known.Contains(id)).Distinct(StringComparer.Ordinal);
        foreach (var id in unknown)
        {
            Refuse(true, SeatingRefusalCode.UnknownPerson, [id], $"{id} is named in a pair or a fixed seat, and is not among the people.");
        }

        foreach (var pair in pairs.Where(p => p.First == p.Second))
        {
            Refuse(true, SeatingRefusalCode.PairOfOne, [pair.First], $"{pair.First} is paired with themselves.");
        }

        foreach (var seat in request.Fixed)
        {
            Refuse(seat.Table < 1 || seat.Table > request.Tables, SeatingRefusalCode.FixedSeat, [seat.Id], $"{seat.Id} is fixed at table {seat.Table}: expected from 1 to {request.Tables}.");
            Refuse(!_tables.TryAdd(seat.Id, seat.Table) && _tables[seat.Id] != seat.Table, SeatingRefusalCode.FixedSeat, [seat.Id], $"{seat.Id} is fixed at two tables, {_tables[seat.Id]} and {seat.Table}.");
        }
    }

    private void CheckGroups()
    {
        var problem = new SeatingProblem(request);
        foreach (var group in problem.Groups.Select(g => g.Select(i => problem.Ids[i]).ToList()))
        {
            var fixedAt = group.Where(_tables.ContainsKey).ToList();
            Refuse(fixedAt.Select(id => _tables[id]).Distinct().Count() > 1, SeatingRefusalCode.TogetherAndFixed, fixedAt, $"They must sit together and are fixed at different tables: {Names(fixedAt)}.");
            Refuse(group.Count > problem.LargestTable, SeatingRefusalCode.TableTooSmall, group, $"{group.Count} people must sit together, a table seats {problem.LargestTable}: {Names(group)}.");
            var apart = request.Apart.Where(p => group.Contains(p.First, StringComparer.Ordinal) && group.Contains(p.Second, StringComparer.Ordinal));
            foreach (var pair in apart)
            {
                Refuse(true, SeatingRefusalCode.TogetherAndApart, [pair.First, pair.Second], $"{pair.First} and {pair.Second} must sit apart, and together (directly or through others).");
            }
        }

        // Whoever must sit with a fixed person takes a seat at that table too.
        var bound = _tables.Keys.Concat(problem.Groups.Select(g => g.Select(i => problem.Ids[i])).Where(g => g.Any(_tables.ContainsKey)).SelectMany(g => g)).Distinct(StringComparer.Ordinal);
        foreach (var table in bound.GroupBy(id => _tables.TryGetValue(id, out var at) ? at : _tables[problem.Groups.Select(g => g.Select(i => problem.Ids[i])).First(g => g.Contains(id, StringComparer.Ordinal)).First(_tables.ContainsKey)]))
        {
            var ids = table.Order(StringComparer.Ordinal).ToList();
            Refuse(ids.Count > problem.Sizes[table.Key - 1], SeatingRefusalCode.TableTooSmall, ids, $"Table {table.Key} seats {problem.Sizes[table.Key - 1]}, and {ids.Count} people must sit there: {Names(ids)}.");
        }
    }

    private void CheckApart()
    {
        foreach (var pair in request.Apart.Where(p => _tables.TryGetValue(p.First, out var one) && _tables.TryGetValue(p.Second, out var other) && one == other))
        {
            Refuse(true, SeatingRefusalCode.ApartAndFixed, [pair.First, pair.Second], $"{pair.First} and {pair.Second} must sit apart and are fixed at the same table.");
        }

        // A greedy search: it finds the ordinary case (everyone of a list apart), not every clique.
        var foes = request.Apart.SelectMany(p => new[] { (p.First, p.Second), (p.Second, p.First) }).ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var clique = new List<string>();
        foreach (var person in foes.OrderByDescending(f => f.Distinct(StringComparer.Ordinal).Count()).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key))
        {
            if (clique.TrueForAll(other => foes[person].Contains(other, StringComparer.Ordinal)))
            {
                clique.Add(person);
            }
        }

        Refuse(clique.Count > request.Tables, SeatingRefusalCode.TooManyApart, clique, $"{clique.Count} people must all sit apart, there are {request.Tables} tables: {Names(clique)}.");
    }

    private void Refuse(bool when, SeatingRefusalCode code, IReadOnlyList<string> ids, string reason)
    {
        if (when)
        {
            _refusals.Add(new(code, ids, reason));
        }
    }

    private static string Names(IEnumerable<string> ids) => string.Join(", ", ids);
}
