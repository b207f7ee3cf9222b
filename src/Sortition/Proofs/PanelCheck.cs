namespace Misthos.Sortition;

/// <summary>Checks a panel by counting, without any solver.</summary>
internal static class PanelCheck
{
    internal static bool Meets(DrawRequest request, IReadOnlyList<string> tickets)
    {
        var byTicket = request.Candidates.ToDictionary(p => request.Tickets[p.Id], StringComparer.Ordinal);
        if (!tickets.All(byTicket.ContainsKey))
        {
            return false;
        }

        var people = tickets.Select(t => byTicket[t]).ToList();
        var homes = people.Concat(request.Seated).Select(p => p.Household).OfType<string>().ToList();
        var fromSeated = request.Seated.Select(p => p.Household).OfType<string>().ToList();
        var clash = homes.Count - homes.Distinct(StringComparer.Ordinal).Count();
        var old = fromSeated.Count - fromSeated.Distinct(StringComparer.Ordinal).Count();
        return (request.HouseholdRule == HouseholdRule.None || clash == old)
            && DrawResult.Count(request, people).TrueForAll(q => q.Selected >= q.Min && q.Selected <= q.Max);
    }
}
