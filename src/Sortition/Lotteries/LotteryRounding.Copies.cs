namespace Misthos.Sortition;

/// <content>Copies, and what follows from them for each panel: its slope Σ off·weight·number, and its own square.</content>
internal sealed partial class LotteryRounding
{
    private readonly List<double> _slopes = [], _own = [];

    private void Put(int panel, int copies)
    {
        _copies[panel] += copies;
        _panels[panel].AddTo(copies, _off);
    }

    private void Give(int panel, int copies)
    {
        Put(panel, copies);
        var dense = _panels[panel].Dense(_weights);
        for (var p = 0; p < _slopes.Count; p++)
        {
            _slopes[p] += copies * _panels[p].Weigh(dense);
        }
    }

    /// <summary>A copy of a panel that was not known.</summary>
    private void GiveNew(int[] panel)
    {
        _panels.Add(SparsePanel.Of(panel));
        _copies.Add(0);
        var weighted = Weighted();
        Measure(_panels[^1], weighted);
        Give(_panels.Count - 1, 1);
    }

    /// <summary>Back to numbers of copies as they were.</summary>
    private void Return(int[] copies)
    {
        for (var p = 0; p < _copies.Count; p++)
        {
            Put(p, (p < copies.Length ? copies[p] : 0) - _copies[p]);
        }

        Measure();
    }

    private double[] Weighted() => [.. _off.Select((o, t) => o * _weights[t])];

    private void Measure()
    {
        var weighted = Weighted();
        _slopes.Clear();
        _own.Clear();
        _panels.ForEach(p => Measure(p, weighted));
    }

    private void Measure(SparsePanel panel, double[] weighted)
    {
        var own = 0.0;
        for (var i = 0; i < panel.Types.Length; i++)
        {
            own += (double)panel.Numbers[i] * panel.Numbers[i] * _weights[panel.Types[i]];
        }

        _slopes.Add(panel.Weigh(weighted));
        _own.Add(own);
    }
}
