namespace Misthos.Domain.Proposals;

/// <summary>A numbered proposal of the panel, and the chain of what became of it.</summary>
public sealed partial class Proposal : Entity
{
    private Proposal()
    {
    }

    /// <summary>Records a proposal.</summary>
    public Proposal(Guid authorityId, Guid editionId, Guid topicId, int number, Guid recordedBy)
        : base(authorityId) => (EditionId, TopicId, Number, RecordedBy) = (editionId, topicId, number, recordedBy);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }

    /// <summary>Number, for ever, unique within the authority.</summary>
    public int Number { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text, plain.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When the panel adopted it, or null.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>Sets title and text, until the proposal is handed over.</summary>
    /// <exception cref="InvalidOperationException">It was handed over: its text is fixed.</exception>
    public void Write(string title, string text, Guid topicId)
    {
        if (HandedOverOn is not null)
        {
            throw new InvalidOperationException("The text of a proposal handed over is fixed.");
        }

        (Title, Text, TopicId) = (title, text, topicId);
    }

    /// <summary>Records the panel's adoption.</summary>
    public void Adopt(DateOnly on) => AdoptedOn = on;
}
