namespace Misthos.Domain.Recognition;

/// <summary>What a call says, each in plain text.</summary>
public sealed record CallWords(string Department, string Contact, string Title, string Ask, string Place, string Hours);

/// <summary>When, how long and for how many; whom it is meant for.</summary>
/// <param name="On">First day it takes place.</param>
/// <param name="Minutes">Time asked in all.</param>
/// <param name="Places">How many people can take part.</param>
/// <param name="AnswerBy">Last day to answer, inclusive.</param>
public sealed record CallTerms(DateOnly On, int Minutes, int Places, DateOnly AnswerBy)
{
    /// <summary>Part of town it is about; null for the whole town.</summary>
    public string? District { get; init; }

    /// <summary>Whether only people who live there are asked.</summary>
    public bool IsForLocals { get; init; }

    /// <summary>Subjects.</summary>
    public IReadOnlyCollection<CallTheme> Themes { get; init; } = [];

    /// <summary>When in the week; null when it is to be agreed.</summary>
    public CallMoment? Moment { get; init; }

    /// <summary>Whom it is for.</summary>
    public CallAudience Audience { get; init; }

    /// <summary>Whether people under age may be asked.</summary>
    public bool IsForMinors { get; init; }

    /// <summary>How many people are asked at most; null for everyone it suits.</summary>
    public int? AskMost { get; init; }

    /// <summary>Why these terms do not hold together; empty when they do.</summary>
    public IReadOnlyList<Refusal> WhyNot() =>
        AnswerBy > On ? [new Refusal("call.answer-after")] : AskMost < Places ? [new Refusal("call.ask-fewer", $"{AskMost}", $"{Places}")] : [];
}

/// <summary>Who does it and when, UTC.</summary>
public sealed record CallAct(Guid By, DateTimeOffset At);

/// <summary>A change of a call's status: who, when, about how many people. Only ever added.</summary>
public sealed class CallStep : Entity
{
    private CallStep()
    {
    }

    internal CallStep(EngagementCall call, CallStatus to, int people, string words, CallAct act)
        : base(call.AuthorityId) => (CallId, Status, People, Words, By, At) = (call.Id, to, people, words, act.By, act.At);

    /// <summary>The call.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Status reached.</summary>
    public CallStatus Status { get; private set; }

    /// <summary>People asked or taken with this step.</summary>
    public int People { get; private set; }

    /// <summary>Why it was called off; empty otherwise.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>How often one person may be asked in a month, all departments together; one for an authority.</summary>
public sealed class CallRule : Entity
{
    /// <summary>While the authority said nothing.</summary>
    public const int Usual = 2;

    /// <summary>Most an authority can set.</summary>
    public const int Highest = 10;

    private CallRule()
    {
    }

    /// <summary>Starts with the usual number.</summary>
    public CallRule(Guid authorityId)
        : base(authorityId)
    {
    }

    /// <summary>Calls a month for one person at most.</summary>
    public int MostAMonth { get; private set; } = Usual;

    /// <summary>Sets it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 or more than <see cref="Highest"/>.</exception>
    public void Allow(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Highest);
        MostAMonth = most;
    }

    /// <summary>A month as asks are counted by it: 202611 for November 2026.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;

    /// <summary>The lowest number from 1 that is not used yet, up to a limit; null when none is left. A unique index on person, month and number keeps two departments from taking the same one.</summary>
    /// <param name="used">Numbers used by the person in the month.</param>
    /// <param name="most">The limit.</param>
    public static int? FreeSlot(IReadOnlyCollection<int> used, int most) =>
        used.Count >= most ? null : Enumerable.Range(1, most).Where(slot => !used.Contains(slot)).Select(slot => (int?)slot).FirstOrDefault();
}
