namespace Misthos.Domain.Sittings;

/// <summary>A change of day, times or venue after people were convened, with its reason. Only ever added.</summary>
public sealed class SittingMove : Entity
{
    private SittingMove()
    {
    }

    internal SittingMove(Sitting sitting, SittingFacts before, string reason, Guid by, DateTimeOffset at)
        : base(sitting.AuthorityId)
    {
        (SittingId, Revision, Reason, By, At) = (sitting.Id, sitting.Revision, reason, by, at);
        (Day, StartsAt, EndsAt, Place) = (before.Day, before.StartsAt, before.EndsAt, before.Place);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Revision of the sitting that it made.</summary>
    public int Revision { get; private set; }

    /// <summary>Day before the move.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Start before the move, local time.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>End before the move, local time.</summary>
    public TimeOnly EndsAt { get; private set; }

    /// <summary>Venue before the move.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Why, as people are told.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
