namespace Misthos.Domain.Proposals;

/// <summary>Where a request for a technical opinion stands.</summary>
public enum OpinionState
{
    /// <summary>The department has time left.</summary>
    Open,

    /// <summary>The day has passed without an opinion.</summary>
    Late,

    /// <summary>The department gave its opinion.</summary>
    Answered,

    /// <summary>The opinion is no longer asked for.</summary>
    Withdrawn,
}

/// <summary>Who is asked for a technical opinion, what, and by when.</summary>
/// <param name="OfficeId">The department.</param>
/// <param name="Question">The question, public.</param>
/// <param name="DueOn">Day by which it answers, inclusive.</param>
public sealed record OpinionTerms(Guid OfficeId, string Question, DateOnly DueOn);

/// <summary>How an opinion reached us.</summary>
public enum OpinionWay
{
    /// <summary>By the link the department got, without an account.</summary>
    Link,

    /// <summary>Typed by the team from the note the department signed, which is kept.</summary>
    SignedNote,
}

/// <summary>What a department says: four headings, each may be empty but not all. No heading asks whether the proposal is a good one.</summary>
/// <param name="Legal">What the law allows, asks or forbids.</param>
/// <param name="Cost">What it costs, and what that rests on.</param>
/// <param name="Delay">How long it takes, and what comes first.</param>
/// <param name="Competence">Whether the authority has the power to do it, or who has.</param>
public sealed record OpinionContent(string Legal, string Cost, string Delay, string Competence)
{
    /// <summary>Characters each heading may have.</summary>
    public const int MostCharacters = 5000;

    /// <summary>Working time it took, in minutes; null when not said.</summary>
    public int? Minutes { get; init; }

    /// <summary>Who gave it, for the team only; may be empty.</summary>
    public string GivenBy { get; init; } = "";

    /// <summary>Why it replaces the version before; empty for the first.</summary>
    public string ChangeReason { get; init; } = "";

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Headings.All(string.IsNullOrWhiteSpace);

    /// <summary>Characters of the longest heading.</summary>
    public int Longest => Headings.Max(text => text.Length);

    private string[] Headings => [Legal, Cost, Delay, Competence];
}

/// <summary>How an opinion came, on which day, and who recorded it.</summary>
/// <param name="On">Day it was given.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="By">The account that typed it; null when it came by the link.</param>
/// <param name="Note">The signed note; null when it came by the link.</param>
public sealed record OpinionSource(DateOnly On, DateTimeOffset At, Guid? By = null, StoredEvidence? Note = null);
