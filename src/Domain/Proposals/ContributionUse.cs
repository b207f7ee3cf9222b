namespace Misthos.Domain.Proposals;

/// <summary>A contribution went into a proposal: the lineage, never undone while both stay.</summary>
public sealed class ContributionUse : Entity
{
    private ContributionUse()
    {
    }

    /// <summary>Ties a contribution to a proposal.</summary>
    public ContributionUse(Proposal proposal, Guid contributionId, DateOnly on, Guid by)
        : base(proposal.AuthorityId) => (ProposalId, ContributionId, On, By) = (proposal.Id, contributionId, on, by);

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>The contribution.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>Day it was merged.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who merged it.</summary>
    public Guid By { get; private set; }
}
