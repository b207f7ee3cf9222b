namespace Misthos.Sortition;

/// <summary>
/// The panels that exist as whole points of a polytope: one variable per type of person (cell of <see cref="PanelSpace"/>),
/// one row for the seats, one per quota, one per kind of household with several types. Types, rows and people stand in an
/// order that does not depend on the order of files.
/// </summary>
internal sealed class PanelPolytope
{
    internal PanelPolytope(DrawRequest request)
    {
        var space = new PanelSpace(request, request.HouseholdRule);
        (Space, Seats) = (space, space.Seats);
        var people = request.Candidates.Where(p => space.CellOf(p) is not null).ToLookup(p => space.CellOf(p)!.Index);
        var order = space.Quotas.Rows.Select((q, i) => (q, i))
            .OrderBy(x => Quotas.Fold(x.q.Feature), StringComparer.Ordinal).ThenBy(x => Quotas.Fold(x.q.Value), StringComparer.Ordinal)
            .Select(x => x.i).ToList();
        var rank = order.Select((row, at) => (row, at)).ToDictionary(x => x.row, x => x.at);
        var names = space.Cells.ConvertAll(c => string.Join(' ', c.Rows.Select(r => rank[r]).Order().Select(r => $"{r:D4}")));
        var kinds = space.Cells.GroupBy(c => c.Kind).ToDictionary(
            k => k.Key,
            k => string.Join('/', k.Select(c => $"{names[c.Index]}*{people[c.Index].Count() / space.Kinds[k.Key]}").Order(StringComparer.Ordinal)));
        var cells = space.Cells.OrderBy(c => names[c.Index], StringComparer.Ordinal).ThenBy(c => kinds[c.Kind], StringComparer.Ordinal).ToList();
        (QuotaOrder, Cells) = (order, cells);
        Rows = cells.ConvertAll(c => c.Rows.Select(r => rank[r]).Order().ToArray());
        People = cells.ConvertAll(c => (IReadOnlyList<Person>)[.. people[c.Index].OrderBy(p => request.Tickets[p.Id], StringComparer.Ordinal)]);
        Most = [.. cells.Select(c => Math.Max(0, Math.Min(space.Kinds[c.Kind], Seats)))];
        Sizes = [.. People.Select(p => p.Count)];
        Lower = [.. order.Select(r => Math.Max(0, space.Quotas.Rows[r].Min - space.Taken[r]))];
        Upper = [.. order.Select(r => Math.Min(space.Quotas.Rows[r].Max - space.Taken[r], Seats))];
        Kinds = [.. cells.Select((c, at) => (c.Kind, at)).GroupBy(x => x.Kind, x => x.at).Where(k => k.Count() > 1)
            .Select(k => (Most: space.Kinds[k.Key], Types: k.Order().ToArray())).OrderBy(k => k.Types[0])];
    }

    internal PanelSpace Space { get; }

    /// <summary>Seats to fill.</summary>
    internal int Seats { get; }

    internal int Count => Most.Length;

    /// <summary>Position in the quotas of the request of each quota row here.</summary>
    internal List<int> QuotaOrder { get; }

    /// <summary>The cell of each type.</summary>
    internal List<PanelSpace.Cell> Cells { get; }

    /// <summary>Quota rows of each type.</summary>
    internal List<int[]> Rows { get; }

    /// <summary>The people of each type, in the order of their tickets.</summary>
    internal List<IReadOnlyList<Person>> People { get; }

    internal int[] Sizes { get; }

    /// <summary>How many of each type a panel can hold, as far as households allow.</summary>
    internal int[] Most { get; }

    internal int[] Lower { get; }

    internal int[] Upper { get; }

    /// <summary>Types of one kind of household, and how many such households there are.</summary>
    internal List<(int Most, int[] Types)> Kinds { get; }

    /// <summary>Whether counts per type make a panel: whole-number arithmetic only.</summary>
    internal bool Holds(ReadOnlySpan<int> counts)
    {
        var sums = new int[Lower.Length];
        var seats = 0;
        for (var t = 0; t < counts.Length; t++)
        {
            if (counts[t] < 0 || counts[t] > Most[t])
            {
                return false;
            }

            seats += counts[t];
            for (var i = 0; counts[t] > 0 && i < Rows[t].Length; i++)
            {
                sums[Rows[t][i]] += counts[t];
            }
        }

        return seats == Seats && !sums.Where((sum, r) => sum < Lower[r] || sum > Upper[r]).Any() && WithinKinds(counts);
    }

    /// <summary>The rows of the linear relaxation; those of households are lazy.</summary>
    internal List<LinearRow> LinearRows()
    {
        var members = Lower.Select(_ => new List<int>()).ToArray();
        for (var t = 0; t < Count; t++)
        {
            Array.ForEach(Rows[t], r => members[r].Add(t));
        }

        return
        [
            new(Seats, Seats, [.. Enumerable.Range(0, Count)], Ones(Count)),
            .. members.Select((m, r) => new LinearRow(Lower[r], Upper[r], [.. m], Ones(m.Count))),
            .. Kinds.Select(k => new LinearRow(0, k.Most, k.Types, Ones(k.Types.Length), Lazy: true)),
        ];
    }

    /// <summary>Quantities per row of <see cref="LinearRows"/>, per quota of the request.</summary>
    internal double[] InOrderOfQuotas(double[] perRow)
    {
        var ordered = new double[QuotaOrder.Count];
        for (var r = 0; r < ordered.Length; r++)
        {
            ordered[QuotaOrder[r]] = perRow[r + 1];
        }

        return ordered;
    }

    /// <summary>Identifiers, in order, of the candidates of types that no panel can hold.</summary>
    /// <param name="request">Its candidates.</param>
    /// <param name="most">Most of each type in any panel.</param>
    internal IReadOnlyList<string> OutOfReach(DrawRequest request, double[] most)
    {
        var can = People.Where((_, t) => most[t] > 0).SelectMany(p => p).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return [.. request.Candidates.Select(p => p.Id).Where(id => !can.Contains(id)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A panel counted by the cells of <see cref="Space"/>, counted by types.</summary>
    internal int[]? FromSpace(int[]? cells) => cells is null ? null : [.. Cells.Select(c => cells[c.Index])];

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];

    private bool WithinKinds(ReadOnlySpan<int> counts)
    {
        foreach (var (most, types) in Kinds)
        {
            var free = most;
            foreach (var type in types)
            {
                free -= counts[type];
            }

            if (free < 0)
            {
                return false;
            }
        }

        return true;
    }
}
