using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>Consent first, then what people wish, then how often they were asked.</summary>
public sealed class CallMatchingTests
{
    private static readonly Guid City = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void Nobody_is_asked_who_did_not_say_yes_whatever_else_suits()
    {
        var call = Call();
        Assert.Equal(LeftOut.NotAgreed, Why(call, Person(null)));
        Assert.Equal(LeftOut.NotAgreed, Why(call, Person(new(false))));
        Assert.Null(Why(call, Person(new(true))));
    }

    [Fact]
    public void A_former_member_needs_both_consents()
    {
        var call = Call();
        var former = Person(new(true)) with { IsInOffice = false };
        Assert.Null(Why(call, former));
        Assert.Equal(LeftOut.NoContactAfterTerm, Why(call, former with { IsContactable = false }));
    }

    [Fact]
    public void A_minor_is_asked_only_by_calls_for_minors_and_with_their_guardian()
    {
        var (adults, all) = (Call(), Call(t => t with { IsForMinors = true }));
        var minor = Person(new(true)) with { IsMinor = true, GuardianAgrees = true };
        Assert.Equal(LeftOut.UnderAge, Why(adults, minor));
        Assert.Null(Why(all, minor));
        Assert.Equal(LeftOut.UnderAge, Why(all, minor with { GuardianAgrees = false }));
    }

    [Theory]
    [InlineData(CallAudience.Everyone, true, null)]
    [InlineData(CallAudience.Everyone, false, null)]
    [InlineData(CallAudience.InOffice, true, null)]
    [InlineData(CallAudience.InOffice, false, LeftOut.OtherAudience)]
    [InlineData(CallAudience.Former, true, LeftOut.OtherAudience)]
    [InlineData(CallAudience.Former, false, null)]
    public void A_call_may_be_for_those_in_office_or_for_former_members(CallAudience audience, bool inOffice, LeftOut? expected) =>
        Assert.Equal(expected, Why(Call(t => t with { Audience = audience }), Person(new(true)) with { IsInOffice = inOffice }));

    [Theory]
    [InlineData("nord", false, "Nord", WishReach.Anywhere, null)] // lives there
    [InlineData("nord", false, "sud", WishReach.Anywhere, null)] // would come
    [InlineData("nord", false, "sud", WishReach.OwnDistrict, LeftOut.OtherDistrict)]
    [InlineData("nord", true, "sud", WishReach.Anywhere, LeftOut.OtherDistrict)] // for locals only
    [InlineData("nord", true, null, WishReach.Anywhere, LeftOut.OtherDistrict)] // nobody knows where they live
    [InlineData("nord", true, "nord", WishReach.OwnDistrict, null)]
    [InlineData(null, true, "nord", WishReach.Anywhere, null)] // the whole town has no locals
    [InlineData(null, false, "nord", WishReach.OwnDistrict, LeftOut.OtherDistrict)]
    public void The_part_of_town_counts(string? district, bool locals, string? lives, WishReach reach, LeftOut? expected) =>
        Assert.Equal(expected, Why(Call(t => t with { District = district, IsForLocals = locals }), Person(new(true) { Reach = reach }) with { District = lives }));

    [Fact]
    public void Subjects_and_times_suit_when_one_is_shared_or_one_side_names_none()
    {
        var call = Call(t => t with { Themes = [CallTheme.PublicSpace, CallTheme.Nature], Moment = CallMoment.Evening });
        Assert.Null(Why(call, Person(new(true))));
        Assert.Null(Why(call, Person(new(true) { Themes = [CallTheme.Nature, CallTheme.Sport], Moments = [CallMoment.Evening] })));
        Assert.Equal(LeftOut.OtherThemes, Why(call, Person(new(true) { Themes = [CallTheme.Sport] })));
        Assert.Equal(LeftOut.OtherMoment, Why(call, Person(new(true) { Moments = [CallMoment.Weekday] })));
        Assert.Null(Why(Call(), Person(new(true) { Themes = [CallTheme.Sport], Moments = [CallMoment.Weekday] })));
    }

    [Fact]
    public void A_pause_holds_until_its_last_day_included()
    {
        Assert.Equal(LeftOut.Paused, Why(Call(), Person(new(true) { PausedUntil = Today })));
        Assert.Null(Why(Call(), Person(new(true) { PausedUntil = Today.AddDays(-1) })));
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, null, null)]
    [InlineData(2, null, LeftOut.MonthlyLimit)]
    [InlineData(1, 1, LeftOut.OwnLimit)]
    [InlineData(2, 5, LeftOut.MonthlyLimit)] // one cannot want more than the authority allows
    public void Nobody_is_asked_more_often_than_allowed_nor_than_they_wish(int asked, int? own, LeftOut? expected) =>
        Assert.Equal(expected, Why(Call(), Person(new(true) { MostAMonth = own }) with { SlotsThisMonth = [.. Enumerable.Range(1, asked)] }));

    [Fact]
    public void Those_asked_least_often_come_first_and_the_others_are_told_why()
    {
        var call = Call(t => t with { AskMost = 8 });
        var people = Enumerable.Range(0, 12).Select(n => Person(new(true)) with { AskedThisYear = n }).Reverse().ToList();
        var match = CallMatching.Of(call, people, 2, Today);
        Assert.Equal(Enumerable.Range(0, 8), match.Asked.Select(p => p.AskedThisYear));
        Assert.All(match.Others, left => Assert.Equal(LeftOut.AskedMoreOften, left.Why));
        Assert.Equal(4, match.Others.Count);
        var later = CallMatching.Of(call, people.Select(p => p with { IsAsked = p.AskedThisYear < 8 }), 2, Today);
        Assert.Empty(later.Asked);
    }

    [Fact]
    public void Everyone_is_either_asked_or_left_out_once_and_the_order_is_the_same_when_looked_at_again()
    {
        var call = Call(t => t with { AskMost = 9 });
        var people = Enumerable.Range(0, 40).Select(n => Person(new(n % 3 != 0)) with { IsReachable = n % 5 != 0 }).ToList();
        var (one, two) = (CallMatching.Of(call, people, 2, Today), CallMatching.Of(call, people.AsEnumerable().Reverse(), 2, Today));
        Assert.Equal(one.Asked, two.Asked);
        Assert.Equal(people.Select(p => p.PersonId).Order(), one.Asked.Select(p => p.PersonId).Concat(one.Others.Select(o => o.PersonId)).Order());
    }

    [Theory]
    [InlineData(new int[0], 2, 1)]
    [InlineData(new[] { 1 }, 2, 2)]
    [InlineData(new[] { 2 }, 2, 1)]
    [InlineData(new[] { 1, 2 }, 2, null)]
    [InlineData(new[] { 3, 4 }, 2, null)] // the limit was lowered since
    [InlineData(new[] { 3 }, 2, 1)]
    public void A_person_has_so_many_places_a_month(int[] used, int most, int? expected) => Assert.Equal(expected, CallRule.FreeSlot(used, most));

    private static LeftOut? Why(EngagementCall call, CallCandidate person) => CallMatching.WhyNot(call, person, 2, Today);

    private static CallCandidate Person(WishTerms? terms)
    {
        var id = Guid.CreateVersion7();
        var wish = terms is null ? null : new EngagementWish(City, id);
        wish?.Say(terms!, new(ReplyWay.Space, Today, DateTimeOffset.UnixEpoch));
        return new(id, wish) { District = "nord", IsInOffice = true, IsContactable = true };
    }

    internal static EngagementCall Call(Func<CallTerms, CallTerms>? with = null)
    {
        var terms = new CallTerms(Today.AddDays(20), 120, 6, Today.AddDays(10));
        return new(City, new("Espace public", "01", "Votre place", "Venez", "Place", "18 h"), with is null ? terms : with(terms));
    }
}
