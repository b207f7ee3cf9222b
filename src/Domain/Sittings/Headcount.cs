namespace Misthos.Domain.Sittings;

/// <summary>People counted but not named, in one capacity; the last count of a capacity is the valid one.</summary>
public sealed class Headcount : Entity
{
    private Headcount()
    {
    }

    /// <summary>Records a count.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="capacity">In what capacity they came.</param>
    /// <param name="people">How many people.</param>
    /// <param name="by">Who counted.</param>
    /// <param name="at">When, UTC.</param>
    public Headcount(Sitting sitting, Capacity capacity, int people, Guid by, DateTimeOffset at)
        : base(sitting.AuthorityId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        (SittingId, Capacity, Order, People, By, At) = (sitting.Id, capacity, 1, people, by, at);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>In what capacity they came.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>Order, from 1; unique within a sitting and capacity, so two who count at once cannot both count from the same number.</summary>
    public int Order { get; private set; }

    /// <summary>How many people.</summary>
    public int People { get; private set; }

    /// <summary>Identifier given by the device at reception; unique, so that sending twice counts once.</summary>
    public Guid? DeviceId { get; private set; }

    /// <summary>Who counted.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The count that replaces this one.</summary>
    public Headcount Next(int people, Guid by, DateTimeOffset at, Guid? deviceId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        return new Headcount
        {
            Id = Guid.CreateVersion7(),
            AuthorityId = AuthorityId,
            SittingId = SittingId,
            Capacity = Capacity,
            Order = Order + 1,
            People = people,
            DeviceId = deviceId,
            By = by,
            At = at,
        };
    }

    /// <summary>One person more than nobody, noted by a device.</summary>
    public static Headcount First(Sitting sitting, Capacity capacity, Guid by, DateTimeOffset at, Guid? deviceId) =>
        new(sitting, capacity, 1, by, at) { DeviceId = deviceId };
}
