using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Members;

public sealed class NeedTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly SealedText Sealed = new("chiffré");

    [Fact]
    public void A_need_is_solved_once_every_measure_is_done_and_open_again_when_none_is_left()
    {
        var need = New();
        Assert.Equal(NeedStatus.Open, need.Status);
        var (lift, back) = (Plan(need, 1), Plan(need, 2));
        Assert.Equal((NeedStatus.Planned, Monday.AddDays(1)), (need.Status, need.AnsweredAt));
        need.Finish(lift.Id, Money.Euros(12.5m), By, Monday.AddDays(3));
        Assert.Equal((NeedStatus.Planned, null), (need.Status, need.SolvedAt));
        need.Finish(back.Id, Money.Zero, By, Monday.AddDays(4));
        Assert.Equal((NeedStatus.Solved, Monday.AddDays(4)), (need.Status, need.SolvedAt));

        var other = New();
        var only = Plan(other, 1);
        other.GiveUp(only.Id, By, Monday.AddDays(2));
        Assert.Equal((NeedStatus.Open, null), (other.Status, other.AnsweredAt));
        Assert.Throws<InvalidOperationException>(() => other.Finish(only.Id, Money.Zero, By, Monday));
    }

    [Fact]
    public void Erased_it_keeps_delays_and_costs_and_nothing_that_was_said()
    {
        var need = New();
        need.Finish(Plan(need, 2).Id, Money.Euros(640), By, Monday.AddDays(5));
        need.Erase(Monday.AddDays(90));
        Assert.True(need.Content.IsEmpty && need.Measures.All(m => m.Content.IsEmpty));
        Assert.Equal((Money.Euros(640), Monday.AddDays(5)), (need.Measures[0].Cost, need.SolvedAt));
        Assert.Equal("need.erased", Assert.Single(need.WhyNotPlan()).Code);
    }

    [Theory]
    [InlineData(NeedKind.Diet, "", true)]
    [InlineData(NeedKind.StepFree, "", true)]
    [InlineData(NeedKind.SignLanguage, "", true)]
    [InlineData(NeedKind.Other, "", true)]
    [InlineData(NeedKind.Lift, "je ne marche plus bien", true)]
    [InlineData(NeedKind.Lift, "", false)]
    [InlineData(NeedKind.Buddy, "", false)]
    [InlineData(NeedKind.SmallTable, "", true)]
    [InlineData(NeedKind.SameGenderTable, "", true)]
    public void What_may_tell_of_health_needs_consent(NeedKind kind, string words, bool needed) => Assert.Equal(needed, NeedKinds.NeedsConsent(kind, words));

    [Fact]
    public void Delays_are_medians_in_days()
    {
        NeedTimes Told(double? answered, double? solved) => new(Monday, answered is { } a ? Monday.AddDays(a) : null, solved is { } s ? Monday.AddDays(s) : null);
        Assert.Equal(new NeedDelays(null, null), NeedDelays.Of([Told(null, null)]));
        Assert.Equal(new NeedDelays(2, 5), NeedDelays.Of([Told(1, null), Told(2, 5), Told(9, null)]));
        Assert.Equal(new NeedDelays(1.5, 4.5), NeedDelays.Of([Told(1, 4), Told(2, 5), Told(null, null)]));
    }

    [Fact]
    public void A_sealed_text_never_shows_its_cipher() => Assert.Equal(("•••", ""), (Sealed.ToString(), SealedText.Empty.ToString()));

    [Fact]
    public void A_lent_object_is_to_hand_over_then_lent_then_late_and_given_back()
    {
        var (need, day) = (New(), new DateOnly(2026, 11, 23));
        var phone = need.Plan(Sealed, new([], Money.Zero) { ReturnBy = day.AddDays(30) }, By, Monday);
        Assert.Equal(LoanState.ToLend, phone.LoanOn(day.AddDays(40)));
        Assert.Throws<InvalidOperationException>(() => need.Finish(phone.Id, Money.Zero, By, Monday));
        Assert.Equal("loan.not-out", Assert.Single(phone.WhyNotReturn(day)).Code);
        need.Finish(phone.Id, Money.Zero, By, Monday, day);
        Assert.Equal((NeedStatus.Solved, LoanState.Lent, LoanState.Overdue), (need.Status, phone.LoanOn(day.AddDays(30)), phone.LoanOn(day.AddDays(31))));
        Assert.Equal("loan.not-later", Assert.Single(phone.WhyNotProlong(day.AddDays(30))).Code);
        need.Prolong(phone.Id, day.AddDays(60));
        Assert.Equal(LoanState.Lent, phone.LoanOn(day.AddDays(31)));
        Assert.Equal("loan.before-lent", Assert.Single(phone.WhyNotReturn(day.AddDays(-1))).Code);
        need.TakeBack(phone.Id, day.AddDays(50));
        Assert.Equal((LoanState.Returned, day.AddDays(50)), (phone.LoanOn(day.AddDays(90)), phone.ReturnedOn));
        Assert.Throws<InvalidOperationException>(() => need.TakeBack(phone.Id, day.AddDays(51)));
    }

    [Fact]
    public void What_lends_nothing_or_was_given_up_is_no_loan()
    {
        var (need, day) = (New(), new DateOnly(2026, 11, 23));
        Assert.Null(Plan(need, 1).LoanOn(day));
        var phone = need.Plan(Sealed, new([], Money.Zero) { ReturnBy = day }, By, Monday);
        need.GiveUp(phone.Id, By, Monday);
        Assert.Null(phone.LoanOn(day.AddDays(9)));
    }

    private static Need New() => new(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7()), Sealed, new(null, Monday, true));

    private static NeedMeasure Plan(Need need, int day) => need.Plan(Sealed, new([], Money.Zero), By, Monday.AddDays(day));
}
