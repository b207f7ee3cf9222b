namespace Misthos.Sortition;

/// <summary>How long and on how many processors a lottery may be computed.</summary>
/// <param name="TimeLimit">
/// After that the best lottery found so far is given back, with its gap and not certified; none means no limit. A result that
/// is certified does not depend on it.
/// </param>
/// <param name="Threads">Most threads; 0 for one per processor. The result never depends on it.</param>
public sealed record LotteryOptions(TimeSpan? TimeLimit = null, int Threads = 0)
{
    internal int Parallelism => Threads > 0 ? Threads : Environment.ProcessorCount;
}

/// <summary>What is being done.</summary>
public enum LotteryPhase
{
    /// <summary>Looking for a panel for each type of person, to name those who can be in none.</summary>
    Covering,

    /// <summary>Computing the best chances, and the proof, over fractions of people.</summary>
    Relaxing,

    /// <summary>Looking for whole panels that give those chances.</summary>
    FindingPanels,

    /// <summary>Proving limits that no panel exceeds, because the chances found cannot be reached.</summary>
    Proving,
}

/// <summary>How far a lottery has come.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Panels">Different panels found.</param>
/// <param name="Bound">Proven bound on the smallest chance; 0 before it is known.</param>
/// <param name="Gap">How far the panels found are from the chances aimed at, in probability; 1 before it is known.</param>
public sealed record LotteryProgress(LotteryPhase Phase, int Panels, double Bound, double Gap);
