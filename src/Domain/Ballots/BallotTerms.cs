namespace Misthos.Domain.Ballots;

/// <summary>What is said of a ballot.</summary>
/// <param name="Title">The question, as voters read it.</param>
/// <param name="Method">How people vote.</param>
/// <param name="Mode">How votes reach the count.</param>
/// <param name="Options">The options; none with <see cref="BallotMethod.ForOrAgainst"/>, where the question is the only one.</param>
public sealed record BallotTerms(string Title, BallotMethod Method, BallotMode Mode, IReadOnlyList<string> Options)
{
    /// <summary>What voters should know.</summary>
    public string About { get; init; } = "";

    /// <summary>The sitting at which people vote.</summary>
    public Guid? SittingId { get; init; }

    /// <summary>Options kept.</summary>
    public int Places { get; init; } = 1;

    /// <summary>Share of votes needed.</summary>
    public Threshold Threshold { get; init; } = Threshold.None;

    /// <summary>What happens when votes do not part options.</summary>
    public TieRule Ties { get; init; }
}
