using Misthos.Domain.Administration;

namespace Misthos.Domain.Proposals;

/// <summary>What a minority says, and how many people it speaks for, who are never named.</summary>
public sealed record MinorityContent(string Text, int Voices);

/// <summary>Who writes it: a member for themself (<paramref name="PersonId"/>), or an account of the team (<paramref name="By"/>).</summary>
public sealed record MinorityWriter(Guid? PersonId, Guid? By);

/// <summary>
/// The opinion of those who were not of the same mind, kept with a proposal that a vote adopted. Its words never change and the row is never
/// removed: whoever wrote it may withdraw it, a ground may take its words down, and either leaves a dated public line.
/// </summary>
public sealed class MinorityOpinion : Entity, INeverRemoved
{
    /// <summary>
    /// Days to have one kept, counted from the adoption. No text fixes it: two weeks let those who need help, or somebody to write with,
    /// do so after the sitting, and end before an authority has had time to answer.
    /// </summary>
    public const int DaysOpen = 14;

    /// <summary>Longest text, characters.</summary>
    public const int LongestText = 4_000;

    private MinorityOpinion()
    {
    }

    /// <summary>Keeps one.</summary>
    /// <param name="id">Its identifier, made with the form, so that a form sent twice makes one.</param>
    /// <param name="proposal">The proposal a vote adopted.</param>
    /// <param name="content">What is said, for how many.</param>
    /// <param name="writer">Who writes it.</param>
    /// <param name="on">Day it is given.</param>
    public MinorityOpinion(Guid id, Proposal proposal, MinorityContent content, MinorityWriter writer, DateOnly on)
        : base(proposal.AuthorityId)
    {
        Id = id;
        (ProposalId, BallotId) = (proposal.Id, proposal.BallotId ?? throw new ArgumentException("No vote adopted the proposal.", nameof(proposal)));
        (Text, Voices, PersonId, By, GivenOn) = (content.Text, content.Voices, writer.PersonId, writer.By, on);
        IsOfMember = writer.PersonId is not null;
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>The vote that adopted it.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>What they say, plain; public while it is neither withdrawn nor taken down.</summary>
    [SetOnce]
    public string Text { get; private set; } = "";

    /// <summary>People it speaks for, at least 1.</summary>
    [SetOnce]
    public int Voices { get; private set; }

    /// <summary>Whether a member wrote it in their space; else the team typed it.</summary>
    public bool IsOfMember { get; private set; }

    /// <summary>The member who wrote it, who alone reads it; null when the team typed it, when it is withdrawn, or when the member asked to be forgotten.</summary>
    [Private]
    public Guid? PersonId { get; private set; }

    /// <summary>The account of the team that typed it; null when a member wrote it.</summary>
    public Guid? By { get; private set; }

    /// <summary>Day it was given.</summary>
    [SetOnce]
    public DateOnly GivenOn { get; private set; }

    /// <summary>Day whoever wrote it withdrew it; null while it stands.</summary>
    [SetOnce]
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why its words are no longer shown; null when they are.</summary>
    public MinorityTakeDown? TakeDown { get; private set; }

    /// <summary>Whether the public reads its words.</summary>
    public bool IsShown => WithdrawnOn is null && TakeDown is null;

    /// <summary>Why it cannot be withdrawn; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw() => WithdrawnOn is not null ? [new("minority.withdrawn")] : [];

    /// <summary>Whoever wrote it withdraws it: a dated line stays, nothing leads to them any more.</summary>
    /// <exception cref="InvalidOperationException">It is withdrawn.</exception>
    public void Withdraw(DateOnly on)
    {
        if (WithdrawnOn is not null)
        {
            throw new InvalidOperationException("The minority opinion is withdrawn.");
        }

        (WithdrawnOn, PersonId) = (on, null);
    }

    /// <summary>Its author asked to be forgotten: the opinion stays, nothing leads to them any more.</summary>
    public void Forget() => PersonId = null;
}

/// <summary>The words of a minority opinion are no longer shown; that there was one, its day and this line stay public.</summary>
public sealed class MinorityTakeDown : Entity, IKeptForever
{
    private MinorityTakeDown()
    {
    }

    /// <summary>Takes the words down.</summary>
    public MinorityTakeDown(MinorityOpinion opinion, TakeDownGround ground, string reason, RecordedAct act)
        : base(opinion.AuthorityId) =>
        (OpinionId, Ground, Reason, On, By, At) = (opinion.Id, ground, reason, act.On, act.By, act.At);

    /// <summary>The opinion whose words are no longer shown.</summary>
    public Guid OpinionId { get; private set; }

    /// <summary>The ground.</summary>
    public TakeDownGround Ground { get; private set; }

    /// <summary>Why, in public words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day of the take-down.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
