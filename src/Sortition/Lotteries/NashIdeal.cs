namespace Misthos.Sortition;

/// <summary>
/// NASH: the largest product of chances, so the largest geometric mean, over those who can be chosen. A concave function lies
/// below its tangent: with weights 1/chance no panel of the relaxation may weigh more than the number of people, and what the
/// heaviest weighs more is the proven distance to the best.
/// </summary>
internal sealed class NashIdeal : Ideal
{
    private readonly PanelPolytope _polytope;
    private readonly List<int> _types;
    private readonly double[] _prices;
    private readonly int _people;

    private NashIdeal(PanelPolytope polytope, List<int> types, double[] prices, double bound)
    {
        (_polytope, _types, _prices, Bound) = (polytope, types, prices, bound);
        _people = types.Sum(t => polytope.Sizes[t]);
    }

    /// <summary>Of the geometric mean.</summary>
    internal override double Bound { get; }

    internal static NashIdeal Of(PanelPolytope polytope, List<LinearRow> rows, double[] upper, CancellationToken cancellation)
    {
        var types = Enumerable.Range(0, polytope.Count).Where(t => upper[t] > 0).ToList();
        if (types.Count == 0)
        {
            return new(polytope, types, new double[rows.Count], 0) { Target = new double[polytope.Count] };
        }

        var programme = new LogProgramme(polytope.Sizes, upper, rows);
        var target = programme.Solve(cancellation);
        double[] weights = [.. target.Select((x, t) => upper[t] > 0 ? polytope.Sizes[t] / x : 0)];
        var simplex = new DualSimplex(new double[upper.Length], upper, rows);
        simplex.SetCosts(weights);
        if (!simplex.Solve())
        {
            throw new ArithmeticException("Panels exist, but their relaxation has no solution.");
        }

        var people = types.Sum(t => polytope.Sizes[t]);
        var mean = GeometricMean(polytope, types, [.. target.Select((x, t) => x / polytope.Sizes[t])]);
        var bound = mean * Math.Exp(Math.Max(0, (simplex.Bound() / people) - 1));
        return new(polytope, types, [.. programme.RowPrices().Select(p => p * mean / people)], bound) { Target = target };
    }

    internal override IReadOnlyList<LotteryLevel> Levels(double[] chances) =>
        [new(GeometricMean(_polytope, _types, chances), Bound, _people, _types, _polytope.InOrderOfQuotas(_prices), _prices[0])];

    internal override double Gap(double[] chances) => Bound - GeometricMean(_polytope, _types, chances);

    private static double GeometricMean(PanelPolytope polytope, List<int> types, double[] chances) => types.Count == 0
        ? 0
        : Math.Exp(types.Sum(t => polytope.Sizes[t] * Math.Log(chances[t])) / types.Sum(t => polytope.Sizes[t]));
}
