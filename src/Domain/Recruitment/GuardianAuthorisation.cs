namespace Misthos.Domain.Recruitment;

/// <summary>
/// Where the authorisation of a minor's parent or guardian stands (article 371-1 du code civil: parental authority lasts until majority).
/// </summary>
public enum GuardianAuthorisation
{
    /// <summary>Nobody had to authorise: the person is of age when the term begins.</summary>
    NotAsked,

    /// <summary>A signed paper was promised and has not come.</summary>
    Missing,

    /// <summary>Given with the registration.</summary>
    GivenOnline,

    /// <summary>The signed paper came.</summary>
    PaperReceived,

    /// <summary>Given, then taken back by the guardian.</summary>
    Withdrawn,
}
