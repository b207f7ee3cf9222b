namespace Misthos.Domain.Sittings;

/// <summary>People counted but not named, in one capacity; the last count of a capacity is the valid one.</summary>
public sealed class Headcount : Entity
{
    private Headcount()
    {
    }

    /// <summary>Records a count.</summary>
    public Headcount(Sitting sitting, Capacity capacity, int people, Guid by, DateTimeOffset at)
        : base(sitting.AuthorityId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        (SittingId, Capacity, People, By, At) = (sitting.Id, capacity, people, by, at);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>In what capacity they came.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>How many people.</summary>
    public int People { get; private set; }

    /// <summary>Who counted.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
