using Misthos.Domain.Proposals;

namespace Misthos.Domain.Sittings;

/// <summary>When a meeting was held, local time; it may end on another day.</summary>
public sealed record MeetingTimes(DateOnly Day, TimeOnly StartsAt, DateOnly EndsOn, TimeOnly EndsAt);

/// <summary>What was told of a meeting, plain text.</summary>
public sealed record MeetingWords(string Title, string Text)
{
    /// <summary>Where it was held; empty when not said.</summary>
    public string Place { get; init; } = "";

    /// <summary>What came out of it; empty when not said.</summary>
    public string Report { get; init; } = "";

    /// <summary>Organizations that came, as the authority named them; empty when not said.</summary>
    public string Organizations { get; init; } = "";
}

/// <summary>
/// A meeting held before the authority came here, taken over from another platform. It is no <see cref="Sitting"/>: nobody's attendance was
/// recorded, so it pays, attests and counts nothing.
/// </summary>
public sealed class EarlierMeeting : Entity, INeverRemoved
{
    private EarlierMeeting()
    {
    }

    /// <summary>Takes a meeting over.</summary>
    /// <param name="authorityId">Whose.</param>
    /// <param name="place">The edition, and the topic or null.</param>
    /// <param name="times">When it was held.</param>
    /// <param name="words">What was told of it.</param>
    /// <exception cref="ArgumentException">It ends before it starts.</exception>
    public EarlierMeeting(Guid authorityId, (Guid EditionId, Guid? TopicId) place, MeetingTimes times, MeetingWords words)
        : base(authorityId)
    {
        if (times.EndsOn.ToDateTime(times.EndsAt) < times.Day.ToDateTime(times.StartsAt))
        {
            throw new ArgumentException("A meeting ends after it starts.", nameof(times));
        }

        (EditionId, TopicId) = place;
        (Day, StartsAt, EndsOn, EndsAt) = times;
        (Title, Text, Place, Report, Organizations) = (words.Title, words.Text, words.Place, words.Report, words.Organizations);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic worked on, or null.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>Day, in the authority's time zone.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Start, local time.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>Day it ended.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>End, local time.</summary>
    public TimeOnly EndsAt { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was announced, plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it was held; empty when not said.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What came out of it, plain text; empty when not said.</summary>
    public string Report { get; private set; } = "";

    /// <summary>People who came, as the authority declared them there; null when it declared none.</summary>
    public int? Attendees { get; private set; }

    /// <summary>Contributions, as the authority declared them there; null when it declared none.</summary>
    public int? Contributions { get; private set; }

    /// <summary>Organizations that came, as the authority named them; empty when not said.</summary>
    public string Organizations { get; private set; } = "";

    /// <summary>Day its words were taken down; null while they are shown. The row keeps them.</summary>
    [SetOnce]
    public DateOnly? TakenDownOn { get; private set; }

    /// <summary>What is told of it, as it stands in the row.</summary>
    public MeetingWords Words => new(Title, Text) { Place = Place, Report = Report, Organizations = Organizations };

    /// <summary>Why its words cannot be corrected; empty when they can: <c>meeting.taken-down</c>, <c>meeting.no-title</c>, <c>meeting.no-reason</c>, <c>meeting.same</c>.</summary>
    public IReadOnlyList<Refusal> WhyNotCorrect(MeetingWords words, string reason) =>
        TakenDownOn is not null ? [new("meeting.taken-down")]
        : string.IsNullOrWhiteSpace(words.Title) ? [new("meeting.no-title")]
        : string.IsNullOrWhiteSpace(reason) ? [new("meeting.no-reason")]
        : words == Words ? [new("meeting.same")]
        : [];

    /// <summary>Corrects its words on a ground; the line that says so is public.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCorrect"/> is not empty.</exception>
    public EarlierMeetingChange Correct(MeetingWords words, (TakeDownGround Ground, string Reason) why, RecordedAct act)
    {
        if (WhyNotCorrect(words, why.Reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (Title, Text, Place, Report, Organizations) = (words.Title, words.Text, words.Place, words.Report, words.Organizations);
        return new(this, MeetingChangeKind.Corrected, why, act);
    }

    /// <summary>Why its words cannot be taken down; empty when they can: <c>meeting.taken-down</c>, <c>meeting.no-reason</c>.</summary>
    public IReadOnlyList<Refusal> WhyNotTakeDown(string reason) =>
        TakenDownOn is not null ? [new("meeting.taken-down")] : string.IsNullOrWhiteSpace(reason) ? [new("meeting.no-reason")] : [];

    /// <summary>Takes its words down on a ground: that it was held, its day, its numbers and the line that says so stay public.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotTakeDown"/> is not empty.</exception>
    public EarlierMeetingChange TakeDown((TakeDownGround Ground, string Reason) why, RecordedAct act)
    {
        if (WhyNotTakeDown(why.Reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        TakenDownOn = act.On;
        return new(this, MeetingChangeKind.TakenDown, why, act);
    }

    /// <summary>Notes what the authority declared; 0 is nothing declared.</summary>
    public void Declare(int? attendees, int? contributions) => (Attendees, Contributions) = (attendees is > 0 ? attendees : null, contributions is > 0 ? contributions : null);
}
