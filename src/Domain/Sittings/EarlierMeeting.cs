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

    /// <summary>Notes what the authority declared; 0 is nothing declared.</summary>
    public void Declare(int? attendees, int? contributions) => (Attendees, Contributions) = (attendees is > 0 ? attendees : null, contributions is > 0 ? contributions : null);
}
