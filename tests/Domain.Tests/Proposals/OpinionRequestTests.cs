using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>A technical opinion is asked once, given once by a link, and corrected by a further version only.</summary>
public sealed class OpinionRequestTests
{
    private static readonly DateOnly Asked = new(2026, 3, 2);
    private static readonly DateOnly Due = new(2026, 3, 16);

    [Fact]
    public void A_question_and_a_day_to_come_are_needed() =>
        Assert.Equal(["opinion.no-question", "opinion.due-passed"], new[] { new OpinionTerms(Guid.CreateVersion7(), " ", Due), new(Guid.CreateVersion7(), "Coût ?", Asked) }.SelectMany(t => OpinionRequest.WhyNot(t, Asked)).Select(r => r.Code));

    [Fact]
    public void It_is_late_from_the_day_after_and_stays_late_once_answered()
    {
        var request = Request();
        Assert.Equal((OpinionState.Open, 0), (request.StateOn(Due), request.DaysLate(Due)));
        Assert.Equal((OpinionState.Late, 3), (request.StateOn(Due.AddDays(3)), request.DaysLate(Due.AddDays(3))));
        request.Give(Content, new(Due.AddDays(5), default));
        request.Give(Content with { ChangeReason = "Erreur" }, new(Due.AddDays(40), default));
        Assert.Equal((OpinionState.Answered, 5), (request.StateOn(Due.AddDays(90)), request.DaysLate(Due.AddDays(90))));
    }

    [Fact]
    public void Only_the_last_link_opens_until_its_last_day_and_once()
    {
        var request = Request();
        Assert.False(request.IsOpenBy(0, Asked));
        request.SendLink(Asked);
        var last = Due.AddDays(OpinionRequest.LinkDaysAfterDue);
        Assert.Equal((true, true, false), (request.IsOpenBy(1, Asked), request.IsOpenBy(1, last), request.IsOpenBy(1, last.AddDays(1))));
        request.SendLink(Due.AddDays(10));
        Assert.Equal((false, true), (request.IsOpenBy(1, Asked), request.IsOpenBy(2, Due.AddDays(10 + OpinionRequest.LinkDaysAfterDue))));
        request.Give(Content, new(Due, default));
        Assert.False(request.IsOpenBy(2, Due));
    }

    [Fact]
    public void A_closed_link_and_a_withdrawn_request_open_nothing()
    {
        var (closed, withdrawn) = (Request(), Request());
        closed.SendLink(Asked);
        closed.RevokeLink();
        withdrawn.SendLink(Asked);
        withdrawn.Withdraw(Asked, "Réponse connue");
        Assert.Equal((false, false), (closed.IsOpenBy(1, Asked), withdrawn.IsOpenBy(1, Asked)));
        Assert.Equal(OpinionState.Withdrawn, withdrawn.StateOn(Due.AddDays(9)));
        Assert.Equal("opinion.withdrawn", Assert.Single(withdrawn.WhyNotGive(Content)).Code);
        Assert.Throws<InvalidOperationException>(() => withdrawn.SendLink(Asked));
    }

    [Fact]
    public void One_heading_is_enough_none_is_refused_and_a_correction_says_why()
    {
        var request = Request();
        Assert.Equal("opinion.empty", Assert.Single(request.WhyNotGive(new("", " ", "", ""))).Code);
        Assert.Equal("opinion.too-long", Assert.Single(request.WhyNotGive(new("", new('a', OpinionContent.MostCharacters + 1), "", ""))).Code);
        Assert.Equal("opinion.hours", Assert.Single(request.WhyNotGive(Content with { Minutes = 0 })).Code);
        request.Give(Content, new(Due, default));
        Assert.Equal("opinion.no-change-reason", Assert.Single(request.WhyNotGive(Content)).Code);
        request.Give(new("", "60 000 €", "", "") { ChangeReason = "Chiffre revu" }, new(Due, default));
        Assert.Equal(["50 000 €", "60 000 €"], request.Opinions.Select(o => o.Cost));
        Assert.Equal("opinion.closed", Assert.Single(request.WhyNotWithdraw("Trop tard")).Code);
    }

    [Theory]
    [InlineData(-20, null)]
    [InlineData(-7, -7)]
    [InlineData(0, -7)]
    [InlineData(1, 1)]
    [InlineData(45, 30)]
    public void Reminders_before_it_was_asked_do_not_count(int day, int? reminder)
    {
        var today = Due.AddDays(day);
        Assert.Equal(reminder, OpinionReminder.LastDue(Request(), [-30, -7, 1, 30], today));
    }

    private static OpinionContent Content => new("", "50 000 €", "", "");

    private static OpinionRequest Request()
    {
        var proposal = new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), 1, Guid.CreateVersion7());
        return new OpinionRequest(proposal, 1, new(Guid.CreateVersion7(), "Combien ?", Due), new(Asked, Guid.CreateVersion7(), default));
    }
}
