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

/// <summary>A numbered proposal of the panel, and the chain of what became of it.</summary>
public sealed class Proposal : Entity
{
    private readonly List<OfficialResponse> _responses = [];

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

    /// <summary>When it was handed to the authority in public: the clock runs from then.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Day by which the authority answers, inclusive.</summary>
    public DateOnly? AnswerDueOn { get; private set; }

    /// <summary>Answers, oldest first; a later one never erases an earlier one.</summary>
    public IReadOnlyList<OfficialResponse> Responses => _responses;

    /// <summary>The answer in force, or null.</summary>
    public OfficialResponse? CurrentResponse => _responses.MaxBy(response => response.Order);

    /// <summary>Whether the authority is late on a day: due day passed and no answer.</summary>
    public bool IsLateOn(DateOnly day) => AnswerDueOn < day && _responses.Count == 0;

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

    /// <summary>Why the proposal cannot be handed over; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotHandOver(DateOnly on)
    {
        var refusals = new List<Refusal>();
        if (HandedOverOn is not null)
        {
            refusals.Add(new Refusal("proposal.already-handed-over"));
        }

        if (AdoptedOn is null || on < AdoptedOn)
        {
            refusals.Add(new Refusal("proposal.not-adopted"));
        }

        return refusals;
    }

    /// <summary>Hands the proposal over: the authority's duty to answer starts.</summary>
    /// <param name="on">Day of the public handover.</param>
    /// <param name="answerDelayDays">Days to answer, fixed by the edition.</param>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotHandOver"/> is not empty.</exception>
    public void HandOver(DateOnly on, int answerDelayDays)
    {
        if (WhyNotHandOver(on).Count > 0)
        {
            throw new InvalidOperationException("The proposal cannot be handed over.");
        }

        (HandedOverOn, AnswerDueOn) = (on, on.AddDays(answerDelayDays));
    }

    /// <summary>Why an answer is refused; empty when it is not. Reasons are compulsory.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(ResponseContent content)
    {
        var refusals = new List<Refusal>();
        if (HandedOverOn is null)
        {
            refusals.Add(new Refusal("proposal.not-handed-over"));
        }

        if (string.IsNullOrWhiteSpace(content.Reasons))
        {
            refusals.Add(new Refusal("response.no-reasons"));
        }

        if (string.IsNullOrWhiteSpace(content.LeadDelegation))
        {
            refusals.Add(new Refusal("response.no-delegation"));
        }

        if (content.Kind != ResponseKind.Refused && content.DueOn is null)
        {
            refusals.Add(new Refusal("response.no-due-date"));
        }

        return refusals;
    }

    /// <summary>Adds an answer.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAnswer"/> is not empty.</exception>
    public OfficialResponse Answer(ResponseContent content, DateOnly on, Guid by, DateTimeOffset at)
    {
        if (WhyNotAnswer(content).Count > 0)
        {
            throw new InvalidOperationException("The answer is refused.");
        }

        var response = new OfficialResponse(this, _responses.Count + 1, content, on, by, at);
        _responses.Add(response);
        return response;
    }
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
