using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// Chooses a reserve that can stand in for those who drop out (after Assos, Baharav, Flanigan, Procaccia, "Alternates, Assemble!",
/// EC 2025): many sets of drop-outs are imagined, and each next place of the reserve goes to the values that mend the quotas best
/// over all of them. Among people who mend as well, and among equals, the public random value decides. Only whole numbers are
/// counted and nothing is solved, so anyone can do it again: docs/domain/tirage.md has the rule.
/// </summary>
internal sealed class ReserveChoice
{
    private const int Scenarios = 200;
    private const int DropOutPercent = 15;
    private const int Whole = 1_000_000;

    private readonly DrawRequest _request;
    private readonly List<Person> _order;
    private readonly HashSet<string> _homes = new(StringComparer.Ordinal);
    private readonly List<Scenario> _scenarios;

    internal ReserveChoice(DrawRequest request, IReadOnlyList<Person> panel, string randomText)
    {
        _request = request;
        var key = Encoding.UTF8.GetBytes(randomText);
        var seated = panel.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var home in panel.Concat(request.Seated).Select(p => p.Household).OfType<string>())
        {
            _homes.Add(home);
        }

        _order = [.. request.Candidates.Where(p => !seated.Contains(p.Id)).OrderBy(p => Tickets.Place(key, request.Tickets[p.Id]), StringComparer.Ordinal)];
        _scenarios = Imagine([.. panel.OrderBy(p => request.Tickets[p.Id], StringComparer.Ordinal)], new SeededNumbers("drop-outs\n" + randomText));
    }

    /// <summary>The reserve, in calling order.</summary>
    internal List<Person> Find()
    {
        var reserve = new List<Person>();
        while (reserve.Count < _request.Reserve && Best() is { } best)
        {
            var rows = Rows(best);
            _scenarios.ForEach(s => s.Seat(rows));
            _order.Remove(best);
            reserve.Add(best);
            if (best.Household is { } home)
            {
                _homes.Add(home);
            }
        }

        return reserve;
    }

    /// <summary>The first in the order of the random value among those whose values mend best.</summary>
    private Person? Best()
    {
        (Person? Person, long Gain) best = (null, -1);
        var gains = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var person in _order.Where(IsFree))
        {
            var values = string.Join('\n', person.Values);
            if (!gains.TryGetValue(values, out var gain))
            {
                var rows = Rows(person);
                gains[values] = gain = _scenarios.Sum(s => s.Gain(rows));
            }

            best = gain > best.Gain ? (person, gain) : best;
        }

        return best.Person;
    }

    private bool IsFree(Person person) =>
        _request.HouseholdRule == HouseholdRule.None || person.Household is null || !_homes.Contains(person.Household);

    private int[] Rows(Person person) => _request.Quotas.RowsOf(_request.Pool, person);

    private List<Scenario> Imagine(List<Person> panel, SeededNumbers numbers)
    {
        var full = DrawResult.Count(_request, panel).Select(q => q.Selected).ToArray();
        var rows = panel.ConvertAll(Rows);
        return [.. Enumerable.Range(0, Scenarios).Select(_ =>
        {
            var counts = (int[])full.Clone();
            var gone = rows.Where(_ => numbers.Next(100) < DropOutPercent).ToList();
            gone.ForEach(r => Array.ForEach(r, row => counts[row]--));
            return new Scenario(_request.Quotas, counts, gone.Count);
        })];
    }

    /// <summary>One imagined set of drop-outs: seats of each quota that are still held, and places to fill.</summary>
    private sealed class Scenario(Quotas quotas, int[] counts, int vacant)
    {
        private int _vacant = vacant;

        /// <summary>
        /// What seating someone of these quota rows would mend: for each minimum not reached and each maximum passed one step,
        /// a millionth part of its maximum; and a little for the place filled. 0 when nothing is vacant or it would do harm.
        /// </summary>
        internal long Gain(int[] rows)
        {
            if (_vacant == 0)
            {
                return 0;
            }

            var gain = 1L;
            foreach (var row in rows)
            {
                var quota = quotas.Rows[row];
                var weight = Whole / Math.Max(1, quota.Max);
                gain += counts[row] < quota.Min ? weight : counts[row] >= quota.Max ? -weight : 0;
            }

            return Math.Max(0, gain);
        }

        internal void Seat(int[] rows)
        {
            if (Gain(rows) > 0)
            {
                _vacant--;
                Array.ForEach(rows, row => counts[row]++);
            }
        }
    }
}
