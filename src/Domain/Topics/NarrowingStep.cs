namespace Misthos.Domain.Topics;

/// <summary>
/// A step by which the assembly narrowed a topic down (<i>entonnoir</i>): what it kept, what it left, and why. Steps are only added, so that
/// nothing left aside is forgotten.
/// </summary>
public sealed class NarrowingStep : Entity
{
    private NarrowingStep()
    {
    }

    internal NarrowingStep(Topic topic, int order, NarrowingContent content, Guid by, DateTimeOffset at)
        : base(topic.AuthorityId)
    {
        (TopicId, Order, On, SittingId) = (topic.Id, order, content.On, content.SittingId);
        (Kept, Left, Why, By, At) = (content.Kept.Trim(), content.Left.Trim(), content.Why.Trim(), by, at);
    }

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }

    /// <summary>Order, from 1; unique within a topic.</summary>
    public int Order { get; private set; }

    /// <summary>Day of the step.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The sitting at which it was taken; null when it was not at one.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What was kept, one a line.</summary>
    public string Kept { get; private set; } = "";

    /// <summary>What was left aside, one a line.</summary>
    public string Left { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What was kept, line by line.</summary>
    public IReadOnlyList<string> KeptLines => NarrowingContent.Lines(Kept);

    /// <summary>What was left aside, line by line.</summary>
    public IReadOnlyList<string> LeftLines => NarrowingContent.Lines(Left);
}

/// <summary>What is said of a narrowing step.</summary>
/// <param name="On">Day.</param>
/// <param name="SittingId">The sitting; null when it was not at one.</param>
/// <param name="Kept">What was kept, one a line.</param>
/// <param name="Left">What was left aside, one a line.</param>
/// <param name="Why">Why.</param>
public sealed record NarrowingContent(DateOnly On, Guid? SittingId, string Kept, string Left, string Why)
{
    /// <summary>
    /// Why this is no step; empty when it is: <c>step.kept</c>, <c>step.left</c> and <c>step.why</c> when one is not said, <c>step.not-yet</c> when
    /// it lies in the future, <c>step.before-last</c> when it lies before the step that precedes it.
    /// </summary>
    /// <param name="today">Today, in the authority's time zone.</param>
    /// <param name="last">Day of the last step; null when this is the first.</param>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today, DateOnly? last)
    {
        (string Code, bool Wrong)[] checks =
        [
            ("step.kept", Lines(Kept).Count == 0), ("step.left", Lines(Left).Count == 0), ("step.why", string.IsNullOrWhiteSpace(Why)),
            ("step.not-yet", On > today), ("step.before-last", On < last),
        ];
        return [.. checks.Where(check => check.Wrong).Select(check => new Refusal(check.Code))];
    }

    internal static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
