using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>The clock runs from the handover; late stays late, also when it is done or put off.</summary>
public sealed class ClockTests
{
    private static readonly DateOnly Handed = new(2026, 1, 31);

    [Fact]
    public void Two_dates_run_in_months()
    {
        var proposal = HandedOver();
        Assert.Equal((new DateOnly(2026, 4, 30), new DateOnly(2027, 1, 31)), (proposal.AcknowledgementDueOn, proposal.AnswerDueOn));
        Assert.Equal("proposal.already-handed-over", Assert.Single(proposal.WhyNotHandOver(Handed)).Code);
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 0)]
    public void In_time_up_to_the_due_day(int day, int late) =>
        Assert.Equal(late, HandedOver().DaysLate(DutyKind.Answer, new DateOnly(2027, 1, day)));

    [Fact]
    public void Late_from_the_day_after_and_for_ever_once_answered_late()
    {
        var proposal = HandedOver();
        Assert.True(proposal.IsLateOn(new(2027, 2, 1)));
        proposal.Answer(Content(), new(2027, 2, 10), Guid.CreateVersion7(), default);
        Assert.False(proposal.IsLateOn(new(2027, 3, 1)));
        Assert.Equal(10, proposal.DaysLate(DutyKind.Answer, new(2028, 1, 1)));
    }

    [Fact]
    public void An_extension_has_a_reason_and_keeps_the_first_date()
    {
        var proposal = HandedOver();
        var first = proposal.AnswerDueOn!.Value;
        Assert.Equal(["extension.not-later", "extension.no-reason"], proposal.WhyNotExtend(DutyKind.Answer, first, " ").Select(r => r.Code));
        proposal.Extend(DutyKind.Answer, first.AddDays(30), "Étude en cours", Act());
        proposal.Extend(DutyKind.Answer, first.AddDays(60), "Encore un mois", Act());
        Assert.Equal((first, first.AddDays(60)), (proposal.FirstDueOn(DutyKind.Answer), proposal.DueOn(DutyKind.Answer)));
        Assert.Equal(proposal.FirstDueOn(DutyKind.Acknowledgement), proposal.DueOn(DutyKind.Acknowledgement));
    }

    [Fact]
    public void What_was_done_is_not_put_off()
    {
        var proposal = HandedOver();
        proposal.Acknowledge(Handed.AddDays(5), "Reçue");
        Assert.Equal("duty.already-done", Assert.Single(proposal.WhyNotAcknowledge(Handed.AddDays(6))).Code);
        Assert.Equal("duty.already-done", Assert.Single(proposal.WhyNotExtend(DutyKind.Acknowledgement, new(2026, 6, 1), "Pour rire")).Code);
    }

    [Fact]
    public void A_study_that_is_not_over_in_time_is_late_again()
    {
        var proposal = HandedOver();
        proposal.Answer(Content() with { Kind = ResponseKind.ToStudy, DueOn = new(2026, 9, 1) }, new(2026, 3, 1), Guid.CreateVersion7(), default);
        Assert.False(proposal.IsLateOn(new(2026, 9, 1)));
        Assert.True(proposal.IsLateOn(new(2026, 9, 2)));
    }

    [Fact]
    public void An_answer_says_all_it_must()
    {
        var proposal = HandedOver();
        Assert.Equal(["response.no-reasons", "response.no-delegation"], Codes(proposal, new ResponseContent(ResponseKind.Refused, "", [], null)));
        Assert.Equal(["response.no-due-date"], Codes(proposal, Content() with { DueOn = null }));
        Assert.Equal(["response.no-recipient"], Codes(proposal, Content() with { Kind = ResponseKind.OutsidePowers }));
        var first = proposal.Answer(Content(), new(2026, 3, 1), Guid.CreateVersion7(), default);
        Assert.Equal(["response.no-change-reason"], Codes(proposal, Content() with { Reasons = "Autre chose." }));
        var second = proposal.Answer(Content() with { Reasons = "Autre chose.", ChangeReason = "Une erreur de date" }, new(2026, 3, 2), Guid.CreateVersion7(), default);
        Assert.Equal((1, 2, second, "Oui."), (first.Order, second.Order, proposal.CurrentResponse, proposal.Responses[0].Reasons));
    }

    [Fact]
    public void Delays_of_an_open_edition_change_by_a_public_act_only()
    {
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "2026", new(2026, 1, 1), new(2026, 12, 31), 10);
        edition.SetDelays(new(2, 6));
        edition.AddOrgan("Assemblée", OrganKind.Plenary, 10);
        edition.Describe("2026", "Charte", false, null);
        edition.Open(Guid.CreateVersion7(), default);
        Assert.Throws<InvalidOperationException>(() => edition.SetDelays(new(3, 12)));
        Assert.Equal(["delay.same", "delay.no-reason"], edition.WhyNotChangeDelays(new(2, 6), "").Select(r => r.Code));
        Assert.Equal("delay.unsound", edition.WhyNotChangeDelays(new(6, 2), "x")[0].Code);
        var change = edition.ChangeDelays(new(3, 12), "Vote du conseil", new(2026, 5, 1), Guid.CreateVersion7());
        Assert.Equal((2, 6, 3, 12), (change.OldAcknowledgement, change.OldAnswer, change.NewAcknowledgement, change.NewAnswer));
        Assert.Equal(new AnswerDelays(3, 12), edition.Delays);
    }

    [Fact]
    public void A_delegation_has_one_holder_at_a_time()
    {
        var office = new Office(Guid.CreateVersion7(), OfficeKind.Delegation, "Eau");
        office.Hold("Une élue", new(2020, 7, 1));
        office.Hold("Un autre élu", new(2026, 4, 1));
        Assert.Equal("Une élue", office.HolderOn(new(2026, 3, 31))!.Name);
        Assert.Equal("Un autre élu", office.HolderOn(new(2026, 4, 1))!.Name);
        Assert.Equal("office.before-the-last", Assert.Single(office.WhyNotHold("X", new(2026, 4, 1))).Code);
    }

    private static IEnumerable<string> Codes(Proposal proposal, ResponseContent content) => proposal.WhyNotAnswer(content).Select(r => r.Code);

    private static RecordedAct Act() => new(new(2027, 1, 1), Guid.CreateVersion7(), default);

    private static ResponseContent Content() =>
        new(ResponseKind.Accepted, "Oui.", [new(Guid.CreateVersion7(), "Eau", OfficePart.LeadDelegation)], new(2027, 6, 1));

    private static Proposal HandedOver()
    {
        var proposal = new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), 1, Guid.CreateVersion7());
        proposal.Adopt(Handed);
        proposal.HandOver(Handed, new AnswerDelays(3, 12));
        return proposal;
    }
}
