namespace Misthos.Domain.Proposals;

/// <summary>A numbered proposal of the panel, and the chain of what became of it.</summary>
public sealed partial class Proposal : Entity
{
    private Proposal()
    {
    }

    /// <summary>Records a proposal.</summary>
    public Proposal(Guid authorityId, ProposalPlace place, int number, Guid recordedBy)
        : base(authorityId) =>
        (AssemblyId, EditionId, TopicId, Number, RecordedBy) = (place.AssemblyId, place.EditionId, place.TopicId, number, recordedBy);

    /// <summary>The assembly it is of.</summary>
    public Guid AssemblyId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }

    /// <summary>Number, for ever, unique within the assembly; never given again, even when the proposal is withdrawn.</summary>
    public int Number { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }
}
