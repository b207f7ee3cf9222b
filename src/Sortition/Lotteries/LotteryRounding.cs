namespace Misthos.Sortition;

/// <summary>
/// Chooses whole numbers of copies of panels so that everyone is in as nearly M·chance of them as can be. Copies are first
/// given one by one to the panel that best makes up for the others, then moved between panels while that helps; types that
/// stay too far off weigh more and more, and now and then few people are exchanged in single panels.
/// </summary>
internal sealed partial class LotteryRounding
{
    private const int Turns = 600;
    private const int BetweenMendings = 25;
    private readonly PanelPolytope _polytope;
    private readonly List<SparsePanel> _panels;
    private readonly double[] _wanted, _off, _weights;
    private readonly List<int> _copies = [];
    private readonly List<LinearRow> _rows;
    private readonly PanelSearch _search;
    private readonly int _total;

    internal LotteryRounding(Lottery lottery, int total)
    {
        (_polytope, _total) = (lottery.Polytope, total);
        _panels = [.. lottery.Panels.Select(p => SparsePanel.Of([.. p.Counts])).Concat(lottery.Spare.Select(SparsePanel.Of))];
        _wanted = [.. lottery.Types.Select(t => t.Chance * t.Ids.Count * total)];
        _off = [.. _wanted.Select(w => -w)];
        _weights = [.. _polytope.Sizes.Select(s => 1.0 / s)];
        _rows = _polytope.LinearRows();
        _search = new(_polytope, new double[_off.Length], [.. _polytope.Most.Select(m => (double)m)], _rows);
        _copies.AddRange(new int[_panels.Count]);
        for (var p = 0; p < lottery.Panels.Count; p++)
        {
            Put(p, (int)Math.Floor(lottery.Panels[p].Probability * total));
        }

        Measure();
    }

    internal List<int[]> Round(CancellationToken cancellation)
    {
        while (_copies.Sum() < _total)
        {
            Give(Enumerable.Range(0, _panels.Count).MinBy(p => (2 * _slopes[p]) + _own[p]), 1);
        }

        var (best, least) = (_copies.ToArray(), Excess());
        for (var turn = 1; turn <= Turns && least > 0; turn++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var moves = 0; moves < _total && Move(); moves++)
            {
                // One copy at a time, until none helps.
            }

            (best, least) = Excess() is var excess && excess < least ? (_copies.ToArray(), excess) : (best, least);
            if (turn % BetweenMendings == 0 && least > 0)
            {
                var now = _copies.ToArray();
                Return(best);
                Mend();
                (best, least) = (_copies.ToArray(), Excess());
                Return(now);
            }

            Stress();
            Renew(turn % 6 * 8);
        }

        return [.. _panels.Take(best.Length).SelectMany((p, i) => Enumerable.Repeat(p.Counts, best[i]))];
    }

    /// <summary>By how much people may be in more or fewer panels than 1 away from what is wanted, over all types.</summary>
    private double Excess() => Enumerable.Range(0, _off.Length).Sum(t => Excess(t));

    /// <summary>
    /// Copies beyond those that let each person of a type be in between M·chance − 1 and M·chance + 1 panels, if there were some more.
    /// </summary>
    private double Excess(int type, int more = 0)
    {
        var (size, each) = (_polytope.Sizes[type], _wanted[type] / _polytope.Sizes[type]);
        var total = Math.Round(_wanted[type] + _off[type]) + more;
        return Math.Max(0, Math.Max((Math.Ceiling(each - 1 - 1e-9) * size) - total, total - (Math.Floor(each + 1 + 1e-9) * size)));
    }

    private void Stress()
    {
        for (var t = 0; t < _off.Length; t++)
        {
            var plain = 1.0 / _polytope.Sizes[t];
            _weights[t] = Excess(t) > 0 ? Math.Min(_weights[t] * 1.5, plain * 1000) : plain + ((_weights[t] - plain) * 0.97);
        }

        Measure();
    }

    /// <summary>The panels of which one more copy adds least to the weighted squares.</summary>
    private List<int> Cheapest(int many)
    {
        return [.. Enumerable.Range(0, _panels.Count).OrderBy(p => (2 * _slopes[p]) + _own[p]).Take(many)];
    }

    /// <summary>Moves one copy from one panel to another, the best move among those to the most wanted panels; whether one helps.</summary>
    private bool Move()
    {
        var (gain, from, to) = (-1e-9, -1, -1);
        foreach (var wanted in Cheapest(8))
        {
            var dense = _panels[wanted].Dense(_weights);
            for (var p = 0; p < _panels.Count; p++)
            {
                if (_copies[p] > 0 && p != wanted)
                {
                    var change = (2 * (_slopes[wanted] - _slopes[p])) + _own[wanted] + _own[p] - (2 * _panels[p].Weigh(dense));
                    (gain, from, to) = change < gain ? (change, p, wanted) : (gain, from, to);
                }
            }
        }

        if (from >= 0)
        {
            Give(from, -1);
            Give(to, 1);
        }

        return from >= 0;
    }

    /// <summary>
    /// Replaces one copy of a panel by a panel not known yet that fits better, of all there are: for types of which a panel
    /// holds at most one, (off + n)² − off² = (2·off + 1)·n.
    /// </summary>
    private void Renew(int skip)
    {
        foreach (var old in Enumerable.Range(0, _panels.Count).Where(p => _copies[p] > 0).OrderByDescending(p => (2 * _slopes[p]) - _own[p]).Skip(skip).Take(8).ToList())
        {
            Give(old, -1);
            var weights = _off.Select((o, t) => -((2 * o) + 1) * _weights[t]).ToArray();
            if (_search.Find(weights, _panels[old].Weigh(weights), 0.5, 200) is { } panel)
            {
                GiveNew(panel);
                return;
            }

            Give(old, 1);
        }
    }
}
