using Misthos.Domain.Ballots;

namespace Misthos.Domain.Assemblies;

/// <content>Who votes by its rules.</content>
public sealed partial class Edition
{
    /// <summary>Whether people present who are not members vote.</summary>
    public bool InhabitantsVote { get; private set; }

    /// <summary>Whether elected officials vote.</summary>
    public bool OfficialsVote { get; private set; }

    /// <summary>Whether officers of the departments vote.</summary>
    public bool OfficersVote { get; private set; }

    /// <summary>How bodies make one decision.</summary>
    public BodyCombination VoteCombination { get; private set; }

    /// <summary>Article of the charter or of the act; empty when not said.</summary>
    public string VotingSource { get; private set; } = "";

    /// <summary>Share of votes by which a proposal is adopted.</summary>
    public ThresholdKind AdoptionThreshold { get; private set; } = ThresholdKind.MoreThanHalf;

    /// <summary>Of what that share is.</summary>
    public ThresholdBasis AdoptionBasis { get; private set; }

    /// <summary>Who votes, and what adopts a proposal.</summary>
    public VotingRule Voting => new(InhabitantsVote, OfficialsVote, OfficersVote, VoteCombination, VotingSource) { Adoption = new(AdoptionThreshold, AdoptionBasis) };

    /// <summary>Says who votes and what adopts a proposal. A ballot keeps the rule it was prepared with.</summary>
    /// <exception cref="ArgumentException"><see cref="VotingRule.WhyNot"/> is not empty.</exception>
    public void SetVoting(VotingRule rule)
    {
        if (rule.WhyNot().Count > 0)
        {
            throw new ArgumentException("A proposal is adopted by a share of the votes.", nameof(rule));
        }

        (AdoptionThreshold, AdoptionBasis) = (rule.Adoption.Kind, rule.Adoption.Basis);
        (InhabitantsVote, OfficialsVote, OfficersVote, VoteCombination, VotingSource) = (rule.Inhabitants, rule.Officials, rule.Officers, rule.IsWider ? rule.Combination : BodyCombination.Together, rule.Source);
    }
}
