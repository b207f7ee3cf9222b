using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>Where a need is on its way.</summary>
public enum NeedStatus
{
    /// <summary>Told; nobody has answered.</summary>
    Open,

    /// <summary>Measures are planned and not all done.</summary>
    Planned,

    /// <summary>Every measure is done.</summary>
    Solved,

    /// <summary>Closed without a measure: no longer needed, or it cannot be met.</summary>
    Dropped,
}

/// <summary>A need of a member for one term, told in their own words and answered by measures. Whoever must act sees it, nobody else.</summary>
public sealed partial class Need : Entity
{
    private readonly List<NeedMeasure> _measures = [];

    private Need()
    {
    }

    /// <summary>Records a need.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="of">Whose need, for the term of which edition.</param>
    /// <param name="content">What was said, sealed.</param>
    /// <param name="told">Who told it and when, and the consent given.</param>
    public Need(Guid authorityId, NeedOwner of, SealedText content, NeedTelling told)
        : base(authorityId)
    {
        (PersonId, EditionId, Content) = (of.PersonId, of.EditionId, content);
        (ToldAt, ToldBy, HasConsent) = (told.At, told.By, told.HasConsent);
    }

    /// <summary>Whose need.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The edition of whose term it is; it is erased after that term.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Kind, words and companion (<see cref="NeedContent"/>), sealed.</summary>
    [Private]
    [Secret]
    public SealedText Content { get; private set; }

    /// <summary>When it was told, UTC.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>The organiser who wrote it down on behalf of the person; null when the person did.</summary>
    public Guid? ToldBy { get; private set; }

    /// <summary>Whether the person agreed that it is kept, where it may say something of health.</summary>
    public bool HasConsent { get; private set; }

    /// <summary>Where the need is.</summary>
    public NeedStatus Status { get; private set; }

    /// <summary>When the first measure was planned, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the last measure was done, UTC.</summary>
    public DateTimeOffset? SolvedAt { get; private set; }

    /// <summary>When what was said was erased, UTC.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>What is done about it.</summary>
    public IReadOnlyList<NeedMeasure> Measures => _measures;

    /// <summary>Why no measure can be planned; empty when one can.</summary>
    public IReadOnlyList<Refusal> WhyNotPlan() =>
        ErasedAt is not null ? [new Refusal("need.erased")] : Status == NeedStatus.Dropped ? [new Refusal("need.dropped")] : [];

    /// <summary>Plans a measure.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotPlan"/> is not empty.</exception>
    public NeedMeasure Plan(SealedText content, MeasureTerms terms, Guid by, DateTimeOffset at)
    {
        Require(WhyNotPlan());
        var measure = new NeedMeasure(this, content, terms, by, at);
        _measures.Add(measure);
        (Status, SolvedAt, AnsweredAt) = (NeedStatus.Planned, null, AnsweredAt ?? at);
        return measure;
    }

    /// <summary>Records that a measure was done, and what it cost in the end; what is lent is handed over that day.</summary>
    /// <exception cref="InvalidOperationException">It is not one of this need, is done already, or lends something without a day.</exception>
    public void Finish(Guid measureId, Money cost, Guid by, DateTimeOffset at, DateOnly? lentOn = null)
    {
        var measure = Pending(measureId);
        if (measure.ReturnBy is not null)
        {
            measure.Lend(lentOn ?? throw new InvalidOperationException("A loan is handed over on a day."));
        }

        measure.Finish(cost, by, at);
        Settle(at);
    }

    /// <summary>Gives a measure up; the need is open again when none is left.</summary>
    /// <exception cref="InvalidOperationException">It is not one of this need, or is done already.</exception>
    public void GiveUp(Guid measureId, Guid by, DateTimeOffset at)
    {
        Pending(measureId).GiveUp(by, at);
        Settle(at);
    }

    /// <summary>Closes the need without a measure.</summary>
    public void Drop()
    {
        Require(WhyNotPlan());
        Status = NeedStatus.Dropped;
    }

    private void Settle(DateTimeOffset at)
    {
        var kept = _measures.Where(m => m.Status != MeasureStatus.GivenUp).ToList();
        Status = kept.Count == 0 ? NeedStatus.Open : kept.TrueForAll(m => m.Status == MeasureStatus.Done) ? NeedStatus.Solved : NeedStatus.Planned;
        (SolvedAt, AnsweredAt) = (Status == NeedStatus.Solved ? at : null, kept.Count == 0 ? null : AnsweredAt);
    }

    private NeedMeasure Pending(Guid id) =>
        _measures.Find(m => m.Id == id && m.Status == MeasureStatus.Planned) ?? throw new InvalidOperationException("No such measure is planned.");

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException($"Nothing can be done about this need: {refusal.Code}.");
        }
    }
}

/// <summary>Whose need, for the term of which edition.</summary>
public sealed record NeedOwner(Guid PersonId, Guid EditionId);

/// <summary>Who told a need (an organiser on behalf of the person, or null), when, and whether the person agreed that it is kept.</summary>
public sealed record NeedTelling(Guid? By, DateTimeOffset At, bool HasConsent);
