namespace Misthos.Domain.Recognition;

/// <summary>A proposal that a distinction carries.</summary>
public sealed class DistinctionProposal : Entity
{
    private DistinctionProposal()
    {
    }

    internal DistinctionProposal(Distinction distinction, Guid proposalId)
        : base(distinction.AuthorityId) => (DistinctionId, ProposalId) = (distinction.Id, proposalId);

    /// <summary>The distinction.</summary>
    public Guid DistinctionId { get; private set; }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }
}

/// <summary>A file to attach.</summary>
public sealed record AttachedFile(Guid DocumentId, string Title, bool IsPublic);

/// <summary>A file of a distinction.</summary>
public sealed class DistinctionDocument : Entity
{
    private DistinctionDocument()
    {
    }

    internal DistinctionDocument(Distinction distinction, AttachedFile file)
        : base(distinction.AuthorityId) => (DistinctionId, Step, DocumentId, Title, IsPublic) = (distinction.Id, distinction.Latest?.Order ?? 0, file.DocumentId, file.Title, file.IsPublic);

    /// <summary>The distinction.</summary>
    public Guid DistinctionId { get; private set; }

    /// <summary>The step it belongs to; 0 when it was attached before the first.</summary>
    public int Step { get; private set; }

    /// <summary>The file.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whether it becomes public with its step.</summary>
    public bool IsPublic { get; private set; }
}
