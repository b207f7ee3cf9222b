namespace Misthos.Sortition;

/// <content>Exchanges of few people in one panel.</content>
internal sealed partial class LotteryRounding
{
    private const int Tries = 40;
    private int _tries;

    /// <summary>
    /// For each type in too many or too few panels, looks for a panel that can be had with one less or one more of them when
    /// only people with room are exchanged; every such panel brings the whole nearer.
    /// </summary>
    private void Mend()
    {
        for (var type = 0; type < _off.Length; type++)
        {
            while (Excess(type) > 0 && Exchange(type, Excess(type, -1) < Excess(type) ? -1 : 1))
            {
                // One panel at a time.
            }
        }
    }

    private bool Exchange(int type, int change)
    {
        int[] Room(int more) => [.. Enumerable.Range(0, _off.Length).Select(t => Has(t, more) ? 1 : 0)];
        var (less, more) = (Room(-1), Room(+1));
        var suitable = Enumerable.Range(0, _panels.Count).Where(p => _copies[p] > 0 && Suits(_panels[p].Counts[type], type, change)).ToList();
        var from = suitable.Count == 0 ? 0 : _tries % suitable.Count;
        foreach (var p in suitable.Skip(from).Concat(suitable.Take(from)).Take(Tries))
        {
            _tries++;
            var counts = _panels[p].Counts;
            double[] lower = [.. counts.Select((c, t) => Math.Max(0.0, c - less[t]))];
            double[] upper = [.. counts.Select((c, t) => Math.Min((double)_polytope.Most[t], c + more[t]))];
            lower[type] = upper[type] = counts[type] + change;
            double[] weights = [.. counts.Select(c => c > 0 ? 1.0 : -1.0)];
            if (new PanelSearch(_polytope, lower, upper, _rows).Find(weights, double.MinValue, 0.5, 200) is { } panel)
            {
                Give(p, -1);
                GiveNew(panel);
                return true;
            }
        }

        return false;
    }

    private bool Suits(int count, int type, int change) => count + change >= 0 && count + change <= _polytope.Most[type];

    /// <summary>Whether a type may be in so many more panels without being too far off, or further.</summary>
    private bool Has(int type, int more) => _wanted[type] > 0 && Excess(type, more) <= Excess(type);
}
