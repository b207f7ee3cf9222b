using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>What a contribution needs, and what is left of it when it is taken back or its author forgotten.</summary>
public sealed class ContributionTests
{
    private static readonly Guid Authority = Guid.CreateVersion7(), Person = Guid.CreateVersion7();

    [Theory]
    [InlineData(ContributionSource.Member, false, "", "Des mots", ContributionShowing.Words, "contribution.no-member")]
    [InlineData(ContributionSource.Group, false, " ", "Des mots", ContributionShowing.Words, "contribution.no-group")]
    [InlineData(ContributionSource.Group, false, "Table 1", "Des mots", ContributionShowing.WordsAndName, "contribution.no-name")]
    [InlineData(ContributionSource.Team, false, "", " ", ContributionShowing.Counted, "contribution.no-text")]
    public void What_is_missing_is_refused(ContributionSource source, bool hasPerson, string group, string text, ContributionShowing showing, string code) =>
        Assert.Equal(code, Assert.Single(Contribution.WhyNot(new(source) { PersonId = hasPerson ? Person : null, Group = group }, new(ContributionKind.Idea, text, showing), hasSheet: false)).Code);

    [Fact]
    public void A_photo_of_a_sheet_stands_for_words() =>
        Assert.Empty(Contribution.WhyNot(new(ContributionSource.Team), new(ContributionKind.Idea, "", ContributionShowing.Counted), hasSheet: true));

    [Fact]
    public void Taken_back_it_keeps_no_words()
    {
        var given = Given();
        given.Withdraw(new(2026, 2, 1));
        Assert.Equal(("", new DateOnly(2026, 2, 1)), (given.Text, given.WithdrawnOn));
        Assert.Equal("contribution.withdrawn", Assert.Single(given.WhyNotSetAside("Parce que", isUsed: false)).Code);
    }

    [Fact]
    public void An_author_who_is_forgotten_is_no_longer_named()
    {
        var given = Given();
        given.Forget();
        Assert.Equal((null, ContributionShowing.Words, "Des mots"), (given.PersonId, given.Showing, given.Text));
    }

    [Fact]
    public void What_is_in_a_proposal_is_not_set_aside_and_a_reason_is_due()
    {
        Assert.Equal("contribution.used", Assert.Single(Given().WhyNotSetAside("Parce que", isUsed: true)).Code);
        Assert.Equal("contribution.no-reason", Assert.Single(Given().WhyNotSetAside(" ", isUsed: false)).Code);
    }

    private static Contribution Given() => new(
        Guid.CreateVersion7(), new(Authority, Guid.CreateVersion7(), null, null), new(ContributionSource.Member) { PersonId = Person },
        new(ContributionKind.Idea, "Des mots", ContributionShowing.WordsAndName), (Guid.CreateVersion7(), new(2026, 1, 1)));
}
