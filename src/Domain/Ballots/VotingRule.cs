namespace Misthos.Domain.Ballots;

/// <summary>Who votes by the rule of an edition, beside its members, how bodies make one decision, and what adopts a proposal.</summary>
/// <param name="Inhabitants">Whether people present who are not members vote.</param>
/// <param name="Officials">Whether elected officials vote.</param>
/// <param name="Officers">Whether officers of the departments vote.</param>
/// <param name="Combination">How bodies make one decision.</param>
/// <param name="Source">Article of the charter or of the act; empty when not said.</param>
public sealed record VotingRule(bool Inhabitants, bool Officials, bool Officers, BodyCombination Combination, string Source)
{
    /// <summary>Members only.</summary>
    public static VotingRule MembersOnly { get; } = new(false, false, false, BodyCombination.Together, "");

    /// <summary>Share of votes by which a proposal is adopted; never none.</summary>
    public Threshold Adoption { get; init; } = new(ThresholdKind.MoreThanHalf);

    /// <summary>Why this is no rule; empty when it is: <c>rule.threshold</c> (a text needs a share of the votes).</summary>
    public IReadOnlyList<Refusal> WhyNot() => Adoption.Kind == ThresholdKind.None ? [new Refusal("rule.threshold")] : [];

    /// <summary>Whether anybody votes beside the members.</summary>
    public bool IsWider => Inhabitants || Officials || Officers;

    /// <summary>The bodies that are counted, each alone.</summary>
    public IReadOnlyList<BallotBody> Bodies => !IsWider ? [BallotBody.Members]
        : Combination == BodyCombination.Together ? [BallotBody.Everyone]
        : [
            BallotBody.Members,
            .. Inhabitants ? [BallotBody.Inhabitants] : Array.Empty<BallotBody>(),
            .. Officials ? [BallotBody.ElectedOfficials] : Array.Empty<BallotBody>(),
            .. Officers ? [BallotBody.Officers] : Array.Empty<BallotBody>(),
        ];
}
