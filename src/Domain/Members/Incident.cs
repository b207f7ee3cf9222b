using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>Where an incident is on its way.</summary>
public enum IncidentStatus
{
    /// <summary>Told; nobody has taken it up.</summary>
    Open,

    /// <summary>Somebody was heard or a measure taken.</summary>
    UnderWay,

    /// <summary>Closed; whoever told it knows what became of it.</summary>
    Closed,
}

/// <summary>
/// Something that went wrong, told in confidence: hurtful words, harassment, a worry. What was said is sealed and read by the people of
/// trust named for the edition alone. Whom it is about is masked in the trail.
/// </summary>
public sealed class Incident : Entity
{
    private readonly List<IncidentStep> _steps = [];

    private Incident()
    {
    }

    /// <summary>Records what somebody tells.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="of">The edition, the sitting where it happened and the member who tells it, each as far as known.</param>
    /// <param name="content">What was said (<see cref="IncidentContent"/>), sealed.</param>
    /// <param name="by">The account that wrote it down.</param>
    /// <param name="at">When, UTC.</param>
    public Incident(Guid authorityId, IncidentOrigin of, SealedText content, Guid by, DateTimeOffset at)
        : base(authorityId) => (EditionId, SittingId, ReporterId, Content, ToldBy, ToldAt) = (of.EditionId, of.SittingId, of.ReporterId, content, by, at);

    /// <summary>The edition, whose people of trust read it.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting where it happened; null when it was elsewhere or is not said.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>The member who tells it; null when a person of trust or the team writes it down for somebody they do not name.</summary>
    [Private]
    public Guid? ReporterId { get; private set; }

    /// <summary>The member it is about, once a person of trust knows; null before, or when it is no member.</summary>
    [Private]
    public Guid? ConcernedId { get; private set; }

    /// <summary>What was said, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Content { get; private set; }

    /// <summary>What the person who told it was answered, sealed; empty before.</summary>
    [Private]
    [Secret]
    public SealedText Answer { get; private set; } = SealedText.Empty;

    /// <summary>When they were answered, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The account that wrote it down: the member's own, or somebody's on their behalf.</summary>
    public Guid ToldBy { get; private set; }

    /// <summary>When it was told, UTC.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>Where it is.</summary>
    public IncidentStatus Status { get; private set; }

    /// <summary>When what was said was erased, UTC.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>What was done about it; only ever added.</summary>
    public IReadOnlyList<IncidentStep> Steps => _steps;

    /// <summary>Whether nothing more can be written.</summary>
    public bool IsOver => Status == IncidentStatus.Closed || ErasedAt is not null;

    /// <summary>Says whom it is about.</summary>
    public void Concern(Guid? personId) => ConcernedId = personId;

    /// <summary>Why a step cannot be added; empty when it can. Whoever told it is answered before it is closed, where they are known.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyList<Refusal> WhyNotAdd(IncidentStepKind kind, DateOnly on, DateOnly today) =>
        IsOver ? [new Refusal("incident.closed")]
            : on > today ? [new Refusal("incident.day")]
            : kind == IncidentStepKind.Closed && ReporterId is not null && AnsweredAt is null ? [new Refusal("incident.not-answered")]
            : [];

    /// <summary>Adds a step; the caller checked <see cref="WhyNotAdd"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing more can be written.</exception>
    public IncidentStep Add(IncidentStepKind kind, DateOnly on, SealedText note, Guid by, DateTimeOffset at)
    {
        if (IsOver)
        {
            throw new InvalidOperationException("The incident is closed.");
        }

        var step = new IncidentStep(this, kind, on, note, by, at);
        _steps.Add(step);
        Status = kind == IncidentStepKind.Closed ? IncidentStatus.Closed : IncidentStatus.UnderWay;
        return step;
    }

    /// <summary>Tells whoever told it what became of it.</summary>
    public void Reply(SealedText answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, at);

    /// <summary>Erases what was said and of whom; that there was an incident, its days and measures stay.</summary>
    public void Erase(DateTimeOffset at)
    {
        (Content, Answer, ReporterId, ConcernedId, ErasedAt) = (SealedText.Empty, SealedText.Empty, null, null, at);
        _steps.ForEach(step => step.Erase());
    }
}

/// <summary>Where an incident comes from, as far as known.</summary>
public sealed record IncidentOrigin(Guid EditionId, Guid? SittingId, Guid? ReporterId);

/// <summary>What somebody tells: in their words, who it is about, and what they wish. Stored sealed.</summary>
public sealed record IncidentContent(string What, string Who, string Wish);
