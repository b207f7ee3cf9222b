namespace Misthos.Domain.Proposals;

/// <summary>A version of the authority's answer to a proposal, with its reasons. Never changed: a correction is a new row.</summary>
public sealed class OfficialResponse : Entity, IKeptForever
{
    private readonly List<ResponseOffice> _offices = [];

    private OfficialResponse()
    {
    }

    internal OfficialResponse(Proposal proposal, int order, ResponseContent content, RecordedAct act)
        : base(proposal.AuthorityId)
    {
        (ProposalId, Order, AnsweredOn, By, At) = (proposal.Id, order, act.On, act.By, act.At);
        (Kind, Reasons, Summary, DueOn) = (content.Kind, content.Reasons, content.Summary, content.Kind.NeedsDate ? content.DueOn : null);
        PassedTo = content.Kind == ResponseKind.OutsidePowers ? content.PassedTo : "";
        (Budget, BudgetName, Amount) = content.Budget == ResponseBudget.None ? (content.Budget, "", Money.Zero) : (content.Budget, content.BudgetName, content.Amount);
        ChangeReason = order == 1 ? "" : content.ChangeReason;
        _offices.AddRange(content.Offices.Select(office => new ResponseOffice(this, office)));
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Version of the answer, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What was decided.</summary>
    public ResponseKind Kind { get; private set; }

    /// <summary>The answer in one or two plain sentences; may be empty.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Reasons, in plain words.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Day by which what was promised, or the study, is done.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>To whom it was passed, outside the authority's powers; else empty.</summary>
    public string PassedTo { get; private set; } = "";

    /// <summary>Where the money comes from.</summary>
    public ResponseBudget Budget { get; private set; }

    /// <summary>Name of that budget.</summary>
    public string BudgetName { get; private set; } = "";

    /// <summary>Share of that budget; zero when not said.</summary>
    public Money Amount { get; private set; }

    /// <summary>Why it replaces the version before; empty for the first.</summary>
    public string ChangeReason { get; private set; } = "";

    /// <summary>Day of the answer.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Delegations and departments, with their part.</summary>
    public IReadOnlyList<ResponseOffice> Offices => _offices;

    /// <summary>Names of the offices with a part, in the order they were named.</summary>
    public IEnumerable<string> NamesOf(OfficePart part) => _offices.Where(office => office.Part == part).OrderBy(office => office.Id).Select(office => office.Name);
}

/// <summary>A delegation or department in an answer, with the name it had.</summary>
public sealed class ResponseOffice : Entity, IKeptForever
{
    private ResponseOffice()
    {
    }

    internal ResponseOffice(OfficialResponse response, ResponseOfficeContent content)
        : base(response.AuthorityId) => (ResponseId, OfficeId, Name, Part) = (response.Id, content.OfficeId, content.Name, content.Part);

    /// <summary>The answer.</summary>
    public Guid ResponseId { get; private set; }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>Its name that day.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its part.</summary>
    public OfficePart Part { get; private set; }
}
