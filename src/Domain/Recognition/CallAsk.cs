using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Recognition;

/// <summary>One person asked by one call: one row for both, so that nobody is asked twice.</summary>
public sealed class CallAsk : Entity
{
    /// <summary>Longest word somebody adds to an answer.</summary>
    public const int MostWords = 500;

    private CallAsk()
    {
    }

    /// <summary>Asks somebody.</summary>
    /// <param name="call">The call.</param>
    /// <param name="personId">Whom.</param>
    /// <param name="slot">Which of the person's calls of the month it is, from 1 (<see cref="CallRule.FreeSlot"/>).</param>
    /// <param name="today">The day; its month counts.</param>
    /// <param name="at">When, UTC.</param>
    public CallAsk(EngagementCall call, Guid personId, int slot, DateOnly today, DateTimeOffset at)
        : base(call.AuthorityId) => (CallId, PersonId, Month, Slot, AskedAt) = (call.Id, personId, CallRule.MonthOf(today), slot, at);

    /// <summary>The call.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Who is asked.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Month it counts for, as <see cref="CallRule.MonthOf"/> writes it.</summary>
    public int Month { get; private set; }

    /// <summary>Which of the person's calls of the month it is, from 1.</summary>
    public int Slot { get; private set; }

    /// <summary>When the person was asked, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The answer; null when none came.</summary>
    public RecognitionAnswer? Answer { get; private set; }

    /// <summary>How the last answer reached us.</summary>
    public ReplyWay Way { get; private set; }

    /// <summary>When it was last given, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The account of the organiser who typed it; null when the person answered.</summary>
    public Guid? TypedBy { get; private set; }

    /// <summary>A word of the person with their answer.</summary>
    [Private]
    public string Words { get; private set; } = "";

    /// <summary>What was decided; null before, or when the person did not say yes.</summary>
    public CallChoice? Choice { get; private set; }

    /// <summary>Why this answer cannot be noted; empty when it can. Giving up is always possible until the end.</summary>
    public static IReadOnlyList<Refusal> WhyNotAnswer(EngagementCall call, RecognitionAnswer answer, ReplyWay way, DateOnly today) => call.Status switch
    {
        CallStatus.Cancelled => [new Refusal("call.is-cancelled")],
        CallStatus.Draft => [new Refusal("call.not-open")],
        CallStatus.Done => [new Refusal("call.is-over")],
        _ when answer == RecognitionAnswer.Declined => [],
        CallStatus.Decided => [new Refusal("call.is-decided")],
        _ when way != ReplyWay.Organiser && today > call.AnswerBy => [new Refusal("call.answer-late")],
        _ => [],
    };

    /// <summary>Notes an answer; the last one holds. Somebody taken who gives up frees the place.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAnswer"/> is not empty.</exception>
    public void Reply(EngagementCall call, RecognitionAnswer answer, string? words, AskNoting noting)
    {
        if (WhyNotAnswer(call, answer, noting.Way, noting.Today) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (Answer, Way, AnsweredAt, TypedBy) = (answer, noting.Way, noting.At, noting.Way == ReplyWay.Organiser ? noting.By : null);
        Words = words ?? Words;
        Choice = answer == RecognitionAnswer.Declined ? null : Choice;
    }

    /// <summary>Forgets the words.</summary>
    public void Forget() => Words = "";

    /// <summary>Notes what was decided about somebody who said yes.</summary>
    /// <exception cref="InvalidOperationException">They did not.</exception>
    public void Choose(CallChoice choice) => Choice = Answer == RecognitionAnswer.Accepted ? choice : throw new InvalidOperationException("Only who said yes takes part.");
}

/// <summary>How, on which day, when (UTC) and by whose account something is noted.</summary>
public sealed record AskNoting(ReplyWay Way, DateOnly Today, DateTimeOffset At, Guid? By = null);

/// <summary>Something told to one person about one call: once for each message.</summary>
public sealed class CallTelling : Entity
{
    private CallTelling()
    {
    }

    /// <summary>Tells somebody; what leaves by itself is done at once.</summary>
    public CallTelling(EngagementCall call, Guid personId, CallMessage message, ContactChannel channel, DateTimeOffset at)
        : base(call.AuthorityId)
    {
        (CallId, PersonId, Message, Channel, At) = (call.Id, personId, message, channel, at);
        DoneAt = channel is ContactChannel.Email or ContactChannel.Sms ? at : null;
    }

    /// <summary>The call.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is told.</summary>
    public CallMessage Message { get; private set; }

    /// <summary>How.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>When it became due, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the letter was posted or the call made, UTC; null while it is to do.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Notes that the letter was posted or the call made. Once.</summary>
    public void MarkDone(DateTimeOffset at) => DoneAt ??= at;
}
