using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>What a person needs to be able to come.</summary>
public enum NeedKind
{
    /// <summary>To come with someone they trust, who is not a member.</summary>
    Companion,

    /// <summary>A lift to the venue.</summary>
    Lift,

    /// <summary>Someone to look after children.</summary>
    Childcare,

    /// <summary>A place to park.</summary>
    Parking,

    /// <summary>A visit of the venue beforehand.</summary>
    VenueVisit,

    /// <summary>An interpreter.</summary>
    Interpreter,

    /// <summary>Anything else, in the person's own words.</summary>
    Other,
}

/// <summary>A need, told in the person's own words, and the measure taken. Organisers alone see it.</summary>
public sealed class Need : Entity
{
    private Need()
    {
    }

    /// <summary>Records a need.</summary>
    public Need(Guid authorityId, Guid personId, NeedKind kind, string words, DateTimeOffset toldAt)
        : base(authorityId) => (PersonId, Kind, Words, ToldAt) = (personId, kind, words, toldAt);

    /// <summary>Whose need.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The sitting it is for, or null for all.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>Kind of need.</summary>
    public NeedKind Kind { get; private set; }

    /// <summary>The need in the person's own words.</summary>
    [Private]
    public string Words { get; private set; } = "";

    /// <summary>When it was told, UTC.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>The measure taken, or null while the need is open.</summary>
    [Private]
    public string? Measure { get; private set; }

    /// <summary>When the measure was decided, UTC; null while the need is open.</summary>
    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>Who decided the measure.</summary>
    public Guid? MetBy { get; private set; }

    /// <summary>Ties the need to one sitting.</summary>
    public void ForSitting(Guid sittingId) => SittingId = sittingId;

    /// <summary>Records the measure that meets the need.</summary>
    public void Meet(string measure, Guid by, DateTimeOffset at) => (Measure, MetBy, MetAt) = (measure, by, at);
}
