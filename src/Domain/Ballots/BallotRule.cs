using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Ballots;

/// <summary>The published rule of a ballot: everything that leads from votes to a result.</summary>
/// <param name="Method">How people vote.</param>
public sealed record BallotRule(BallotMethod Method)
{
    /// <summary>Options kept.</summary>
    public int Places { get; init; } = 1;

    /// <summary>Share of votes an option needs; none with majority judgment.</summary>
    public Threshold Threshold { get; init; } = Threshold.None;

    /// <summary>Voters needed, of those who may vote, for the result to count; asked of the members (or of everyone, counted together), not of other bodies.</summary>
    public QuorumRule Quorum { get; init; } = QuorumRule.None;

    /// <summary>What happens when votes do not part options.</summary>
    public TieRule Ties { get; init; } = TieRule.VoteAgain;

    /// <summary>How bodies make one decision.</summary>
    public BodyCombination Combination { get; init; }

    /// <summary>
    /// Why this is no rule; empty when it is: <c>rule.places</c> (fewer than one, or not fewer than the options), <c>rule.threshold</c> (majority
    /// judgment has none; for or against needs one), and those of the quorum.
    /// </summary>
    /// <param name="options">Number of options.</param>
    public IReadOnlyList<Refusal> WhyNot(int options)
    {
        var refusals = new List<Refusal>(Quorum.WhyNot());
        if (Places < 1 || (Method != BallotMethod.ForOrAgainst && options > 0 && Places >= options))
        {
            refusals.Add(new Refusal("rule.places"));
        }

        if ((Method == BallotMethod.MajorityJudgment && Threshold.Kind != ThresholdKind.None) || (Method == BallotMethod.ForOrAgainst && Threshold.Kind == ThresholdKind.None))
        {
            refusals.Add(new Refusal("rule.threshold"));
        }

        return refusals;
    }
}

/// <summary>The votes of one body.</summary>
/// <param name="Body">The body.</param>
/// <param name="Entitled">People of it who may vote.</param>
/// <param name="Tally">Its votes.</param>
public sealed record BodyVotes(BallotBody Body, int Entitled, VoteTally Tally);
