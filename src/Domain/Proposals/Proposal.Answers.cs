namespace Misthos.Domain.Proposals;

/// <content>The answers of the authority.</content>
public sealed partial class Proposal
{
    private readonly List<OfficialResponse> _responses = [];

    /// <summary>Versions of the answer, oldest first; a later one never erases an earlier one.</summary>
    public IReadOnlyList<OfficialResponse> Responses => _responses;

    /// <summary>The answer in force, or null.</summary>
    public OfficialResponse? CurrentResponse => _responses.MaxBy(response => response.Order);

    /// <summary>Whether the authority is late on a day: due day passed and no answer, or the time it gave itself to study is over.</summary>
    public bool IsLateOn(DateOnly day) => CurrentResponse is { } current
        ? current.Kind == ResponseKind.ToStudy && current.DueOn < day
        : AnswerDueOn < day;

    /// <summary>Why an answer is refused; empty when it is not. Reasons are compulsory, and so is the reason of a new version.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(ResponseContent content)
    {
        var refusals = new List<Refusal>();
        void Need(bool isMet, string code)
        {
            if (!isMet)
            {
                refusals.Add(new Refusal(code));
            }
        }

        Need(HandedOverOn is not null, "proposal.not-handed-over");
        Need(!string.IsNullOrWhiteSpace(content.Reasons), "response.no-reasons");
        Need(content.Offices.Count(office => office.Part == OfficePart.LeadDelegation) == 1, "response.no-delegation");
        Need(content.Offices.Select(office => office.OfficeId).Distinct().Count() == content.Offices.Count, "response.office-twice");
        Need(!content.Kind.NeedsDate || content.DueOn is not null, "response.no-due-date");
        Need(content.Kind != ResponseKind.OutsidePowers || !string.IsNullOrWhiteSpace(content.PassedTo), "response.no-recipient");
        Need(content.Budget == ResponseBudget.None || content.Amount.Cents >= 0, "response.negative-amount");
        Need(_responses.Count == 0 || !string.IsNullOrWhiteSpace(content.ChangeReason), "response.no-change-reason");
        return refusals;
    }

    /// <summary>Adds an answer, or a new version of it.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAnswer"/> is not empty.</exception>
    public OfficialResponse Answer(ResponseContent content, DateOnly on, Guid by, DateTimeOffset at)
    {
        if (WhyNotAnswer(content) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        var response = new OfficialResponse(this, _responses.Count + 1, content, new RecordedAct(on, by, at));
        _responses.Add(response);
        return response;
    }
}
