namespace Misthos.Sortition;

/// <summary>
/// The leximin chances of a relaxation. MAXIMIN aims at them too, because of all lotteries with the largest smallest chance
/// LEXIMIN's is the fairest, but only its first level has to be reached.
/// </summary>
internal sealed class LeximinIdeal : Ideal
{
    private readonly PanelPolytope _polytope;
    private readonly List<RelaxedLevel> _levels;

    private LeximinIdeal(PanelPolytope polytope, IEnumerable<RelaxedLevel> levels) => (_polytope, _levels) = (polytope, [.. levels]);

    internal override double Bound => _levels.Count == 0 ? 0 : _levels[0].Bound;

    internal static LeximinIdeal Of(PanelPolytope polytope, List<LinearRow> rows, double[] upper, bool firstOnly, CancellationToken cancellation)
    {
        var relaxed = new RelaxedLeximin(polytope, rows, upper);
        var target = relaxed.Solve(cancellation) ?? throw new ArithmeticException("Panels exist, but their relaxation has no solution.");
        return new(polytope, firstOnly ? [First(relaxed.Levels, upper)] : relaxed.Levels.Where(l => l.Types.Count > 0)) { Target = target };
    }

    internal override IReadOnlyList<LotteryLevel> Levels(double[] chances) => [.. _levels.Select(level => new LotteryLevel(
        level.Types.Min(t => chances[t]),
        level.Bound,
        level.Types.Sum(t => _polytope.Sizes[t]),
        level.Types,
        _polytope.InOrderOfQuotas(level.Prices),
        level.Prices[0]))];

    internal override double Gap(double[] chances) =>
        _levels.SelectMany(level => level.Types.Select(t => level.Bound - chances[t])).Append(0).Max();

    /// <summary>The first level binds everyone who can be chosen at all.</summary>
    private static RelaxedLevel First(List<RelaxedLevel> levels, double[] upper)
    {
        var everyone = Enumerable.Range(0, upper.Length).Where(t => upper[t] > 0).ToList();
        return levels[0] with { Types = everyone };
    }
}
