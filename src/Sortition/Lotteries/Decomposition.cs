namespace Misthos.Sortition;

/// <summary>
/// Writes wanted mean numbers as a mixture of panels (column generation). Panels come from <see cref="PanelSupply"/>, first on
/// the face of the polytope where the wanted point lies (only panels there can take part), then anywhere; the mixture comes
/// from <see cref="ConvexFit"/>. When no panel lies in the direction of the target, that is proven, and is a new limit that
/// all panels meet but the target does not.
/// </summary>
internal sealed class Decomposition
{
    private const double Exact = 1e-9;

    /// <summary>Where nothing comes nearer any more, what is left below this is rounding: a proof would only chase it.</summary>
    private const double Settled = 1e-8;

    /// <summary>The same after rounds that brought it no nearer; well below what a certificate allows.</summary>
    private const double Certain = 5e-7;

    private const int FewIdle = 4;
    private const int MostIdle = 200;
    private readonly PanelPolytope _polytope;
    private readonly List<LinearRow> _rows;
    private readonly double[] _upper, _target;
    private readonly Effort _effort;
    private readonly ConvexFit _fit;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal Decomposition(PanelPolytope polytope, List<LinearRow> rows, double[] upper, double[] target, Effort effort)
    {
        (_polytope, _rows, _upper, _target, _effort) = (polytope, rows, upper, target, effort);
        _fit = new ConvexFit(target, [.. polytope.Sizes.Select(s => 1.0 / s)]);
    }

    internal List<int[]> Panels { get; } = [];

    internal IEnumerable<(int[] Panel, double Share)> Mixture => _fit.Mixture;

    /// <summary>Mean minus target in probability, the largest.</summary>
    internal double Gap => _fit.IsEmpty ? 1 : _polytope.Sizes.Select((size, t) => Math.Abs(_fit.Offset[t]) / size).DefaultIfEmpty(0).Max();

    /// <summary>Mixes the known panels, then new ones, until the target is reached or the mixture is as good as the best.</summary>
    /// <param name="known">Panels to begin with.</param>
    /// <param name="toBest">How far the mixture is from the best, in probability.</param>
    /// <returns>A limit that the target breaks, proven; <see langword="null"/> when there is nothing left to do.</returns>
    internal LinearRow? Run(IEnumerable<int[]> known, Func<double> toBest)
    {
        Add(known);
        var supply = PanelSupply.OnFace(_polytope, _rows, _upper, _target);
        Add(supply.Herd(_effort, Panels.Count));
        _effort.Report(LotteryPhase.FindingPanels, Panels.Count, 1);
        var nearest = double.PositiveInfinity;
        for (var (anywhere, idle) = (false, 0); idle < MostIdle; idle++)
        {
            if (Panels.Count > 0)
            {
                _fit.Improve(_effort, () => _effort.Report(LotteryPhase.FindingPanels, Panels.Count, Gap));
                if (Gap < Exact || toBest() < Exact / 10)
                {
                    return null;
                }
            }

            (nearest, idle) = _fit.Distance < nearest * 0.99 ? (_fit.Distance, 0) : (nearest, idle);
            var nearer = Add(supply.Towards(_fit, _effort)) && idle < FewIdle;
            if (!nearer && !anywhere)
            {
                (supply, anywhere) = (PanelSupply.Anywhere(_polytope, _rows, _upper, _target), true);
            }
            else if (!nearer && toBest() < (idle < FewIdle ? Settled : Certain))
            {
                return null;
            }
            else if (!nearer && Prove(out var limit))
            {
                return limit;
            }
        }

        return null;
    }

    /// <summary>
    /// Asks for the heaviest panel in the direction of the target, exactly; <see langword="false"/> when a new panel came of it.
    /// A panel that is known already brings nothing: the direction is rounding, and there is no limit to tell.
    /// </summary>
    private bool Prove(out LinearRow? limit)
    {
        _effort.Report(LotteryPhase.Proving, Panels.Count, Gap);
        var proof = new HeaviestPanel(_polytope, _rows, _upper, _fit.Direction(), _effort.Token);
        var known = Panels.Max(proof.Weigh);
        limit = null;
        if (proof.Find(known) is { } panel)
        {
            var panels = Panels.Count;
            Add([panel]);
            return Panels.Count == panels;
        }

        limit = proof.Limit(known);
        limit = limit.Activity(_target) > limit.Upper + (1e-9 * Math.Abs(limit.Upper)) ? limit : null;
        return true;
    }

    /// <summary>Remembers new panels; whether one of them brings the mixture nearer to the target.</summary>
    private bool Add(IEnumerable<int[]> panels)
    {
        var nearer = false;
        foreach (var panel in panels.Where(p => _known.Add(string.Join(' ', p))))
        {
            Panels.Add(panel);
            nearer |= _fit.Add(panel);
        }

        return nearer;
    }
}
