namespace Misthos.Sortition;

/// <summary>Checks panels by counting people in whole numbers, without any solver: seats, quotas, households, nobody twice.</summary>
internal sealed class PanelCheck(DrawRequest request)
{
    private readonly Dictionary<string, Person> _byTicket = request.Candidates.ToDictionary(p => request.Tickets[p.Id], StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _rows = request.Candidates.ToDictionary(p => p.Id, p => request.Quotas.RowsOf(request.Pool, p), StringComparer.Ordinal);
    private readonly HashSet<string> _seatedHomes = request.Seated.Select(p => p.Household).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly int[] _seated = [.. DrawResult.Count(request, []).Select(q => q.Selected)];

    /// <summary>Whether the tickets are those of a panel; people already seated are not among them.</summary>
    internal bool Meets(IReadOnlyList<string> tickets) =>
        tickets.All(_byTicket.ContainsKey) && Meets([.. tickets.Select(t => _byTicket[t])]);

    /// <summary>Whether the people make a panel with those already seated.</summary>
    internal bool Meets(IReadOnlyList<Person> people)
    {
        var counts = (int[])_seated.Clone();
        foreach (var row in people.SelectMany(p => _rows[p.Id]))
        {
            counts[row]++;
        }

        return people.Count + request.Seated.Count == request.Seats
            && people.DistinctBy(p => p.Id, StringComparer.Ordinal).Count() == people.Count
            && request.Quotas.Rows.Index().All(q => counts[q.Index] >= q.Item.Min && counts[q.Index] <= q.Item.Max)
            && SharesNoHome(people);
    }

    private bool SharesNoHome(IReadOnlyList<Person> people)
    {
        var homes = people.Select(p => p.Household).OfType<string>().ToList();
        return request.HouseholdRule == HouseholdRule.None
            || (homes.Distinct(StringComparer.Ordinal).Count() == homes.Count && !homes.Exists(_seatedHomes.Contains));
    }
}
