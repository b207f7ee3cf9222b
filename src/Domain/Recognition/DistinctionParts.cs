namespace Misthos.Domain.Recognition;

/// <summary>What comes from outside.</summary>
public enum DistinctionKind
{
    /// <summary>A bid for a prize or a programme.</summary>
    Application,

    /// <summary>A prize or a label given without a bid.</summary>
    Award,

    /// <summary>An article, a report, a film.</summary>
    Publication,

    /// <summary>A piece of research.</summary>
    Research,
}

/// <summary>How far it has come.</summary>
public enum DistinctionState
{
    /// <summary>It is being prepared.</summary>
    Prepared,

    /// <summary>It was handed in.</summary>
    Submitted,

    /// <summary>It is among those kept for the last choice.</summary>
    Shortlisted,

    /// <summary>It was won, or given.</summary>
    Won,

    /// <summary>It was not retained.</summary>
    NotRetained,

    /// <summary>It was published.</summary>
    Published,
}

/// <summary>How somebody was told.</summary>
public enum TellingWay
{
    /// <summary>By e-mail, sent from here.</summary>
    Mail,

    /// <summary>By letter.</summary>
    Letter,

    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>In person, at a sitting for instance.</summary>
    InPerson,

    /// <summary>Not at all, with the reason: they cannot be reached, or do not wish to be.</summary>
    NotReached,
}

/// <summary>What is said of a distinction.</summary>
/// <param name="Title">Name of the bid, the prize, the work.</param>
/// <param name="Body">Who awards, publishes or leads it.</param>
/// <param name="About">What it is about, plain text.</param>
/// <param name="Link">Address of its own page, or null.</param>
public sealed record DistinctionWords(string Title, string Body, string About, string? Link);

/// <summary>Who does it, on which day (authority's time zone) and when (UTC).</summary>
public sealed record DistinctionAct(Guid By, DateOnly Today, DateTimeOffset At);

/// <summary>A step: state, day it was reached, a few words.</summary>
public sealed record StepContent(DistinctionState State, DateOnly On, string Note);
