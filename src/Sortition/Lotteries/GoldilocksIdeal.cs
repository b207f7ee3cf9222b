namespace Misthos.Sortition;

/// <summary>
/// GOLDILOCKS with γ = 1 (Baharav and Flanigan, "Fair, manipulation-robust, and transparent sortition", 2024): the smallest
/// (n/k)·largest chance + (k/n)/smallest chance, over those who can be chosen. Under a ceiling M the largest smallest chance
/// m(M) is a linear programme and concave in M, so the sum is convex in M and a golden-section search finds its minimum.
/// Of all lotteries with that ceiling the fairest is aimed at (LEXIMIN below the ceiling).
/// </summary>
internal sealed class GoldilocksIdeal : Ideal
{
    private const int Sections = 60;
    private const double Impossible = 1e15;
    private readonly PanelPolytope _polytope;
    private readonly double[] _upper;
    private readonly double _spread, _best, _floor;

    private GoldilocksIdeal(PanelPolytope polytope, double[] upper, double floor, double ceiling)
    {
        (_polytope, _upper, _spread, _floor) = (polytope, upper, SpreadOf(polytope, upper), floor);
        _best = Value(_spread, floor, ceiling);
    }

    internal override double Bound => _floor;

    internal static GoldilocksIdeal Of(PanelPolytope polytope, List<LinearRow> rows, double[] upper, CancellationToken cancellation)
    {
        var spread = SpreadOf(polytope, upper);
        double At(double ceiling) =>
            Under(ceiling).SmallestChance(cancellation) is { } floor && floor > 0 ? Value(spread, floor, ceiling) : Impossible * (2 - ceiling);
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (1 / spread, 1.0);
        var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
        var (atLeft, atRight) = (At(left), At(right));
        for (var i = 0; i < Sections; i++)
        {
            (low, high) = atLeft > atRight ? (left, high) : (low, right);
            (left, right, atLeft, atRight) = atLeft > atRight
                ? (right, low + (ratio * (high - low)), atRight, At(low + (ratio * (high - low))))
                : (high - (ratio * (high - low)), left, At(high - (ratio * (high - low))), atLeft);
        }

        // The lowest ceiling may be a point where nothing is left to chance: rounding errors then need a little room.
        foreach (var room in (double[])[1e-10, 1e-9, 1e-8, 1e-7, 1e-6])
        {
            var relaxed = Under(high * (1 + room));
            if (relaxed.Solve(cancellation) is { } target)
            {
                var least = relaxed.Levels.Find(l => l.Types.Count > 0 && l.Chance > 0)?.Bound ?? 0;
                return new(polytope, upper, least, high) { Target = target };
            }
        }

        throw new ArithmeticException("Panels exist, but their relaxation has no solution.");

        RelaxedLeximin Under(double ceiling) => new(polytope, rows, [.. upper.Select((u, t) => Math.Min(u, ceiling * polytope.Sizes[t]))]);
    }

    internal override IReadOnlyList<LotteryLevel> Levels(double[] chances)
    {
        var types = Selectable(_polytope, _upper).ToList();
        return [new(types.Count == 0 ? 0 : types.Min(t => chances[t]), _floor, types.Sum(t => _polytope.Sizes[t]), types, [], 0)];
    }

    internal override double Gap(double[] chances)
    {
        var types = Selectable(_polytope, _upper).ToList();
        return types.Count == 0 ? 0 : Math.Min(1, (Value(_spread, types.Min(t => chances[t]), types.Max(t => chances[t])) - _best) / _spread);
    }

    private static IEnumerable<int> Selectable(PanelPolytope polytope, double[] upper) => Enumerable.Range(0, polytope.Count).Where(t => upper[t] > 0);

    /// <summary>n/k over those who can be chosen.</summary>
    private static double SpreadOf(PanelPolytope polytope, double[] upper) =>
        Math.Max(1, Selectable(polytope, upper).Sum(t => polytope.Sizes[t])) / (double)Math.Max(1, polytope.Seats);

    private static double Value(double spread, double smallest, double largest) =>
        (spread * largest) + (1 / (spread * Math.Max(smallest, 1e-12)));
}
