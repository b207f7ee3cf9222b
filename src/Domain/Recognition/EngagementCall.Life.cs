namespace Misthos.Domain.Recognition;

/// <content>From the first people asked to what became of it.</content>
public sealed partial class EngagementCall
{
    /// <summary>Why nobody can be asked on a day; empty when people can.</summary>
    public IReadOnlyList<Refusal> WhyNotSend(DateOnly today) =>
        Status is not (CallStatus.Draft or CallStatus.Open) ? [new Refusal("call.closed")] : AnswerBy < today ? [new Refusal("call.too-late")] : [];

    /// <summary>Notes that people were asked.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotSend"/> is not empty.</exception>
    public void Send(int people, DateOnly today, CallAct act)
    {
        Require(WhyNotSend(today));
        Move(CallStatus.Open, people, "", act);
    }

    /// <summary>Why it cannot be decided that so many take part; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotDecide(int taken) =>
        Status != CallStatus.Open ? [new Refusal("call.not-open")] : taken > Places ? [new Refusal("call.too-many", $"{taken}", $"{Places}")] : [];

    /// <summary>Notes that it is decided who takes part.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotDecide"/> is not empty.</exception>
    public void Decide(int taken, CallAct act)
    {
        Require(WhyNotDecide(taken));
        Move(CallStatus.Decided, taken, "", act);
    }

    /// <summary>Why what became of it cannot be told; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotFinish() => Status == CallStatus.Decided ? [] : [new Refusal(Status == CallStatus.Done ? "call.already-told" : "call.not-decided")];

    /// <summary>Says what became of it, once.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotFinish"/> is not empty.</exception>
    public void Finish(string outcome, CallAct act)
    {
        Require(WhyNotFinish());
        Outcome = outcome;
        Move(CallStatus.Done, 0, "", act);
    }

    /// <summary>Why it cannot be called off; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotCancel() => Status is CallStatus.Open or CallStatus.Decided ? [] : [new Refusal("call.nothing-to-cancel")];

    /// <summary>Calls it off, with the reason told to those asked.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCancel"/> is not empty.</exception>
    public void Cancel(string reason, CallAct act)
    {
        Require(WhyNotCancel());
        Move(CallStatus.Cancelled, 0, reason, act);
    }

    private void Move(CallStatus to, int people, string words, CallAct act)
    {
        _steps.Add(new CallStep(this, to, people, words, act));
        Status = to;
    }

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }
}
