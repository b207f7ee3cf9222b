namespace Misthos.Sortition;

/// <summary>
/// The mixture of known panels nearest to a target: non-negative least squares by an active set (Lawson and Hanson, Solving
/// Least Squares Problems, 1974; in geometry Wolfe's minimum-norm point, 1976). As every panel fills the same seats, shares sum
/// to 1 once the target is reached. At most one panel per type takes part. When the target is a mixture of known panels the
/// distance becomes 0 up to rounding; otherwise the direction to the target is a separating one, and gives the weights with
/// which the next panel should be looked for.
/// </summary>
internal sealed partial class ConvexFit
{
    private const double Least = 1e-9;
    private const int MostIdle = 100;
    private const int Batch = 64;
    private readonly double[] _target, _metric, _offset;
    private readonly List<SparsePanel> _panels = [];
    private readonly List<int> _support = [];
    private readonly List<double> _shares = [];
    private readonly TriangularFactor _factor = new();

    /// <param name="target">Wanted mean number of each type.</param>
    /// <param name="metric">Weight of the squared deviation of each type.</param>
    internal ConvexFit(double[] target, double[] metric)
    {
        (_target, _metric, _offset) = (target, metric, new double[target.Length]);
        Measure();
    }

    /// <summary>Sum of squared deviations, weighted.</summary>
    internal double Distance { get; private set; }

    /// <summary>Mean minus target, for each type.</summary>
    internal ReadOnlySpan<double> Offset => _offset;

    internal bool IsEmpty => _support.Count == 0;

    internal IEnumerable<(int[] Panel, double Share)> Mixture
    {
        get
        {
            var sum = _shares.Sum();
            return _support.Zip(_shares, (s, share) => (_panels[s].Counts, share / sum));
        }
    }

    /// <summary>Takes a panel into account at the next <see cref="Improve"/>; whether it will bring the mixture nearer.</summary>
    internal bool Add(int[] panel)
    {
        _panels.Add(SparsePanel.Of(panel));
        return _panels[^1].Weigh(Direction()) > Distance * Least;
    }

    /// <summary>Comes as near to the target as the known panels allow. When many turns come no nearer, only rounding is turned over.</summary>
    /// <param name="effort">Stops it; threads.</param>
    /// <param name="tell">Called from time to time.</param>
    internal void Improve(Effort effort, Action tell)
    {
        if (IsEmpty)
        {
            Start(effort);
        }

        var (nearest, idle) = (Distance, 0);
        while (Distance > 1e-24 && idle < MostIdle && Join(effort.Parallel))
        {
            effort.Token.ThrowIfCancellationRequested();
            Settle();
            tell();
            (nearest, idle) = Distance < nearest * (1 - Least) ? (Distance, 0) : (nearest, idle + 1);
        }
    }

    /// <summary>Weights under which a panel heavier than the present mixture brings it nearer to the target.</summary>
    internal double[] Direction()
    {
        var weights = new double[_offset.Length];
        for (var t = 0; t < weights.Length; t++)
        {
            weights[t] = -_offset[t] * _metric[t];
        }

        return weights;
    }

    /// <summary>All known panels in equal shares: panels that were made to run after the target have their mean near it.</summary>
    private void Start(Effort effort)
    {
        foreach (var some in Enumerable.Range(0, _panels.Count).Chunk(Batch))
        {
            effort.Token.ThrowIfCancellationRequested();
            Enter(some, 1.0 / _panels.Count, effort.Parallel);
        }

        Measure();
        Settle();
    }

    /// <summary>
    /// The most useful panels enter with no share yet; whether there were any. What panels with a share still gain is rounding,
    /// and so is as much of any other.
    /// </summary>
    private bool Join(ParallelOptions parallel)
    {
        var weights = Direction();
        var gains = _panels.ConvertAll(p => p.Weigh(weights));
        var rounding = _support.Select(s => Math.Abs(gains[s])).DefaultIfEmpty(0).Max();
        var inside = _support.ToHashSet();
        var least = Math.Max(Distance * Least, 2 * rounding);
        var useful = Enumerable.Range(0, _panels.Count).Where(p => gains[p] > least && !inside.Contains(p)).OrderByDescending(p => gains[p]).ToList();
        var most = 1 + (_support.Count / 16);
        var enough = useful.Count > 0 ? gains[useful[0]] / 4 : 0;
        var (joined, failures) = (0, 0);
        foreach (var some in useful.Take(most).TakeWhile(p => gains[p] >= enough).Chunk(Batch))
        {
            var entered = Enter(some, 0, parallel);
            (joined, failures) = (joined + entered, failures + some.Length - entered);
            if (failures > Batch)
            {
                break;
            }
        }

        return joined > 0;
    }
}
