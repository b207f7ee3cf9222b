namespace Misthos.Sortition;

/// <summary>How the panel is chosen among all panels that meet the quotas.</summary>
public enum DrawMethod
{
    /// <summary>People in the order of their tickets, each kept when a panel still exists: see docs/domain/tirage.md.</summary>
    Random,

    /// <summary>The smallest chances as large as possible, then the next smallest… (Flanigan and others, Nature 2021).</summary>
    Leximin,

    /// <summary>The smallest chance as large as possible.</summary>
    Maximin,

    /// <summary>The product of chances as large as possible.</summary>
    Nash,

    /// <summary>No chance too small and none too large (Baharav, Flanigan, 2024).</summary>
    Goldilocks,
}

/// <summary>No panel meets the quotas, the household rule and the number of seats.</summary>
public sealed class ImpossibleQuotasException(FeasibilityReport report) : Exception("No panel meets these quotas.")
{
    /// <summary>What conflicts and which ways out there are.</summary>
    public FeasibilityReport Report { get; } = report;
}

/// <summary>Draws panels, in two public acts: prepare and commit, then draw with a public random value.</summary>
public static class Draw
{
    /// <summary>Panels of the lottery published, unless said otherwise.</summary>
    public const int UsualLotterySize = 1000;

    /// <summary>The first act: computes the lottery and commits to everything. Nobody is drawn.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="method">What fairest means; with <see cref="DrawMethod.Random"/> there is no lottery.</param>
    /// <param name="lotterySize">Equally likely panels to publish.</param>
    /// <param name="options">Time limit and threads.</param>
    /// <param name="progress">Told how far the lottery has come.</param>
    /// <param name="cancellation">Stops it; nothing is prepared then.</param>
    /// <exception cref="ImpossibleQuotasException">No panel exists.</exception>
    public static PreparedDraw Prepare(
        DrawRequest request,
        DrawMethod method,
        int lotterySize = UsualLotterySize,
        LotteryOptions? options = null,
        IProgress<LotteryProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (method == DrawMethod.Random)
        {
            return new(request, method, null, null);
        }

        var lottery = Lotteries.Compute(request, method, options, progress, cancellation);
        return new(request, method, lottery, lottery.ToUniform(lotterySize, Canonical.Pool(request), cancellation));
    }

    /// <summary>Both acts at once, by <see cref="DrawMethod.Random"/>.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="randomText">A public random value, unknown to all when pool, quotas and tickets were fixed.</param>
    /// <param name="cancellation">Stops the draw; nothing is drawn then.</param>
    /// <exception cref="ImpossibleQuotasException">No panel exists.</exception>
    /// <exception cref="ArgumentException">The random text is blank.</exception>
    public static DrawResult Walk(DrawRequest request, string randomText, CancellationToken cancellation = default) =>
        Panel(request, DrawMethod.Random, randomText, cancellation);

    /// <summary>Both acts at once. The same pool, quotas, tickets and random text give the same result on any machine.</summary>
    /// <exception cref="ImpossibleQuotasException">No panel exists.</exception>
    /// <exception cref="ArgumentException">The random text is blank.</exception>
    public static DrawResult Panel(DrawRequest request, DrawMethod method, string randomText, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(randomText);
        return Prepare(request, method, cancellation: cancellation).Draw(randomText, cancellation);
    }
}
