namespace Misthos.Domain.Proposals;

/// <content>Handover to the authority, and its answers.</content>
public sealed partial class Proposal
{
    private readonly List<OfficialResponse> _responses = [];

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
