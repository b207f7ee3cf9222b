namespace Misthos.Domain.Proposals;

/// <summary>A department is asked for a technical opinion on a proposal: what the law, money, time and powers allow, never whether it is a good idea.</summary>
public sealed class OpinionRequest : Entity, INeverRemoved
{
    /// <summary>Days the link stays open after the day the opinion is due.</summary>
    public const int LinkDaysAfterDue = 30;

    private readonly List<TechnicalOpinion> _opinions = [];

    private OpinionRequest()
    {
    }

    /// <summary>Asks.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="order">Order among the requests about this proposal, from 1.</param>
    /// <param name="terms">Who is asked, what, and by when.</param>
    /// <param name="act">Who asks, and when.</param>
    public OpinionRequest(Proposal proposal, int order, OpinionTerms terms, RecordedAct act)
        : base(proposal.AuthorityId)
    {
        (ProposalId, Order) = (proposal.Id, order);
        (OfficeId, Question, DueOn) = (terms.OfficeId, terms.Question, terms.DueOn);
        (AskedOn, By, At) = (act.On, act.By, act.At);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Order among the requests about this proposal, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The department.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>What it is asked, in plain words; public.</summary>
    [SetOnce]
    public string Question { get; private set; } = "";

    /// <summary>Day it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Day by which it answers, inclusive; it never changes.</summary>
    [SetOnce]
    public DateOnly DueOn { get; private set; }

    /// <summary>Who asked.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Number of the last link sent, from 1; 0 before. An earlier link opens nothing.</summary>
    public int LinkNumber { get; private set; }

    /// <summary>Last day the link opens the form, inclusive; null when no link is open.</summary>
    public DateOnly? LinkUntil { get; private set; }

    /// <summary>Day it was withdrawn; null while it stands.</summary>
    [SetOnce]
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why it was withdrawn, in public.</summary>
    [SetOnce]
    public string WithdrawReason { get; private set; } = "";

    /// <summary>Versions of the opinion, oldest first.</summary>
    public IReadOnlyList<TechnicalOpinion> Opinions => [.. _opinions.OrderBy(opinion => opinion.Order)];

    /// <summary>The version in force; null while none was given.</summary>
    public TechnicalOpinion? Current => _opinions.MaxBy(opinion => opinion.Order);

    /// <summary>Where it stands on a day.</summary>
    public OpinionState StateOn(DateOnly day) =>
        _opinions.Count > 0 ? OpinionState.Answered : WithdrawnOn is not null ? OpinionState.Withdrawn : DueOn < day ? OpinionState.Late : OpinionState.Open;

    /// <summary>Days past the due day: on a day, or when it was first answered; 0 when in time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, (_opinions.MinBy(opinion => opinion.Order)?.GivenOn ?? WithdrawnOn ?? day).DayNumber - DueOn.DayNumber);

    /// <summary>Why an opinion cannot be asked for; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(OpinionTerms terms, DateOnly today) =>
        string.IsNullOrWhiteSpace(terms.Question) ? [new Refusal("opinion.no-question")] : terms.DueOn <= today ? [new Refusal("opinion.due-passed")] : [];

    /// <summary>Sends a link: the one before opens nothing any more.</summary>
    /// <exception cref="InvalidOperationException">The request was withdrawn.</exception>
    public void SendLink(DateOnly today)
    {
        if (WithdrawnOn is not null)
        {
            throw new InvalidOperationException("opinion.withdrawn");
        }

        var from = today > DueOn ? today : DueOn;
        (LinkNumber, LinkUntil) = (LinkNumber + 1, from.AddDays(LinkDaysAfterDue));
    }

    /// <summary>The link opens nothing any more.</summary>
    public void RevokeLink() => LinkUntil = null;

    /// <summary>Whether the link of this number opens the form on a day.</summary>
    public bool IsOpenBy(int link, DateOnly day) => link == LinkNumber && day <= LinkUntil && WithdrawnOn is null;

    /// <summary>Why an opinion is refused; empty when it is not. A correction needs its reason.</summary>
    public IReadOnlyList<Refusal> WhyNotGive(OpinionContent content)
    {
        (bool Fails, string Code)[] checks =
        [
            (WithdrawnOn is not null, "opinion.withdrawn"),
            (content.IsEmpty, "opinion.empty"),
            (content.Longest > OpinionContent.MostCharacters, "opinion.too-long"),
            (content.Minutes <= 0, "opinion.hours"),
            (_opinions.Count > 0 && string.IsNullOrWhiteSpace(content.ChangeReason), "opinion.no-change-reason"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
    }

    /// <summary>Records the opinion, or a correction of it; the link is used up.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotGive"/> is not empty.</exception>
    public TechnicalOpinion Give(OpinionContent content, OpinionSource source)
    {
        if (WhyNotGive(content) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        var opinion = new TechnicalOpinion(this, _opinions.Count + 1, content, source);
        _opinions.Add(opinion);
        LinkUntil = null;
        return opinion;
    }

    /// <summary>Why it cannot be withdrawn; empty when it can. What was answered stays.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw(string reason) =>
        WithdrawnOn is not null || _opinions.Count > 0 ? [new Refusal("opinion.closed")] : string.IsNullOrWhiteSpace(reason) ? [new Refusal("opinion.no-reason")] : [];

    /// <summary>The opinion is no longer asked for, with a reason.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotWithdraw"/> is not empty.</exception>
    public void Withdraw(DateOnly on, string reason)
    {
        if (WhyNotWithdraw(reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (WithdrawnOn, WithdrawReason, LinkUntil) = (on, reason, null);
    }
}
