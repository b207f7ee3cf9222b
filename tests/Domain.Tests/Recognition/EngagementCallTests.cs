using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>A call from its draft to what became of it, and what people may answer when.</summary>
public sealed class EngagementCallTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly CallAct Act = new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);

    [Fact]
    public void Its_text_is_fixed_once_somebody_was_asked()
    {
        var call = CallMatchingTests.Call();
        Assert.Empty(call.WhyNotChange());
        call.Send(3, Today, Act);
        Assert.Equal("call.already-sent", Assert.Single(call.WhyNotChange()).Code);
        Assert.Empty(call.WhyNotSend(Today));
        Assert.Equal("call.too-late", Assert.Single(call.WhyNotSend(call.AnswerBy.AddDays(1))).Code);
    }

    [Fact]
    public void More_people_than_places_are_refused_with_both_numbers()
    {
        var call = CallMatchingTests.Call();
        call.Send(9, Today, Act);
        Assert.Equal(new Refusal("call.too-many", "7", "6"), Assert.Single(call.WhyNotDecide(7)));
        call.Decide(6, Act);
        Assert.Equal([(CallStatus.Open, 9), (CallStatus.Decided, 6)], call.Steps.Select(s => (s.Status, s.People)));
    }

    [Fact]
    public void What_became_of_it_is_told_once_and_after_the_choice()
    {
        var call = CallMatchingTests.Call();
        call.Send(1, Today, Act);
        Assert.Equal("call.not-decided", Assert.Single(call.WhyNotFinish()).Code);
        call.Decide(0, Act);
        call.Finish("La place est refaite.", Act);
        Assert.Equal("call.already-told", Assert.Single(call.WhyNotFinish()).Code);
        Assert.Equal("call.nothing-to-cancel", Assert.Single(call.WhyNotCancel()).Code);
    }

    [Fact]
    public void Yes_is_said_in_time_or_through_an_organiser_and_no_until_the_end()
    {
        var call = CallMatchingTests.Call();
        Assert.Equal("call.not-open", Refused(call, RecognitionAnswer.Accepted, Today));
        call.Send(1, Today, Act);
        Assert.Null(Refused(call, RecognitionAnswer.Accepted, call.AnswerBy));
        Assert.Equal("call.answer-late", Refused(call, RecognitionAnswer.Accepted, call.AnswerBy.AddDays(1)));
        Assert.Empty(CallAsk.WhyNotAnswer(call, RecognitionAnswer.Accepted, ReplyWay.Organiser, call.AnswerBy.AddDays(1)));
        call.Decide(0, Act);
        Assert.Equal("call.is-decided", Refused(call, RecognitionAnswer.Accepted, Today));
        Assert.Null(Refused(call, RecognitionAnswer.Declined, call.On));
        call.Finish("Fait.", Act);
        Assert.Equal("call.is-over", Refused(call, RecognitionAnswer.Declined, call.On));
    }

    [Fact]
    public void Who_is_taken_and_gives_up_frees_the_place()
    {
        var call = CallMatchingTests.Call();
        call.Send(1, Today, Act);
        var ask = new CallAsk(call, Guid.CreateVersion7(), 1, Today, DateTimeOffset.UnixEpoch);
        Assert.Throws<InvalidOperationException>(() => ask.Choose(CallChoice.Taken));
        ask.Reply(call, RecognitionAnswer.Accepted, "J’ai un fauteuil", new(ReplyWay.Link, Today, DateTimeOffset.UnixEpoch));
        ask.Choose(CallChoice.Taken);
        ask.Reply(call, RecognitionAnswer.Declined, null, new(ReplyWay.Organiser, Today, DateTimeOffset.UnixEpoch, Act.By));
        Assert.Equal((null, "J’ai un fauteuil", Act.By, 202611), (ask.Choice, ask.Words, ask.TypedBy, ask.Month));
    }

    [Fact]
    public void Its_terms_hold_together()
    {
        var terms = new CallTerms(Today, 60, 10, Today.AddDays(1)) { AskMost = 4 };
        Assert.Equal("call.answer-after", Assert.Single(terms.WhyNot()).Code);
        Assert.Equal(new Refusal("call.ask-fewer", "4", "10"), Assert.Single((terms with { AnswerBy = Today }).WhyNot()));
        Assert.Empty((terms with { AnswerBy = Today, AskMost = null }).WhyNot());
    }

    private static string? Refused(EngagementCall call, RecognitionAnswer answer, DateOnly day) => CallAsk.WhyNotAnswer(call, answer, ReplyWay.Link, day).Select(r => r.Code).SingleOrDefault();
}
