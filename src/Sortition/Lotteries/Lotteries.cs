namespace Misthos.Sortition;

/// <summary>
/// Computes the fairest lottery over all panels that meet the quotas (Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair
/// algorithms for selecting citizens' assemblies", Nature 596, 2021), with a proof that none is fairer.
/// </summary>
public static class Lotteries
{
    /// <summary>Computes a lottery. It does not depend on the order of rows and columns, nor on the number of threads.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="method">What fairest means; not <see cref="DrawMethod.Random"/>, which has no lottery.</param>
    /// <param name="options">Time limit and threads; none means neither.</param>
    /// <param name="progress">Told from time to time.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <exception cref="ImpossibleQuotasException">No panel exists.</exception>
    /// <exception cref="ArgumentException">The method is <see cref="DrawMethod.Random"/>, or people have values that the quotas do not name.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Lottery Compute(
        DrawRequest request,
        DrawMethod method,
        LotteryOptions? options = null,
        IProgress<LotteryProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (method == DrawMethod.Random)
        {
            throw new ArgumentException("The method random has no lottery.", nameof(method));
        }

        using var effort = new Effort(options ?? new(), progress, cancellation);
        return new LotteryComputation(request, method, effort).Run(cancellation);
    }
}
