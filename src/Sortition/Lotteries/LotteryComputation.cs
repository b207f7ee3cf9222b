namespace Misthos.Sortition;

/// <summary>
/// Relax, then realise: the best chances over a relaxation of the panels are a bound on what any lottery can give; when a
/// mixture of panels has those chances it is the best. When none has, a limit that all panels meet is added to the relaxation.
/// </summary>
internal sealed class LotteryComputation(DrawRequest request, DrawMethod method, Effort effort)
{
    private readonly PanelPolytope _polytope = new(request);
    private readonly List<int[]> _panels = [];
    private double[] _upper = [];
    private int _cuts;
    private Ideal? _ideal;
    private Decomposition? _decomposition;

    /// <param name="cancellation">The user's, for the question why no panel exists.</param>
    internal Lottery Run(CancellationToken cancellation)
    {
        effort.Report(LotteryPhase.Covering, 0, 1);
        var coverage = new Coverage(_polytope, cancellation);
        _upper = coverage.Find() ?? throw new ImpossibleQuotasException(Feasibility.Check(request, cancellation));
        _panels.AddRange(coverage.Panels);
        try
        {
            Realise();
        }
        catch (OperationCanceledException) when (effort.IsOutOfTime)
        {
            // The best so far is given back, with its gap.
        }

        return Result();
    }

    private void Realise()
    {
        var rows = _polytope.LinearRows();
        for (LinearRow? limit = null; ;)
        {
            effort.Report(LotteryPhase.Relaxing, _panels.Count, 1);
            if (limit is not null)
            {
                rows.Add(limit);
                _cuts++;
            }

            _ideal = Ideal.For(method, _polytope, rows, _upper, effort.Token);
            effort.Bound = _ideal.Bound;
            var known = _decomposition?.Panels ?? _panels;
            _decomposition = new(_polytope, rows, _upper, _ideal.Target, effort);
            limit = _decomposition.Run(known, () => _ideal.Gap(Chances(_decomposition.Mixture)));
            if (limit is null)
            {
                return;
            }
        }
    }

    private Lottery Result()
    {
        var found = _decomposition?.Mixture.ToList() ?? [];
        var mixture = found.Count > 0 ? found : _panels.ConvertAll(p => (Panel: p, Share: 1.0 / _panels.Count));
        var panels = mixture.Where(m => m.Share > 0)
            .Select(m => new LotteryPanel(m.Panel, m.Share)).OrderByDescending(p => p.Probability).ToList();
        var chances = Chances(mixture);
        var gap = _ideal is null ? 1 : Math.Max(0, _ideal.Gap(chances));
        var certified = gap <= 1e-6;
        return new(request, _polytope, panels)
        {
            Method = method,
            Spare = [.. (_decomposition?.Panels ?? []).Except(mixture.Select(m => m.Panel))],
            NeverSelectable = _polytope.OutOfReach(request, _upper),
            Certificate = new(
                certified,
                gap,
                !certified ? ProofKind.None : _cuts > 0 ? ProofKind.RelaxationWithCuts : ProofKind.Relaxation,
                _ideal?.Levels(chances) ?? [],
                _cuts),
        };
    }

    private double[] Chances(IEnumerable<(int[] Panel, double Share)> mixture)
    {
        var mean = new double[_polytope.Count];
        foreach (var (panel, share) in mixture)
        {
            for (var t = 0; t < mean.Length; t++)
            {
                mean[t] += share * panel[t];
            }
        }

        return [.. mean.Select((m, t) => m / _polytope.Sizes[t])];
    }
}
