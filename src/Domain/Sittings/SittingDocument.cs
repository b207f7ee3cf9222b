namespace Misthos.Domain.Sittings;

/// <summary>What a document of a sitting is for.</summary>
public enum DocumentUse
{
    /// <summary>To be read before the sitting.</summary>
    Before,

    /// <summary>What was shown there, or came out of it.</summary>
    After,

    /// <summary>The minutes.</summary>
    Minutes,
}

/// <summary>A document of a sitting and who may read it.</summary>
public sealed class SittingDocument : Entity
{
    private SittingDocument()
    {
    }

    /// <summary>Adds a document.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="documentId">The file kept.</param>
    /// <param name="title">Title, as readers see it.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="readership">Who may read it.</param>
    public SittingDocument(Sitting sitting, Guid documentId, string title, DocumentUse use, Readership readership)
        : base(sitting.AuthorityId) => (SittingId, DocumentId, Title, Use, Readership) = (sitting.Id, documentId, title, use, readership);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The file kept.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Title, as readers see it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public DocumentUse Use { get; private set; }

    /// <summary>Who may read it.</summary>
    public Readership Readership { get; private set; }

    /// <summary>Changes who may read it.</summary>
    public void ReadBy(Readership readership) => Readership = readership;
}
