namespace Misthos.Domain.Members;

/// <summary>What an exclusion is from.</summary>
public enum ExclusionScope
{
    /// <summary>One sitting.</summary>
    Sitting,

    /// <summary>The assembly: the mandate ends.</summary>
    Assembly,
}

/// <summary>How the member answered what they are blamed for.</summary>
public enum HearingForm
{
    /// <summary>In writing.</summary>
    Written,

    /// <summary>Orally.</summary>
    Oral,

    /// <summary>They did not answer within the delay.</summary>
    None,
}

/// <summary>From what somebody may be excluded, when the grounds were told, and by when they answer.</summary>
public sealed record ExclusionTerms(ExclusionScope Scope, Guid? SittingId, DateOnly ToldOn, DateOnly AnswerBy)
{
    /// <summary>Fewest days to answer. The law asks a sufficient delay and gives no number.</summary>
    public int LeastDays { get; init; } = 8;
}

/// <summary>A decision: excluded or not, on what day, by whom the charter names.</summary>
public sealed record ExclusionDecision(bool IsExcluded, DateOnly On, string Decider);
