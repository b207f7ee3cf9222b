namespace Misthos.Domain.Proposals;

/// <summary>What a contribution is.</summary>
public enum ContributionKind
{
    /// <summary>A use or an experience: what somebody lives.</summary>
    Experience,

    /// <summary>An idea.</summary>
    Idea,

    /// <summary>A question.</summary>
    Question,

    /// <summary>A request.</summary>
    Request,
}

/// <summary>Whose words a contribution is.</summary>
public enum ContributionSource
{
    /// <summary>A table of a sitting or a working group.</summary>
    Group,

    /// <summary>A member.</summary>
    Member,

    /// <summary>The organisers or facilitators, from what they heard.</summary>
    Team,

    /// <summary>A testimony given without a name, redacted and released with the agreement of whoever gave it.</summary>
    Testimony,
}

/// <summary>What the public page of a proposal shows of a contribution that went into it.</summary>
public enum ContributionShowing
{
    /// <summary>Counted, its words stay with the team.</summary>
    Counted,

    /// <summary>Its words, without a name.</summary>
    Words,

    /// <summary>Its words and the name of the member who gave it, who agreed.</summary>
    WordsAndName,
}

/// <summary>Where a contribution belongs: always an edition; the topic and the sitting where they are known.</summary>
public sealed record ContributionPlace(Guid AuthorityId, Guid EditionId, Guid? TopicId, Guid? SittingId);

/// <summary>Whose words they are: the member, or the group, and whether somebody of the team typed for a member.</summary>
public sealed record ContributionAuthor(ContributionSource Source)
{
    /// <summary>The member; null for the other sources, and once they asked to be forgotten.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The table or group, in words; empty for the other sources.</summary>
    public string Group { get; init; } = "";

    /// <summary>The note of a table it was made of; null when it was made of none.</summary>
    public Guid? NoteId { get; init; }

    /// <summary>Whether somebody of the team typed what a member said.</summary>
    public bool IsDictated { get; init; }
}

/// <summary>What was contributed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words; may be empty beside a photo of a sheet.</param>
/// <param name="Showing">What the public sees of it once it is in a proposal.</param>
public sealed record ContributionContent(ContributionKind Kind, string Text, ContributionShowing Showing);
