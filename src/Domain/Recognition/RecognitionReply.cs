namespace Misthos.Domain.Recognition;

/// <summary>What somebody answers to an offer.</summary>
public enum RecognitionAnswer
{
    /// <summary>They would come, or take it.</summary>
    Accepted,

    /// <summary>They would not.</summary>
    Declined,
}

/// <summary>How an answer reached us.</summary>
public enum ReplyWay
{
    /// <summary>The person's own link in an e-mail.</summary>
    Link,

    /// <summary>The member's own space.</summary>
    Space,

    /// <summary>An organiser typed it, told on the phone, on paper or at the door.</summary>
    Organiser,
}

/// <summary>What one person did with one recognition: at most one row for both.</summary>
public sealed class RecognitionReply : Entity
{
    private RecognitionReply()
    {
    }

    /// <summary>Starts without an answer.</summary>
    public RecognitionReply(RecognitionAct act, Guid personId)
        : base(act.AuthorityId) => (ActId, PersonId) = (act.Id, personId);

    /// <summary>The act.</summary>
    public Guid ActId { get; private set; }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The answer; null when none came.</summary>
    public RecognitionAnswer? Answer { get; private set; }

    /// <summary>Whether they came; null when nobody knows.</summary>
    public bool? Came { get; private set; }

    /// <summary>Whether they said how it was. What they said is counted apart, without them.</summary>
    public bool HasSaid { get; private set; }

    /// <summary>How the last answer reached us.</summary>
    public ReplyWay Way { get; private set; }

    /// <summary>When it was last noted, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why an answer cannot be noted; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotAnswer(RecognitionAct act, ReplyWay way, DateOnly today) =>
        WhyNot(act) ?? (way != ReplyWay.Organiser && today > act.On ? [new Refusal("recognition.over")] : []);

    /// <summary>Why it cannot be noted whether somebody came; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotNote(RecognitionAct act, DateOnly today) =>
        WhyNot(act) ?? (today < act.On ? [new Refusal("recognition.not-yet")] : []);

    /// <summary>Why the person cannot say how it was; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotSay(RecognitionAct act, DateOnly today) =>
        WhyNotNote(act, today) is { Count: > 0 } refusals ? refusals
            : Came != true ? [new Refusal("recognition.was-not-there")] : HasSaid ? [new Refusal("recognition.has-said")] : [];

    /// <summary>Notes an answer.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAnswer"/> is not empty.</exception>
    public void Reply(RecognitionAct act, RecognitionAnswer answer, ReplyNoting noting)
    {
        Require(WhyNotAnswer(act, noting.Way, noting.Today));
        (Answer, Way, At) = (answer, noting.Way, noting.At);
    }

    /// <summary>Notes whether the person came.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotNote"/> is not empty.</exception>
    public void Note(RecognitionAct act, bool came, ReplyNoting noting)
    {
        Require(WhyNotNote(act, noting.Today));
        (Came, Way, At) = (came, noting.Way, noting.At);
    }

    /// <summary>The person says how it was, once.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotSay"/> is not empty.</exception>
    public void Say(RecognitionAct act, RecognitionEcho echo, int grade, DateOnly today)
    {
        Require(WhyNotSay(act, today));
        echo.Add(grade);
        HasSaid = true;
    }

    private static IReadOnlyList<Refusal>? WhyNot(RecognitionAct act) =>
        act.IsDraft ? [new Refusal("recognition.draft")] : !act.Kind.AsksReply() ? [new Refusal("recognition.asks-nothing")] : null;

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }
}

/// <summary>How, on which day and when (UTC) something is noted.</summary>
public sealed record ReplyNoting(ReplyWay Way, DateOnly Today, DateTimeOffset At);
