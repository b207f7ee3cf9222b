using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>What is done about an incident, the gentlest measure first.</summary>
public enum IncidentStepKind
{
    /// <summary>Whoever told it was heard.</summary>
    ReporterHeard,

    /// <summary>The member it is about was heard.</summary>
    ConcernedHeard,

    /// <summary>Somebody who was there was heard.</summary>
    WitnessHeard,

    /// <summary>The charter was recalled to the member.</summary>
    CharterReminder,

    /// <summary>A mediation was held.</summary>
    Mediation,

    /// <summary>An exclusion was decided, or refused: see <see cref="Exclusion"/>.</summary>
    Decision,

    /// <summary>The incident is closed.</summary>
    Closed,
}

/// <summary>A dated step of the follow-up of an incident; only ever added.</summary>
public sealed class IncidentStep : Entity
{
    private IncidentStep()
    {
    }

    internal IncidentStep(Incident incident, IncidentStepKind kind, DateOnly on, SealedText note, Guid by, DateTimeOffset at)
        : base(incident.AuthorityId) => (IncidentId, Kind, On, Note, By, At) = (incident.Id, kind, on, note, by, at);

    /// <summary>The incident.</summary>
    public Guid IncidentId { get; private set; }

    /// <summary>What was done.</summary>
    public IncidentStepKind Kind { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What came of it, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Note { get; private set; }

    /// <summary>The account that wrote it down.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Erase() => Note = SealedText.Empty;
}

/// <summary>Somebody of the team named to hear what goes wrong in an edition; they alone read its incidents.</summary>
public sealed class Confidant : Entity
{
    private Confidant()
    {
    }

    /// <summary>Names somebody.</summary>
    public Confidant(Guid authorityId, Guid editionId, Guid userId, Guid by, DateTimeOffset at)
        : base(authorityId) => (EditionId, UserId, By, At) = (editionId, userId, by, at);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Who named them; never themselves.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why somebody cannot be named; empty when they can: nobody opens these files to themselves.</summary>
    public static IReadOnlyList<Refusal> WhyNotName(Guid userId, Guid by) => userId == by ? [new Refusal("confidant.self")] : [];
}
