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

    /// <summary>Who votes.</summary>
    public VotingRule Voting => new(InhabitantsVote, OfficialsVote, OfficersVote, VoteCombination, VotingSource);

    /// <summary>Says who votes. A ballot keeps the rule it was opened with.</summary>
    public void SetVoting(VotingRule rule) =>
        (InhabitantsVote, OfficialsVote, OfficersVote, VoteCombination, VotingSource) = (rule.Inhabitants, rule.Officials, rule.Officers, rule.IsWider ? rule.Combination : BodyCombination.Together, rule.Source);
}
