namespace Misthos.Domain.Sittings;

/// <summary>A meeting of an organ: plenary, workshop, hearing, visit.</summary>
public sealed partial class Sitting : Entity
{
    private readonly List<SittingChange> _changes = [];

    private Sitting()
    {
    }

    /// <summary>Plans a sitting.</summary>
    /// <exception cref="ArgumentException">It ends before it starts.</exception>
    public Sitting(Guid authorityId, Guid editionId, Guid organId, string title, SittingTimes times)
        : base(authorityId)
    {
        (EditionId, OrganId, Title) = (editionId, organId, title);
        SetTimes(times);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The organ that meets.</summary>
    public Guid OrganId { get; private set; }

    /// <summary>The topic worked on, or null.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>What kind of sitting it is.</summary>
    public SittingKind Kind { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Day, in the authority's time zone.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Start, local time.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>End, local time, the same day.</summary>
    public TimeOnly EndsAt { get; private set; }

    /// <summary>Minutes that count as the sitting's length (breaks the act counts are in it).</summary>
    public int PlannedMinutes { get; private set; }

    /// <summary>Name of the venue.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Address of the venue and how to get in.</summary>
    public string Access { get; private set; } = "";

    /// <summary>What will be done, plain text.</summary>
    public string Agenda { get; private set; } = "";

    /// <summary>Whether anyone may come.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Where the sitting is in its life.</summary>
    public SittingStatus Status { get; private set; } = SittingStatus.Planned;

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<SittingChange> Changes => _changes;

    /// <summary>Sets title, topic, venue and agenda.</summary>
    public void Describe(string title, Guid? topicId, SittingPlace place, string agenda) =>
        (Title, TopicId, Place, Access, IsPublic, Agenda) = (title, topicId, place.Name, place.Access, place.IsPublic, agenda);

    /// <summary>Says what kind of sitting it is.</summary>
    public void Classify(SittingKind kind) => Kind = kind;

    /// <summary>Records that members have been convened.</summary>
    public void Convene(Guid by, DateTimeOffset at) => Change(SittingStatus.Convened, null, by, at);

    /// <summary>Why attendance cannot be closed on a day; empty when it can. It is never closed before the sitting's own day.</summary>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNotClose(DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (Status is SittingStatus.Closed or SittingStatus.Cancelled)
        {
            refusals.Add(new Refusal("sitting.over"));
        }

        if (today < Day)
        {
            refusals.Add(new Refusal("sitting.not-yet-held"));
        }

        return refusals;
    }

    /// <summary>Closes attendance after the sitting.</summary>
    /// <exception cref="InvalidOperationException">The sitting was cancelled or is closed.</exception>
    public void Close(Guid by, DateTimeOffset at)
    {
        if (Status is SittingStatus.Closed or SittingStatus.Cancelled)
        {
            throw new InvalidOperationException("The sitting is closed or cancelled.");
        }

        Change(SittingStatus.Closed, null, by, at);
    }

    /// <summary>Why the sitting cannot be cancelled; empty when it can. One that was held and closed is never cancelled: people were there.</summary>
    /// <param name="reason">Reason, told to the people convened.</param>
    public IReadOnlyList<Refusal> WhyNotCancel(string? reason)
    {
        var refusals = new List<Refusal>();
        if (Status is SittingStatus.Closed or SittingStatus.Cancelled)
        {
            refusals.Add(new Refusal("sitting.over"));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            refusals.Add(new Refusal("sitting.cancel-needs-reason"));
        }

        return refusals;
    }

    /// <summary>Cancels the sitting: it pays nothing and attests nothing.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCancel"/> is not empty.</exception>
    public void Cancel(string reason, Guid by, DateTimeOffset at)
    {
        if (WhyNotCancel(reason).Count > 0)
        {
            throw new InvalidOperationException("The sitting cannot be cancelled.");
        }

        Change(SittingStatus.Cancelled, reason, by, at);
    }

    private void Change(SittingStatus status, string? reason, Guid by, DateTimeOffset at)
    {
        _changes.Add(new SittingChange(AuthorityId, Id, status, reason, by, at));
        Status = status;
        Touch(at);
    }
}

/// <summary>Day and times of a sitting, local; <paramref name="PlannedMinutes"/> is its length in minutes.</summary>
public sealed record SittingTimes(DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, int PlannedMinutes);

/// <summary>Venue of a sitting.</summary>
public sealed record SittingPlace(string Name, string Access, bool IsPublic);
