using Misthos.Domain.Proposals;

namespace Misthos.Domain.Commitments;

/// <summary>What the authority promised after a proposal, and does in steps that have a date.</summary>
public sealed class Commitment : Entity, INeverRemoved
{
    private readonly List<Milestone> _milestones = [];
    private readonly List<ProgressNote> _notes = [];
    private readonly List<CommitmentFigure> _figures = [];

    private Commitment()
    {
    }

    /// <summary>Records what was promised.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="order">Order among the commitments of the proposal, from 1.</param>
    /// <param name="words">What is promised.</param>
    public Commitment(Proposal proposal, int order, CommitmentWords words)
        : base(proposal.AuthorityId)
    {
        (ProposalId, Order, Title) = (proposal.Id, order, words.Title);
        Describe(words);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Order among the commitments of the proposal, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What is promised, in a few words; it never changes.</summary>
    [SetOnce]
    public string Title { get; private set; } = "";

    /// <summary>What will be done, in plain words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Department that carries it out; null when not said.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>District it is for, as the authority names it; empty for the whole territory.</summary>
    public string District { get; private set; } = "";

    /// <summary>Steering committee where people of the assembly sit, an outside body; null when there is none.</summary>
    public Guid? SteeringBodyId { get; private set; }

    /// <summary>Day it was stopped; null while it is not.</summary>
    [SetOnce]
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>Why it was stopped, in public.</summary>
    [SetOnce]
    public string StopReason { get; private set; } = "";

    /// <summary>Steps, in the order of their dates.</summary>
    public IReadOnlyList<Milestone> Milestones => [.. _milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Order)];

    /// <summary>What was told of its progress, oldest first.</summary>
    public IReadOnlyList<ProgressNote> Notes => [.. _notes.OrderBy(n => n.On).ThenBy(n => n.Id)];

    /// <summary>Money voted and spent.</summary>
    public IReadOnlyList<CommitmentFigure> Figures => _figures;

    /// <summary>Money voted or spent so far.</summary>
    public Money Sum(FigureKind kind) => Money.Sum(_figures.Where(figure => figure.Kind == kind).Select(figure => figure.Amount));

    /// <summary>Where it stands on a day.</summary>
    public CommitmentStatus StatusOn(DateOnly day) => CommitmentStatusRule.Of(
        new CommitmentFacts([.. _milestones.Select(m => new MilestoneFacts(m.DueOn, m.DoneOn))], _notes.Exists(note => note.On <= day), StoppedOn), day);

    /// <summary>Whether something happened after a day: a step done or moved, progress told, the end.</summary>
    public bool MovedSince(DateOnly day) =>
        StoppedOn > day || _notes.Exists(n => n.On > day) || _milestones.Exists(m => m.DoneOn > day || m.Moves.Any(move => move.On > day));

    /// <summary>Changes words, department, district and steering committee; the promise itself stays.</summary>
    public void Describe(CommitmentWords words) =>
        (Text, OfficeId, District, SteeringBodyId) = (words.Text, words.OfficeId, words.District, words.SteeringBodyId);

    /// <summary>Why it cannot go on being changed; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => StoppedOn is null ? [] : [new Refusal("commitment.stopped")];

    /// <summary>Adds a step.</summary>
    public Milestone AddMilestone(string title, DateOnly dueOn)
    {
        var milestone = new Milestone(this, _milestones.Count + 1, title, dueOn);
        _milestones.Add(milestone);
        return milestone;
    }

    /// <summary>Tells of its progress.</summary>
    public ProgressNote AddNote(ProgressWords words, RecordedAct act)
    {
        var note = new ProgressNote(this, words, act);
        _notes.Add(note);
        return note;
    }

    /// <summary>Notes money voted or spent; a negative amount corrects.</summary>
    public CommitmentFigure AddFigure(FigureKind kind, Money amount, string reference, RecordedAct act)
    {
        var figure = new CommitmentFigure(this, kind, amount, (reference, act));
        _figures.Add(figure);
        return figure;
    }

    /// <summary>Why it cannot be stopped; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotStop(string reason) =>
        StoppedOn is not null ? [new Refusal("commitment.stopped")] : string.IsNullOrWhiteSpace(reason) ? [new Refusal("commitment.no-stop-reason")] : [];

    /// <summary>Stops it, in public and with a reason.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotStop"/> is not empty.</exception>
    public void Stop(DateOnly on, string reason)
    {
        if (WhyNotStop(reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (StoppedOn, StopReason) = (on, reason);
    }
}

/// <summary>What is said of a commitment.</summary>
public sealed record CommitmentWords(string Title, string Text, Guid? OfficeId, string District)
{
    /// <summary>Steering committee where people of the assembly sit.</summary>
    public Guid? SteeringBodyId { get; init; }
}
