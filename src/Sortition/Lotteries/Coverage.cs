namespace Misthos.Sortition;

/// <summary>Finds the types of people who can be in no panel: exactly, and before anything else is computed.</summary>
internal sealed class Coverage(PanelPolytope polytope, CancellationToken cancellation)
{
    private readonly bool[] _covered = [.. polytope.Most.Select(m => m == 0)];
    private readonly PanelSolver _solver = new(polytope.Space, cancellation);

    /// <summary>Panels that between them hold someone of every type that can be held.</summary>
    internal List<int[]> Panels { get; } = [];

    /// <summary>Most of each type in any panel: 0 for those who can be in none; <see langword="null"/> when there is no panel at all.</summary>
    internal double[]? Find()
    {
        if (new Remaining(polytope.Space).IsPlainlyImpossible(polytope.Space.Quotas))
        {
            return null;
        }

        var upper = polytope.Most.Select(m => (double)m).ToArray();
        var search = new PanelSearch(polytope, new double[polytope.Count], upper, polytope.LinearRows());
        while (Next(search) is { } panel)
        {
            cancellation.ThrowIfCancellationRequested();
            Panels.Add(panel);
            for (var t = 0; t < panel.Length; t++)
            {
                _covered[t] |= panel[t] > 0;
            }
        }

        return Panels.Count == 0 ? null : [.. upper.Select((u, t) => _covered[t] && Panels.Exists(p => p[t] > 0) ? u : 0)];
    }

    /// <summary>A panel with someone of a type not covered yet (the first: any panel); a miss of the quick search is asked of the solver.</summary>
    private int[]? Next(PanelSearch search)
    {
        var first = Panels.Count == 0;
        if (!first && Array.TrueForAll(_covered, c => c))
        {
            return null;
        }

        var weights = _covered.Select((c, t) => c ? 0 : 1 + (0.01 * (t * 0.6180339887498949 % 1))).ToArray();
        var panel = search.Find(weights, first ? double.MinValue : 0.5, 0.5, nodes: 400);
        if (panel is not null || search.IsExhausted)
        {
            return panel;
        }

        var wanted = polytope.Cells.Where((_, t) => !_covered[t]);
        return polytope.FromSpace(_solver.Find(new Remaining(polytope.Space), first ? null : wanted));
    }
}
