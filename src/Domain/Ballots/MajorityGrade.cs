namespace Misthos.Domain.Ballots;

/// <summary>The seven grades of majority judgment, best first, as Balinski and Laraki use them for a vote.</summary>
public enum MajorityGrade
{
    /// <summary>Excellent.</summary>
    Excellent,

    /// <summary>Very good.</summary>
    VeryGood,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Fairly good.</summary>
    FairlyGood,

    /// <summary>Acceptable.</summary>
    Acceptable,

    /// <summary>Insufficient.</summary>
    Insufficient,

    /// <summary>To reject. An option a voter gave no grade counts as rejected by them.</summary>
    Reject,
}
