namespace Misthos.Domain.Sittings;

/// <summary>What was said and decided at a sitting, in plain text. One for each sitting.</summary>
public sealed class SittingMinutes : Entity
{
    private SittingMinutes()
    {
    }

    /// <summary>Writes the minutes.</summary>
    public SittingMinutes(Sitting sitting, string text, Readership readership)
        : base(sitting.AuthorityId)
    {
        SittingId = sitting.Id;
        Write(text, readership);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The text; lines are kept.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who may read it.</summary>
    public Readership Readership { get; private set; }

    /// <summary>Why the minutes cannot be written; empty when they can. A sitting that has not begun has none, a cancelled one never will.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public static IReadOnlyList<Refusal> WhyNot(Sitting sitting, DateOnly today) =>
        sitting.Status == SittingStatus.Cancelled ? [new Refusal("minutes.cancelled")] : today < sitting.Day ? [new Refusal("minutes.not-yet-held")] : [];

    /// <summary>Changes the text and who may read it.</summary>
    public void Write(string text, Readership readership) => (Text, Readership) = (text, readership);
}
