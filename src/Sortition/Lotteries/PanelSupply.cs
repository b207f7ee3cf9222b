namespace Misthos.Sortition;

/// <summary>
/// Makes panels in a fixed number of streams, each with its own search; threads only share the streams out, so the panels
/// are the same whatever their number.
/// </summary>
internal sealed class PanelSupply
{
    private const int Streams = 4;
    private const int Nodes = 200;

    /// <summary>Panels per type: a few more than the types, so that the target is most often a mixture of these at once.</summary>
    private const double Herded = 1.15;
    private readonly PanelPolytope _polytope;
    private readonly double[] _target, _metric;
    private readonly PanelSearch[] _searches;
    private int _calls;

    private PanelSupply(PanelPolytope polytope, double[] target, Func<PanelSearch> search)
    {
        (_polytope, _target, _metric) = (polytope, target, [.. polytope.Sizes.Select(s => 1.0 / s)]);
        _searches = [.. Enumerable.Range(0, Streams).Select(_ => search())];
    }

    /// <summary>Panels that meet exactly what the target meets exactly: no other can be part of a mixture equal to it.</summary>
    internal static PanelSupply OnFace(PanelPolytope polytope, List<LinearRow> rows, double[] upper, double[] target)
    {
        const double tight = 1e-7;
        var face = rows.ConvertAll(row =>
        {
            var (sum, slack) = (row.Activity(target), tight * Math.Max(1, Math.Abs(row.Upper)));
            return sum > row.Upper - slack ? row with { Lower = row.Upper, Lazy = false }
                : sum < row.Lower + slack ? row with { Upper = row.Lower, Lazy = false }
                : row;
        });
        double[] lower = [.. target.Select((t, i) => t > upper[i] - tight ? upper[i] : 0)];
        double[] most = [.. target.Select((t, i) => t < tight ? 0 : upper[i])];
        return new(polytope, target, () => new PanelSearch(polytope, lower, most, face));
    }

    internal static PanelSupply Anywhere(PanelPolytope polytope, List<LinearRow> rows, double[] upper, double[] target) =>
        new(polytope, target, () => new PanelSearch(polytope, new double[upper.Length], upper, rows));

    /// <summary>Panels whose mean runs after the target: each is the one that best makes up for those before (herding).</summary>
    /// <param name="effort">Told how many there are from time to time.</param>
    /// <param name="known">How many there were.</param>
    internal IReadOnlyList<int[]> Herd(Effort effort, int known) => Gather(effort, (search, stream, made) =>
    {
        var numbers = new SeededNumbers($"herd {stream}");
        var debt = _target.Select((t, i) => t * _metric[i] * numbers.Next(1000) / 1000).ToArray();
        for (var i = 0; i < Each(Herded) && !effort.Token.IsCancellationRequested && search.Find(debt, double.MinValue, 0.5, Nodes) is { } panel; i++)
        {
            made.Add(panel);
            if (stream == 0 && i % 32 == 31)
            {
                effort.Report(LotteryPhase.FindingPanels, known + (Streams * i), 1);
            }

            for (var t = 0; t < debt.Length; t++)
            {
                debt[t] += (_target[t] - panel[t]) * _metric[t];
            }
        }
    });

    /// <summary>Panels in the direction in which the target lies from the present mixture; none when none is found.</summary>
    internal IReadOnlyList<int[]> Towards(ConvexFit fit, Effort effort)
    {
        _calls++;
        var direction = fit.Direction();
        double[] mean = [.. _target.Select((t, i) => t + fit.Offset[i])];
        return Gather(effort, (search, stream, made) =>
        {
            var numbers = new SeededNumbers($"towards {_calls} {stream}");
            double[] weights = [.. direction.Select(d => stream == 0 ? d : d * (1 + (0.6 * stream * ((numbers.Next(1000) / 1000.0) - 0.5))))];
            var at = (double[])mean.Clone();
            var floor = DenseVectors.Dot(weights, at);
            for (var i = 0; i < Each(1.0 / 12) && !effort.Token.IsCancellationRequested && search.Find(weights, floor, 0.5, Nodes) is { } panel; i++)
            {
                made.Add(panel);
                Step(weights, at, panel);
                floor = DenseVectors.Dot(weights, at);
            }
        });
    }

    /// <summary>How many panels a stream makes, for so many panels per type.</summary>
    private int Each(double panels) => Math.Max(6, (int)(panels * _polytope.Count / Streams));

    /// <summary>Mixes a panel in as much as brings the mean nearest to the target (a Frank–Wolfe step), and turns the weights.</summary>
    private void Step(double[] weights, double[] at, int[] panel)
    {
        var (gain, length) = (0.0, 0.0);
        for (var t = 0; t < at.Length; t++)
        {
            var way = panel[t] - at[t];
            gain += weights[t] * way;
            length += way * way * _metric[t];
        }

        var step = Math.Min(1, gain / length);
        for (var t = 0; t < at.Length; t++)
        {
            var move = step * (panel[t] - at[t]);
            at[t] += move;
            weights[t] -= move * _metric[t];
        }
    }

    private List<int[]> Gather(Effort effort, Action<PanelSearch, int, List<int[]>> make)
    {
        var made = Enumerable.Range(0, Streams).Select(_ => new List<int[]>()).ToArray();
        Parallel.For(0, Streams, effort.Parallel, s => make(_searches[s], s, made[s]));
        effort.Token.ThrowIfCancellationRequested();
        return [.. made.SelectMany(m => m)];
    }
}
