namespace Misthos.Domain.Ballots;

/// <summary>How people vote and how votes are counted.</summary>
public enum BallotMethod
{
    /// <summary><i>Jugement majoritaire</i>: a grade for each option; the median decides (<see cref="MajorityJudgment"/>).</summary>
    MajorityJudgment,

    /// <summary>Each voter approves as many options as they like.</summary>
    Approval,

    /// <summary>Each voter chooses one option.</summary>
    SingleChoice,

    /// <summary>For, against or abstention, on one text.</summary>
    ForOrAgainst,
}

/// <summary>How votes reach the count.</summary>
public enum BallotMode
{
    /// <summary>Paper or stickers, counted by hand and typed in twice by two people.</summary>
    Counted,

    /// <summary>One-time codes given at the door.</summary>
    Codes,
}

/// <summary>What a ballot is about.</summary>
public enum BallotSubject
{
    /// <summary>Which topic the assembly takes up.</summary>
    TopicChoice,

    /// <summary>Whether a proposal is adopted.</summary>
    ProposalAdoption,

    /// <summary>Any other question.</summary>
    Question,
}

/// <summary>Where a ballot is in its life.</summary>
public enum BallotStatus
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>People vote.</summary>
    Open,

    /// <summary>Voting is over; the counts typed in by two people do not agree yet.</summary>
    Closed,

    /// <summary>Counted: the result is public.</summary>
    Counted,

    /// <summary>Given up, with a reason.</summary>
    Cancelled,
}

/// <summary>What happens when the votes do not part options.</summary>
public enum TieRule
{
    /// <summary>People vote again between those tied.</summary>
    VoteAgain,

    /// <summary>Lots are drawn in public between those tied.</summary>
    Lot,

    /// <summary>All of those tied are kept.</summary>
    KeepAll,
}

/// <summary>A group of people whose votes are counted together.</summary>
public enum BallotBody
{
    /// <summary>Members in office.</summary>
    Members,

    /// <summary>Everyone present who may vote, all together.</summary>
    Everyone,

    /// <summary>People present who are not members.</summary>
    Inhabitants,

    /// <summary>Elected officials.</summary>
    ElectedOfficials,

    /// <summary>Officers of the departments.</summary>
    Officers,
}

/// <summary>How bodies make one decision.</summary>
public enum BodyCombination
{
    /// <summary>All votes go into one count.</summary>
    Together,

    /// <summary>Co-decision: each body is counted apart, and each must decide the same.</summary>
    EachBody,

    /// <summary>Each body is counted apart; the members decide, the others are published as an opinion.</summary>
    MembersDecide,
}
