using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>Where a measure is.</summary>
public enum MeasureStatus
{
    /// <summary>Decided, not done yet.</summary>
    Planned,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    GivenUp,
}

/// <summary>For which sittings a measure is (none: all of the term), and what it costs.</summary>
public sealed record MeasureTerms(IReadOnlyList<Guid> SittingIds, Money Cost)
{
    /// <summary>Last day to give back what is lent (a phone, a tablet, a headset); null when nothing is.</summary>
    public DateOnly? ReturnBy { get; init; }
}

/// <summary>Something done so that a member can come.</summary>
public sealed partial class NeedMeasure : Entity
{
    private NeedMeasure()
    {
    }

    internal NeedMeasure(Need need, SealedText content, MeasureTerms terms, Guid by, DateTimeOffset at)
        : base(need.AuthorityId)
    {
        (NeedId, Content, PlannedBy, PlannedAt) = (need.Id, content, by, at);
        (SittingIds, Cost, ReturnBy) = ([.. terms.SittingIds.Distinct()], terms.Cost, terms.ReturnBy);
    }

    /// <summary>The need.</summary>
    public Guid NeedId { get; private set; }

    /// <summary>What is done and who provides it (<see cref="MeasureContent"/>), sealed.</summary>
    [Private]
    [Secret]
    public SealedText Content { get; private set; }

    /// <summary>The sittings it is for; empty for all of the term.</summary>
    public IReadOnlyList<Guid> SittingIds { get; private set; } = [];

    /// <summary>What it costs the authority: expected, then known once done.</summary>
    public Money Cost { get; private set; }

    /// <summary>Where it is.</summary>
    public MeasureStatus Status { get; private set; }

    /// <summary>Who planned it.</summary>
    public Guid PlannedBy { get; private set; }

    /// <summary>When it was planned, UTC.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>Who recorded that it was done or given up.</summary>
    public Guid? ClosedBy { get; private set; }

    /// <summary>When it was done or given up, UTC.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether it is for a sitting.</summary>
    public bool IsFor(Guid sittingId) => SittingIds.Count == 0 || SittingIds.Contains(sittingId);

    internal void Finish(Money cost, Guid by, DateTimeOffset at) => (Cost, Status, ClosedBy, ClosedAt) = (cost, MeasureStatus.Done, by, at);

    internal void GiveUp(Guid by, DateTimeOffset at) => (Status, ClosedBy, ClosedAt) = (MeasureStatus.GivenUp, by, at);

    internal void Erase() => Content = SealedText.Empty;
}
