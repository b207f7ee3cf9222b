namespace Misthos.Sortition;

/// <summary>The best mean numbers of people of each type over a relaxation, and how far a mixture is from being as good.</summary>
internal abstract class Ideal
{
    /// <summary>Wanted mean number of each type.</summary>
    internal required double[] Target { get; init; }

    /// <summary>Proven bound on the smallest chance; of NASH, on the geometric mean.</summary>
    internal abstract double Bound { get; }

    /// <summary>Levels that the chances of a mixture reach, beside their bounds.</summary>
    internal abstract IReadOnlyList<LotteryLevel> Levels(double[] chances);

    /// <summary>Proven distance to the best, in probability.</summary>
    internal abstract double Gap(double[] chances);

    /// <summary>The best for a method within rows and bounds.</summary>
    internal static Ideal For(DrawMethod method, PanelPolytope polytope, List<LinearRow> rows, double[] upper, CancellationToken cancellation) => method switch
    {
        DrawMethod.Leximin or DrawMethod.Maximin => LeximinIdeal.Of(polytope, rows, upper, method == DrawMethod.Maximin, cancellation),
        DrawMethod.Nash => NashIdeal.Of(polytope, rows, upper, cancellation),
        DrawMethod.Goldilocks => GoldilocksIdeal.Of(polytope, rows, upper, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method with a lottery."),
    };
}
