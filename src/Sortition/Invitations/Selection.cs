namespace Misthos.Sortition;

/// <summary>Takes the rows of a frame one by one and keeps what may be invited.</summary>
/// <param name="request">What is asked.</param>
/// <param name="excluded">Tickets of people never to invite, each with its reason.</param>
internal sealed class Selection(InvitationRequest request, Dictionary<UInt128, string> excluded)
{
    internal const int MostStrata = 10_000;

    private const int Never = -1;
    private const int KeptAtLeast = 1 << 17;

    private readonly HashSet<UInt128> _left = [];
    private readonly List<StratumPool> _pools = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private DistinctCounter? _counter;
    private long _rows;
    private int _room = KeptAtLeast;

    private DistinctCounter Counter => _counter ??= new((a, b) =>
        b != Never && (a == Never || string.CompareOrdinal(_pools[a].Value, _pools[b].Value) < 0));

    internal bool HasTooManyStrata => _pools.Count > MostStrata;

    internal bool IsEmpty => _rows == 0;

    internal IReadOnlyCollection<string> Strata => _known.Keys;

    internal void Take(FrameRows block)
    {
        _rows += block.Rows.Count;
        var strata = block.Strata.Select(Stratum).ToArray();
        foreach (var row in block.Rows)
        {
            if (excluded.ContainsKey(row.Ticket))
            {
                _left.Add(row.Ticket);
                Counter.Add(row.Ticket, Never);
                continue;
            }

            Counter.Add(row.Ticket, strata[row.Stratum]);
            _pools[strata[row.Stratum]].Offer(row, block.Block);
        }

        if (_pools.Sum(p => p.Count) > _room)
        {
            Cut();
        }
    }

    internal InvitationList List(FrameColumns columns)
    {
        var (order, people, excludedPeople) = People();
        var shares = Shares(order, people);
        var (invited, strata, called) = (new List<(KeptRow Row, string Stratum)>(), new List<InvitationStratum>(), new HashSet<UInt128>());
        for (var s = 0; s < order.Count; s++)
        {
            // A person found in two strata stays in the first, where the counter counts them too.
            var pool = _pools[order[s]];
            var kept = Cut(order[s], int.MaxValue).Where(row => called.Add(row.Ticket)).Take(shares[s]).ToList();
            strata.Add(new(pool.Value, people[s], kept.Count));
            invited.AddRange(kept.Select(row => (row, pool.Value)));
        }

        invited.Sort((a, b) => KeptRow.InCallingOrder(a.Row, b.Row));
        return new(columns, invited)
        {
            Rows = _rows,
            People = Math.Min(_rows, excludedPeople + people.Sum()),
            Excluded = excludedPeople,
            ExcludedBy = [.. _left.GroupBy(t => excluded[t], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new InvitationExclusion(g.Key, g.Count()))],
            IsExact = Counter.IsExact,
            Strata = strata,
        };
    }

    /// <summary>
    /// Lets go what can no longer be invited. More rows only lower the share of each stratum that is invited, so the letters it would get
    /// now, and ten standard deviations more, hold all it can need later, wherever the other rows are.
    /// </summary>
    private void Cut()
    {
        var (order, people, _) = People();
        var shares = Shares(order, people);
        for (var s = 0; s < order.Count; s++)
        {
            Cut(order[s], shares[s] + 32 + (int)(10 * Math.Sqrt(shares[s] + 1)));
        }

        _room = Math.Max(KeptAtLeast, 2 * _pools.Sum(p => p.Count));
    }

    private IReadOnlyList<KeptRow> Cut(int pool, int most) => _pools[pool].Cut(most, ticket => Counter.StratumOf(ticket, pool) == pool);

    private (List<int> Order, List<long> People, long Excluded) People()
    {
        var order = Enumerable.Range(0, _pools.Count).OrderBy(i => _pools[i].Value, StringComparer.Ordinal).ToList();
        var counted = Counter.ByStratum(_pools.Count + 1);
        return (order, [.. order.Select(i => counted[i + 1])], counted[0]);
    }

    private int[] Shares(List<int> order, List<long> people) =>
        LetterShares.Of(request.Letters, people, [.. order.Select(i => request.Weights[_pools[i].Value])]);

    private int Stratum(string value)
    {
        if (!_known.TryGetValue(value, out var at))
        {
            _known.Add(value, at = _pools.Count);
            _pools.Add(new(value));
        }

        return at;
    }
}
