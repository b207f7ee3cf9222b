namespace Misthos.Domain.Proposals;

/// <summary>Who wrote a version; a kind, never a name.</summary>
public enum VersionAuthor
{
    /// <summary>A table or a working group.</summary>
    Group,

    /// <summary>The assembly in a sitting.</summary>
    Plenary,

    /// <summary>A member.</summary>
    Member,

    /// <summary>The facilitators, from what they heard.</summary>
    Facilitator,

    /// <summary>An amendment that was adopted.</summary>
    Amendment,

    /// <summary>People on another platform, before it was taken over.</summary>
    Elsewhere,
}

/// <summary>Title and text of a proposal.</summary>
public sealed record ProposalWording(string Title, string Text);

/// <summary>Who wrote a version, why, and on which day; <paramref name="By"/> is the account that typed it.</summary>
public sealed record VersionMark(VersionAuthor Author, string Reason, DateOnly On, Guid By)
{
    /// <summary>Number of the amendment it comes of; null for none.</summary>
    public int? Amendment { get; init; }
}

/// <summary>A version of a proposal; never changed.</summary>
public sealed class ProposalVersion : Entity
{
    private ProposalVersion()
    {
    }

    internal ProposalVersion(Proposal proposal, ProposalWording wording, VersionMark mark)
        : base(proposal.AuthorityId)
    {
        (ProposalId, Number, Title, Text) = (proposal.Id, proposal.LatestVersion, wording.Title, wording.Text);
        (Author, Reason, WrittenOn, By, Amendment) = (mark.Author, mark.Reason, mark.On, mark.By, mark.Amendment);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text, plain.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public VersionAuthor Author { get; private set; }

    /// <summary>Number of the amendment it comes of; null for none.</summary>
    public int? Amendment { get; private set; }

    /// <summary>Why it was written; public.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day it was written.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>The account that typed it.</summary>
    public Guid By { get; private set; }
}
