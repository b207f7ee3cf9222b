using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>Calls about seats: what they give, what is refused, and what falls vacant.</summary>
public sealed class CalledPersonTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<Guid> Nobody = [];

    [Theory]
    [InlineData(CallOutcome.Accepted, null, SeatState.Accepted)]
    [InlineData(CallOutcome.Declined, " Un déménagement ", SeatState.GivenUp)]
    [InlineData(CallOutcome.Unreachable, "", SeatState.ToCall)]
    public void A_call_says_what_becomes_of_the_seat(CallOutcome outcome, string? reason, SeatState state)
    {
        var person = Drawn();
        person.Record(outcome, reason, By, At);
        Assert.Equal((state, 1), (person.State, person.Attempts));
        var call = Assert.Single(person.Calls);
        Assert.Equal((outcome, string.IsNullOrEmpty(reason) ? null : reason.Trim(), By, At, person.Id), (call.Outcome, call.Reason, call.By, call.At, call.CalledPersonId));
    }

    [Theory]
    [InlineData(CallOutcome.Declined, null, "call.reason-required")]
    [InlineData(CallOutcome.Declined, " \n ", "call.reason-required")]
    [InlineData(CallOutcome.GivenUp, "Trois messages", "call.never-tried")]
    [InlineData(CallOutcome.Accepted, null, null)]
    [InlineData(CallOutcome.Unreachable, null, null)]
    public void A_first_call_is_refused_when_it_lacks_something(CallOutcome outcome, string? reason, string? refusal)
    {
        var person = Drawn();
        Assert.Equal(refusal, person.WhyNotRecord(outcome, reason, Nobody).SingleOrDefault()?.Code);
        if (refusal is not null)
        {
            Assert.Throws<InvalidOperationException>(() => person.Record(outcome, reason, By, At));
            Assert.Empty(person.Calls);
        }
    }

    [Fact]
    public void Somebody_never_reached_is_given_up_with_a_reason_after_a_try()
    {
        var person = Drawn();
        person.Record(CallOutcome.Unreachable, null, By, At);
        Assert.Equal("call.reason-required", Assert.Single(person.WhyNotRecord(CallOutcome.GivenUp, " ", Nobody)).Code);
        person.Record(CallOutcome.GivenUp, "Deux messages, aucune réponse", By, At.AddDays(2));
        Assert.Equal((SeatState.GivenUp, 2), (person.State, person.Attempts));
        Assert.Equal([CallOutcome.Unreachable, CallOutcome.GivenUp], person.Calls.Select(c => c.Outcome));
    }

    [Theory]
    [InlineData(CallOutcome.Accepted)]
    [InlineData(CallOutcome.Declined)]
    public void An_answer_stands(CallOutcome first)
    {
        var person = Drawn();
        person.Record(first, "Une raison", By, At);
        Assert.All(Enum.GetValues<CallOutcome>(), outcome => Assert.Equal("call.already-answered", Assert.Single(person.WhyNotRecord(outcome, "x", Nobody)).Code));
    }

    [Fact]
    public void A_reason_has_a_length()
    {
        Assert.Empty(Drawn().WhyNotRecord(CallOutcome.Declined, new string('x', CalledPerson.LongestReason), Nobody));
        Assert.Equal(new Refusal("call.reason-too-long", "500"), Assert.Single(Drawn().WhyNotRecord(CallOutcome.Unreachable, new string('x', CalledPerson.LongestReason + 1), Nobody)));
    }

    [Fact]
    public void A_member_who_left_has_given_up_the_seat_whatever_was_said_on_the_phone()
    {
        var person = Drawn();
        HashSet<Guid> left = [person.MandateId!.Value];
        Assert.Equal("call.already-answered", Assert.Single(person.WhyNotRecord(CallOutcome.Accepted, null, left)).Code);
        person.Record(CallOutcome.Accepted, null, By, At);
        Assert.Equal((SeatState.Accepted, SeatState.GivenUp), (person.StateWith(Nobody), person.StateWith(left)));
    }

    [Fact]
    public void Somebody_of_the_reserve_is_called_through_a_replacement_alone()
    {
        var draw = PanelReplacementTests.Confirmed();
        Assert.Throws<ArgumentException>(() => new CalledPerson(draw.DrawnSeats.First(s => s.IsReserve), Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData(0, -1, false)]
    [InlineData(-9, -1, false)]
    [InlineData(10, 9, true)]
    public void A_seat_declined_before_the_term_was_never_held(int leaves, int last, bool firstDay)
    {
        var start = new DateOnly(2026, 9, 1);
        var mandate = new Mandate(new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), MandateOrigin.Drawn, start, start.AddYears(1));
        mandate.Resign(start.AddDays(leaves), "Un déménagement", By, At);
        Assert.Equal((start.AddDays(last), firstDay, MandateStatus.Resigned), (mandate.EndsOn, mandate.IsHeldOn(start), mandate.Status));
    }

    private static CalledPerson Drawn() => new(PanelReplacementTests.Confirmed().DrawnSeats.First(s => !s.IsReserve), Guid.CreateVersion7());
}
