using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

public sealed class CouncilActTests
{
    private readonly CouncilAct _act = Schemes.PoitiersAct();

    [Fact]
    public void An_act_without_a_state_is_not_in_force() => Assert.Null(_act.StateOn(Schemes.Day("2024-01-01")));

    [Fact]
    public void Nothing_is_in_force_before_the_adoption()
    {
        Record(CouncilActStateKind.InForce, "2023-06-26");
        Assert.False(_act.AllowsPaymentOn(Schemes.Day("2023-06-25")));
        Assert.True(_act.AllowsPaymentOn(Schemes.Day("2023-06-26")));
    }

    [Fact]
    public void An_act_is_executory_from_its_transmission()
    {
        var act = Schemes.PoitiersAct(Schemes.Day("2023-06-30"));
        act.Record(CouncilActStateKind.InForce, Schemes.Day("2023-06-26"), "affichage", Schemes.Clerk);
        Assert.False(act.AllowsPaymentOn(Schemes.Day("2023-06-29")));
        Assert.True(act.AllowsPaymentOn(Schemes.Day("2023-06-30")));
    }

    [Fact]
    public void A_suspension_counts_from_its_day_until_the_next_state()
    {
        Record(CouncilActStateKind.InForce, "2023-06-26");
        Record(CouncilActStateKind.Suspended, "2023-10-01");
        Record(CouncilActStateKind.Upheld, "2023-12-01");
        Assert.Equal(
            [CouncilActStateKind.InForce, CouncilActStateKind.Suspended, CouncilActStateKind.Suspended, CouncilActStateKind.Upheld],
            new[] { "2023-09-30", "2023-10-01", "2023-11-30", "2023-12-01" }.Select(day => _act.StateOn(Schemes.Day(day))!.Kind));
    }

    [Fact]
    public void An_annulment_reaches_back_over_states_already_recorded()
    {
        Record(CouncilActStateKind.InForce, "2023-06-26");
        Record(CouncilActStateKind.Contested, "2023-08-24");
        Record(CouncilActStateKind.Annulled, "2023-06-26");
        Assert.False(_act.AllowsPaymentOn(Schemes.Day("2023-07-01")));
        Assert.False(_act.AllowsPaymentOn(Schemes.Day("2024-07-01")));
        Assert.Equal(3, _act.States.Count);
    }

    [Fact]
    public void A_state_that_pays_cannot_slip_in_before_a_suspension()
    {
        Record(CouncilActStateKind.InForce, "2023-06-26");
        Record(CouncilActStateKind.Suspended, "2023-10-01");
        Assert.Equal(
            [new Refusal("act.state-before-last", "2023-10-01")],
            _act.WhyNotRecord(CouncilActStateKind.Contested, Schemes.Day("2023-09-01"), "greffe"));
        Assert.Throws<InvalidOperationException>(() => Record(CouncilActStateKind.Contested, "2023-09-01"));
    }

    [Fact]
    public void A_state_has_a_source_and_does_not_precede_the_act() =>
        Assert.Equal(
            ["act.state-before-adoption", "act.state-without-source"],
            _act.WhyNotRecord(CouncilActStateKind.InForce, Schemes.Day("2023-06-25"), " ").Select(refusal => refusal.Code));

    [Theory]
    [InlineData(CouncilActStateKind.InForce, true)]
    [InlineData(CouncilActStateKind.Contested, true)]
    [InlineData(CouncilActStateKind.Upheld, true)]
    [InlineData(CouncilActStateKind.Suspended, false)]
    [InlineData(CouncilActStateKind.Annulled, false)]
    public void A_claim_does_not_suspend_but_a_judge_may(CouncilActStateKind kind, bool pays) => Assert.Equal(pays, kind.AllowsPayment());

    [Fact]
    public void An_act_says_its_number_title_and_grounds()
    {
        var text = new CouncilActText("1", "t", Schemes.Day("2023-06-26"), "CRPA L.131-1");
        Assert.Throws<ArgumentException>(() => new CouncilAct(Schemes.Authority, text with { LegalBasis = " " }));
        Assert.Throws<ArgumentException>(() => new CouncilAct(Schemes.Authority, text with { Number = "" }));
        Assert.Throws<ArgumentException>(() => new CouncilAct(Schemes.Authority, text with { TransmittedOn = Schemes.Day("2023-06-25") }));
        Assert.Throws<ArgumentException>(() => new CouncilAct(Guid.Empty, text));
    }

    private void Record(CouncilActStateKind kind, string day) => _act.Record(kind, Schemes.Day(day), "jugement", Schemes.Clerk);
}
