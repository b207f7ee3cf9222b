using System.Security.Cryptography;
using System.Text;

namespace Misthos.Sortition.Tests;

/// <summary>The rule of the draw, written again in the plainest way: every subset is tried. Only for tiny pools.</summary>
internal static class BruteForce
{
    internal static List<List<Person>> Panels(DrawRequest request)
    {
        var people = request.Pool.People;
        var seated = request.Already!.People;
        return [.. Enumerable.Range(0, 1 << people.Count)
            .Select(mask => people.Where((_, i) => (mask >> i & 1) == 1).ToList())
            .Where(chosen => chosen.Count + seated.Count == request.Seats && Meets(request, [.. chosen, .. seated], chosen))];
    }

    internal static List<string>? Draw(DrawRequest request, string randomText)
    {
        var panels = Panels(request);
        if (panels.Count == 0)
        {
            return null;
        }

        var kept = new List<Person>();
        foreach (var person in request.Pool.People.OrderBy(p => Place(randomText, request.Tickets[p.Id]), StringComparer.Ordinal))
        {
            if (panels.Exists(p => p.Contains(person) && kept.TrueForAll(p.Contains)))
            {
                kept.Add(person);
            }
        }

        return [.. kept.Select(p => p.Id)];
    }

    private static bool Meets(DrawRequest request, List<Person> panel, List<Person> drawn) =>
        request.Quotas.Rows.All(q =>
        {
            var feature = request.Pool.Features.Index().Single(f => f.Item == q.Feature).Index;
            var count = panel.Count(p => p.Values[feature] == q.Value);
            return count >= q.Min && count <= q.Max;
        })
        && (request.HouseholdRule == HouseholdRule.None
            || drawn.TrueForAll(p => p.Household is null || panel.Count(o => o.Household == p.Household) == 1));

    private static string Place(string randomText, string ticket) => Convert.ToHexString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(randomText), Encoding.UTF8.GetBytes("place\n" + ticket)));
}
