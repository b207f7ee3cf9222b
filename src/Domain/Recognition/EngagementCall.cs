namespace Misthos.Domain.Recognition;

/// <summary>
/// A department asks members and former members for some of their time: "we redo your square". Its text is fixed once somebody was asked.
/// </summary>
public sealed partial class EngagementCall : Entity
{
    private readonly List<CallStep> _steps = [];

    private EngagementCall()
    {
    }

    /// <summary>Writes a call.</summary>
    public EngagementCall(Guid authorityId, CallWords words, CallTerms terms)
        : base(authorityId) => Fill(words, terms);

    /// <summary>Department that asks.</summary>
    public string Department { get; private set; } = "";

    /// <summary>Whom to write to or to phone: an office, its number, its address.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Title, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is asked, plain text.</summary>
    public string Ask { get; private set; } = "";

    /// <summary>Where it takes place.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Days and hours, in words.</summary>
    public string Hours { get; private set; } = "";

    /// <summary>First day it takes place.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Time asked in all, minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>How many people can take part.</summary>
    public int Places { get; private set; }

    /// <summary>Last day to answer, inclusive.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>Part of town it is about, as people's own are named; null for the whole town.</summary>
    public string? District { get; private set; }

    /// <summary>Whether only people who live there are asked.</summary>
    public bool IsForLocals { get; private set; }

    /// <summary>Subjects; empty when it is about none in particular.</summary>
    public IReadOnlyList<CallTheme> Themes { get; private set; } = [];

    /// <summary>When in the week; null when it is to be agreed.</summary>
    public CallMoment? Moment { get; private set; }

    /// <summary>Whom it is for.</summary>
    public CallAudience Audience { get; private set; }

    /// <summary>Whether people under age may be asked, with their guardian's consent.</summary>
    public bool IsForMinors { get; private set; }

    /// <summary>How many people are asked at most, those asked least often first; null for everyone it suits.</summary>
    public int? AskMost { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public CallStatus Status { get; private set; } = CallStatus.Draft;

    /// <summary>What became of it, told to those who answered; empty before.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<CallStep> Steps => _steps;

    /// <summary>Why it cannot be changed; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => Status == CallStatus.Draft ? [] : [new Refusal("call.already-sent")];

    /// <summary>Changes it before anybody was asked.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotChange"/> is not empty.</exception>
    public void Change(CallWords words, CallTerms terms)
    {
        Require(WhyNotChange());
        Fill(words, terms);
    }

    private void Fill(CallWords words, CallTerms terms)
    {
        (Department, Contact, Title, Ask, Place, Hours) = (words.Department, words.Contact, words.Title, words.Ask, words.Place, words.Hours);
        (On, Minutes, Places, AnswerBy) = (terms.On, terms.Minutes, terms.Places, terms.AnswerBy);
        (District, IsForLocals, Themes, Moment) = (terms.District, terms.IsForLocals && terms.District is not null, [.. terms.Themes.Distinct().Order()], terms.Moment);
        (Audience, IsForMinors, AskMost) = (terms.Audience, terms.IsForMinors, terms.AskMost);
    }
}
