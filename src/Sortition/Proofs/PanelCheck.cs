namespace Misthos.Sortition;

/// <summary>Checks panels by counting, without any solver.</summary>
internal sealed class PanelCheck(DrawRequest request)
{
    private readonly Dictionary<string, Person> _byTicket = request.Candidates.ToDictionary(p => request.Tickets[p.Id], StringComparer.Ordinal);
    private readonly List<string> _seatedHomes = [.. request.Seated.Select(p => p.Household).OfType<string>()];
    private readonly int[] _seated = [.. DrawResult.Count(request, []).Select(q => q.Selected)];
    private readonly Dictionary<string, int[]> _rows = request.Candidates.ToDictionary(
        p => request.Tickets[p.Id], p => request.Pool.Features.Select((f, i) => request.Quotas.IndexOf(f, p.Values[i])).ToArray(), StringComparer.Ordinal);

    internal bool MeetAll(IEnumerable<IReadOnlyList<string>> panels) => panels.All(Meets);

    private bool Meets(IReadOnlyList<string> tickets)
    {
        if (!tickets.All(_byTicket.ContainsKey))
        {
            return false;
        }

        var counts = (int[])_seated.Clone();
        foreach (var row in tickets.SelectMany(t => _rows[t]))
        {
            counts[row]++;
        }

        return request.Quotas.Rows.Index().All(q => counts[q.Index] >= q.Item.Min && counts[q.Index] <= q.Item.Max) && SharesNoHome(tickets);
    }

    private bool SharesNoHome(IReadOnlyList<string> tickets)
    {
        var homes = tickets.Select(t => _byTicket[t].Household).OfType<string>().ToList();
        return request.HouseholdRule == HouseholdRule.None
            || (homes.Distinct(StringComparer.Ordinal).Count() == homes.Count && !homes.Exists(_seatedHomes.Contains));
    }
}
