namespace Misthos.Domain.Proposals;

/// <summary>What the authority decided about a proposal.</summary>
public enum ResponseKind
{
    /// <summary>Accepted as it stands.</summary>
    Accepted,

    /// <summary>Accepted with changes.</summary>
    Amended,

    /// <summary>Refused.</summary>
    Refused,
}

/// <summary>Content of an answer. <paramref name="DueOn"/> is when what was promised is due.</summary>
public sealed record ResponseContent(ResponseKind Kind, string Reasons, string LeadDelegation, string LeadDepartment, string Contributors, DateOnly? DueOn);

/// <summary>The authority's answer to a proposal, with its reasons. Never changed: a new answer is a new row.</summary>
public sealed class OfficialResponse : Entity
{
    private OfficialResponse()
    {
    }

    internal OfficialResponse(Proposal proposal, int order, ResponseContent content, DateOnly on, Guid by, DateTimeOffset at)
        : base(proposal.AuthorityId)
    {
        (ProposalId, Order, AnsweredOn, By, At) = (proposal.Id, order, on, by, at);
        (Kind, Reasons, DueOn) = (content.Kind, content.Reasons, content.DueOn);
        (LeadDelegation, LeadDepartment, Contributors) = (content.LeadDelegation, content.LeadDepartment, content.Contributors);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What was decided.</summary>
    public ResponseKind Kind { get; private set; }

    /// <summary>Reasons, in plain words.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Delegation that leads (an elected portfolio, never a named person).</summary>
    public string LeadDelegation { get; private set; } = "";

    /// <summary>Department that leads.</summary>
    public string LeadDepartment { get; private set; } = "";

    /// <summary>Contributing delegations and departments, one a line.</summary>
    public string Contributors { get; private set; } = "";

    /// <summary>Day by which what was promised is done.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
