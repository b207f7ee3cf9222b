using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using static Misthos.Domain.Tests.Allowances.Schemes;

namespace Misthos.Domain.Tests.Allowances.Eligibility;

/// <summary>A refusal can be contested in time, once, and somebody else answers.</summary>
public sealed class AllowanceAppealTests
{
    private static readonly Guid Agent = Guid.CreateVersion7(), Colleague = Guid.CreateVersion7(), Member = Guid.CreateVersion7();
    private readonly Person _person = new(Authority, "Anne", "Martin");

    public AllowanceAppealTests() => _person.LinkUser(Member);

    [Fact]
    public void It_is_made_in_time_and_once()
    {
        var until = Day("2026-05-02");
        Assert.Empty(AllowanceAppeal.WhyNotFile(true, false, until, until));
        Assert.Empty(AllowanceAppeal.WhyNotFile(true, false, null, Day("2027-01-01")));
        Assert.Equal("appeal.too-late", AllowanceAppeal.WhyNotFile(true, false, until, until.AddDays(1))[0].Code);
        Assert.Equal("appeal.exists", AllowanceAppeal.WhyNotFile(true, true, until, until)[0].Code);
        Assert.Equal("appeal.no-refusal", AllowanceAppeal.WhyNotFile(false, false, null, until)[0].Code);
    }

    [Fact]
    public void Whoever_refused_does_not_answer_nor_does_the_person()
    {
        var appeal = Appeal();
        Assert.Equal("appeal.same-person", appeal.WhyNotDecide(Agent, Agent, _person)[0].Code);
        Assert.Equal("appeal.own", appeal.WhyNotDecide(Member, Agent, _person)[0].Code);
        Assert.Empty(appeal.WhyNotDecide(Colleague, Agent, _person));
        appeal.Decide(true, SealedText.Empty, Colleague, Day("2026-04-10"));
        Assert.Equal(AppealStatus.Granted, appeal.Status);
        Assert.Equal("appeal.answered", appeal.WhyNotDecide(Colleague, Agent, _person)[0].Code);
        Assert.Throws<InvalidOperationException>(() => appeal.Decide(false, SealedText.Empty, Colleague, Day("2026-04-11")));
    }

    [Fact]
    public void A_letter_waits_until_it_is_posted_and_an_email_leaves_by_itself()
    {
        var at = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        var letter = new AllowanceNotice(_person, AllowanceNoticeKind.Decision, Guid.CreateVersion7(), at);
        Assert.True(letter is { ByLetter: true, DoneAt: null });
        letter.Post(Agent, at.AddDays(1));
        letter.Post(Colleague, at.AddDays(2));
        Assert.Equal((at.AddDays(1), Agent), (letter.DoneAt!.Value, letter.DoneBy!.Value));
        _person.SetContact("anne@example.org", null, null, ContactChannel.Email);
        Assert.True(new AllowanceNotice(_person, AllowanceNoticeKind.Decision, Guid.CreateVersion7(), at) is { ByLetter: false, DoneAt: not null });
    }

    private AllowanceAppeal Appeal() => new(new(Authority, _person.Id, Guid.CreateVersion7(), null), Day("2026-04-05"), SealedText.Empty);
}
