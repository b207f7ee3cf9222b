using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Members;
using static Misthos.Domain.Tests.Allowances.Schemes;

namespace Misthos.Domain.Tests.Allowances.Claims;

/// <summary>What can become of an expense claim, and which claims repeat another.</summary>
public sealed class ExpenseClaimTests
{
    private static readonly Guid Agent = Guid.CreateVersion7(), Member = Guid.CreateVersion7();
    private static readonly Money Most = Money.Euros(18);
    private readonly Person _person = new(Authority, "Anne", "Martin");

    public ExpenseClaimTests() => _person.LinkUser(Member);

    [Fact]
    public void Less_than_the_scheme_allows_needs_a_reason_and_more_is_never_granted()
    {
        var claim = Claim();
        Assert.Empty(claim.WhyNotDecide(Agent, _person, Most, Most, null));
        Assert.Equal("claim.why", Assert.Single(claim.WhyNotDecide(Agent, _person, Money.Euros(10), Most, " ")).Code);
        Assert.Equal("claim.why", Assert.Single(claim.WhyNotDecide(Agent, _person, Money.Zero, Most, null)).Code);
        Assert.Empty(claim.WhyNotDecide(Agent, _person, Money.Zero, Most, "hors délai"));
        Assert.Equal("claim.above", Assert.Single(claim.WhyNotDecide(Agent, _person, Most + Money.FromCents(1), Most, "x")).Code);
        Assert.Equal("claim.own", Assert.Single(claim.WhyNotDecide(Member, _person, Most, Most, null)).Code);
        Assert.Equal("claim.typed-by-you", Assert.Single(Claim().OnBehalf(Agent, "au guichet").WhyNotDecide(Agent, _person, Most, Most, null)).Code);
    }

    [Fact]
    public void It_is_answered_once_and_a_refusal_can_be_looked_at_again()
    {
        var claim = Claim();
        claim.Refuse(SealedText.Empty, new(Agent, Day("2026-04-01")));
        Assert.Equal("claim.answered", claim.WhyNotDecide(Agent, _person, Most, Most, null)[0].Code);
        Assert.Throws<InvalidOperationException>(() => claim.Grant(Most, "{}", SealedText.Empty, new(Agent, Day("2026-04-01"))));
        Assert.Throws<InvalidOperationException>(claim.Withdraw);
        claim.Reopen();
        claim.Grant(Most, "{}", SealedText.Empty, new(Agent, Day("2026-04-02")));
        Assert.Equal((ClaimStatus.Granted, Most), (claim.Status, claim.Granted));
        Assert.False(claim.CanWithdraw);
    }

    [Fact]
    public void What_was_granted_in_part_is_the_least_after_an_appeal()
    {
        var claim = Claim();
        Assert.Throws<InvalidOperationException>(claim.Reopen);
        claim.Grant(Money.Euros(10), "{}", SealedText.Empty, new(Agent, Day("2026-04-01")));
        claim.Reopen();
        Assert.Equal((ClaimStatus.Sent, Money.Euros(10)), (claim.Status, claim.Granted));
        Assert.Throws<InvalidOperationException>(claim.Withdraw);
        Assert.Equal("claim.below-before", Assert.Single(claim.WhyNotDecide(Agent, _person, Money.Euros(9), Most, "x")).Code);
        Assert.Empty(claim.WhyNotDecide(Agent, _person, Money.Euros(10), Most, "x"));
        claim.Grant(Most, "{}", SealedText.Empty, new(Agent, Day("2026-04-02")));
        Assert.Equal(Most, claim.Granted);
    }

    [Fact]
    public void The_same_scan_or_the_same_expense_is_found()
    {
        var (first, again, other) = (Claim(), Claim(), Claim(paid: 19));
        var stranger = new ExpenseClaim(new(Authority, Guid.CreateVersion7(), Member, Member), new(ExpenseKind.Parking, 100, Money.Euros(3), Day("2026-03-14")), SealedText.Empty, null, Day("2026-03-15"));
        Assert.Equal([first], ClaimDuplicates.Of(again, "b", [(first, "a"), (again, "b"), (other, "c"), (stranger, "d")]));
        Assert.Equal([stranger], ClaimDuplicates.Of(other, "d", [(stranger, "d"), (first, null)]));
        Assert.Empty(ClaimDuplicates.Of(other, null, [(stranger, null)]));
        first.Withdraw();
        Assert.Empty(ClaimDuplicates.Of(again, "a", [(first, "a")]));
    }

    private ExpenseClaim Claim(decimal paid = 18) =>
        new(new(Authority, _person.Id, Authority, Authority), new(ExpenseKind.Childcare, 350, Money.Euros(paid), Day("2026-03-14")), SealedText.Empty, null, Day("2026-03-15"));
}
