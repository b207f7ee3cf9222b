namespace Misthos.Domain.Proposals;

/// <summary>An act of the council decides on a proposal.</summary>
public sealed class ProposalDeliberation : Entity, IKeptForever
{
    private ProposalDeliberation()
    {
    }

    /// <summary>Links an act.</summary>
    public ProposalDeliberation(Proposal proposal, Guid deliberationId, DateTimeOffset at)
        : base(proposal.AuthorityId) => (ProposalId, DeliberationId, At) = (proposal.Id, deliberationId, at);

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>The act.</summary>
    public Guid DeliberationId { get; private set; }

    /// <summary>When it was linked, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
