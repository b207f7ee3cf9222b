using Misthos.Domain.Administration;

namespace Misthos.Domain.OpenData;

/// <summary>What a file from elsewhere holds.</summary>
public enum DataImportKind
{
    /// <summary>Decidim's proposals.</summary>
    Proposals,

    /// <summary>Decidim's meetings.</summary>
    Meetings,

    /// <summary>Decidim's results (accountability).</summary>
    Results,

    /// <summary>Decisions of the council (SCDL).</summary>
    Decisions,
}

/// <summary>A file from elsewhere between its preview and the decision to take it over; its content goes with that decision.</summary>
public sealed class DataImport : Entity
{
    private DataImport()
    {
    }

    /// <summary>Keeps a file.</summary>
    public DataImport(Guid authorityId, DataImportKind kind, DataImportTerms terms, (string Name, byte[] Content) file, (Guid By, DateTimeOffset At) sent)
        : base(authorityId)
    {
        (Kind, FileName, Content, By, At) = (kind, file.Name, file.Content, sent.By, sent.At);
        (TopicId, HandedOverOn, AnsweredOn, PromisedFor, Delegation) = (terms.TopicId, terms.HandedOverOn, terms.AnsweredOn, terms.PromisedFor, terms.Delegation);
    }

    /// <summary>What the file holds.</summary>
    public DataImportKind Kind { get; private set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The file, compressed; empty once taken over.</summary>
    [Private]
    [Secret]
    public byte[] Content { get; private set; } = [];

    /// <summary>Topic everything comes under; null for decisions.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>When the proposals were handed over, which no column of Decidim says.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Day of the answers whose day the file does not say.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Day by which what was accepted is done, where the file does not say.</summary>
    public DateOnly? PromisedFor { get; private set; }

    /// <summary>Delegation that answers, which no column of Decidim says.</summary>
    public string Delegation { get; private set; } = "";

    /// <summary>Who sent it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was taken over, UTC.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Records it added.</summary>
    public int Added { get; private set; }

    /// <summary>Records it corrected.</summary>
    public int Corrected { get; private set; }

    /// <summary>Lines left out because something was wrong with them.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What the organiser said where the file is silent.</summary>
    public DataImportTerms Terms => new(TopicId, Delegation) { HandedOverOn = HandedOverOn, AnsweredOn = AnsweredOn, PromisedFor = PromisedFor };

    /// <summary>Records that it was taken over and lets go of the file.</summary>
    public void Apply(int added, int corrected, int leftOut, DateTimeOffset at) => (Content, Added, Corrected, LeftOut, AppliedAt) = ([], added, corrected, leftOut, at);
}

/// <summary>What the organiser says where a file is silent.</summary>
/// <param name="TopicId">Topic everything comes under.</param>
/// <param name="Delegation">Delegation that answers.</param>
public sealed record DataImportTerms(Guid? TopicId, string Delegation)
{
    /// <summary>Day of the handover.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>Day of the answers.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Day by which what was accepted is done.</summary>
    public DateOnly? PromisedFor { get; init; }
}
