using Misthos.Domain.Administration;

namespace Misthos.Domain.Proposals;

/// <summary>What a file that is taken in holds.</summary>
public enum ImportKind
{
    /// <summary>Acts of the council (SCDL "délibérations").</summary>
    Deliberations,

    /// <summary>Proposals of a Decidim platform.</summary>
    DecidimProposals,

    /// <summary>Results of a Decidim platform: what the authority does after proposals.</summary>
    DecidimResults,

    /// <summary>Meetings of a Decidim platform.</summary>
    DecidimMeetings,
}

/// <summary>Where a file goes and on which terms: the topic that takes proposals or meetings, the day proposals were adopted (null: they are drafts).</summary>
public sealed record ImportTarget(Guid? TopicId, DateOnly? AdoptedOn)
{
    /// <summary>The organ that meets; null when the file holds no meetings.</summary>
    public Guid? OrganId { get; init; }
}

/// <summary>A file between its preview and the decision to take it in; its content goes with that decision.</summary>
public sealed class ImportedFile : Entity
{
    private ImportedFile()
    {
    }

    /// <summary>Keeps a file.</summary>
    /// <param name="authorityId">Whose.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="file">Its name and its content, gzip.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">When, UTC.</param>
    public ImportedFile(Guid authorityId, ImportKind kind, (string Name, byte[] Content) file, Guid by, DateTimeOffset at)
        : base(authorityId) => (Kind, FileName, Content, By, At) = (kind, file.Name, file.Content, by, at);

    /// <summary>What it holds.</summary>
    public ImportKind Kind { get; private set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The file, gzip; empty once taken in.</summary>
    [Private]
    [Secret]
    public byte[] Content { get; private set; } = [];

    /// <summary>Who sent it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The topic that takes its proposals or meetings; null when there is none.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>The organ that meets; null when it holds no meetings.</summary>
    public Guid? OrganId { get; private set; }

    /// <summary>Day its proposals were adopted; null when they are drafts.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>When it was taken in, UTC; null before.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Rows it added.</summary>
    public int Added { get; private set; }

    /// <summary>Rows it corrected.</summary>
    public int Corrected { get; private set; }

    /// <summary>Says where it goes.</summary>
    public void Direct(ImportTarget target) => (TopicId, AdoptedOn, OrganId) = (target.TopicId, target.AdoptedOn, target.OrganId);

    /// <summary>Records that it was taken in and lets go of the content.</summary>
    public void Apply(int added, int corrected, DateTimeOffset at) => (Content, Added, Corrected, AppliedAt) = ([], added, corrected, at);
}
