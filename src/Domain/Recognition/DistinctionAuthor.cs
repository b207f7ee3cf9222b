namespace Misthos.Domain.Recognition;

/// <summary>Somebody whose proposal a distinction carries.</summary>
public sealed class DistinctionAuthor : Entity
{
    private DistinctionAuthor()
    {
    }

    internal DistinctionAuthor(Distinction distinction, Guid personId)
        : base(distinction.AuthorityId) => (DistinctionId, PersonId) = (distinction.Id, personId);

    /// <summary>The distinction.</summary>
    public Guid DistinctionId { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }
}

/// <summary>Of which step, how, in which words.</summary>
public sealed record TellingContent(int Step, TellingWay Way, string Note);

/// <summary>Somebody was told of a step, or it is noted why not; only ever added, once for each person and step.</summary>
public sealed class DistinctionTelling : Entity
{
    private DistinctionTelling()
    {
    }

    internal DistinctionTelling(Distinction distinction, Guid personId, TellingContent content, DistinctionAct act)
        : base(distinction.AuthorityId)
    {
        (DistinctionId, PersonId, Step, Way, Note) = (distinction.Id, personId, content.Step, content.Way, content.Note);
        (By, On, At) = (act.By, act.Today, act.At);
    }

    /// <summary>The distinction.</summary>
    public Guid DistinctionId { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Order of the step told.</summary>
    public int Step { get; private set; }

    /// <summary>How.</summary>
    public TellingWay Way { get; private set; }

    /// <summary>A few words; the reason when they were not reached.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Which day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who noted it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was noted, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
