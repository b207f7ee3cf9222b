namespace Misthos.Sortition;

/// <summary>How the panel is chosen among all panels that meet the quotas.</summary>
public enum DrawMethod
{
    /// <summary>People in the order of their tickets, each kept when a panel still exists: see docs/domain/tirage.md.</summary>
    Random,

    /// <summary>The smallest chances as large as possible, then the next smallest… (later version).</summary>
    Leximin,

    /// <summary>The smallest chance as large as possible (later version).</summary>
    Maximin,

    /// <summary>The product of chances as large as possible (later version).</summary>
    Nash,

    /// <summary>No chance too small and none too large (later version).</summary>
    Goldilocks,
}

/// <summary>The method asked is not in this version. Nothing else is drawn in its place.</summary>
public sealed class MethodNotAvailableException(DrawMethod method)
    : NotSupportedException($"Method {method} is not in this version, which has only {DrawMethod.Random}.");

/// <summary>No panel meets the quotas, the household rule and the number of seats.</summary>
public sealed class ImpossibleQuotasException(FeasibilityReport report) : Exception("No panel meets these quotas.")
{
    /// <summary>What conflicts and which ways out there are.</summary>
    public FeasibilityReport Report { get; } = report;
}

/// <summary>How far a draw has come.</summary>
/// <param name="Walked">People looked at.</param>
/// <param name="Candidates">People in all.</param>
/// <param name="Kept">Seats filled.</param>
/// <param name="Seats">Seats to fill.</param>
public sealed record DrawProgress(int Walked, int Candidates, int Kept, int Seats);

/// <summary>Draws panels.</summary>
public static class Draw
{
    /// <summary>Whether this version has a method.</summary>
    public static bool IsAvailable(DrawMethod method) => method == DrawMethod.Random;

    /// <summary>
    /// Draws a panel and its reserve. The same pool, quotas, tickets and random text give the same result on any machine,
    /// whatever the order of rows and columns.
    /// </summary>
    /// <param name="request">What is asked.</param>
    /// <param name="method">Only <see cref="DrawMethod.Random"/> in this version.</param>
    /// <param name="randomText">A public random value, unknown to all when pool, quotas and tickets were fixed.</param>
    /// <param name="progress">Told after each person looked at.</param>
    /// <param name="cancellation">Stops the draw; nothing is drawn then.</param>
    /// <exception cref="MethodNotAvailableException">The method comes in a later version.</exception>
    /// <exception cref="ImpossibleQuotasException">No panel exists.</exception>
    /// <exception cref="ArgumentException">The random text is blank.</exception>
    public static DrawResult Panel(
        DrawRequest request,
        DrawMethod method,
        string randomText,
        IProgress<DrawProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(randomText);
        if (!IsAvailable(method))
        {
            throw new MethodNotAvailableException(method);
        }

        var walk = new RandomWalk(request, randomText, cancellation);
        return walk.Run(progress)
            ? DrawResult.Of(request, method, randomText, walk)
            : throw new ImpossibleQuotasException(Feasibility.Check(request, cancellation));
    }
}
