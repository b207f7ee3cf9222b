using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>Who was not of the same mind is kept beside what a vote adopted, for a number of days, and never disappears without a line.</summary>
public sealed class MinorityOpinionTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void A_vote_fixes_the_last_day_to_have_one_kept()
    {
        var proposal = Adopted();
        Assert.Equal(Day.AddDays(14), proposal.MinorityUntil);
        Assert.Empty(proposal.WhyNotKeep(new("Nous doutons", 3), 20, Day.AddDays(14)));
        Assert.Equal("minority.closed", proposal.WhyNotKeep(new("Nous doutons", 3), 20, Day.AddDays(15))[0].Code);
    }

    [Theory]
    [InlineData("Nous doutons", 1, null)]
    [InlineData("Nous doutons", 20, null)]
    [InlineData("Nous doutons", 0, "minority.voices")]
    [InlineData("Nous doutons", 21, "minority.voices")]
    [InlineData(" ", 1, "minority.no-text")]
    public void It_says_something_for_some_of_those_entitled_to_the_vote(string text, int voices, string? refusal) =>
        Assert.Equal(refusal, Adopted().WhyNotKeep(new(text, voices), 20, Day).Select(r => r.Code).SingleOrDefault());

    [Fact]
    public void It_has_a_longest_text() =>
        Assert.Equal("minority.too-long", Adopted().WhyNotKeep(new(new string('a', MinorityOpinion.LongestText + 1), 1), 20, Day)[0].Code);

    [Fact]
    public void Without_a_vote_there_is_no_minority()
    {
        var proposal = Written();
        proposal.Adopt(Day);
        Assert.Null(proposal.MinorityUntil);
        Assert.Equal("minority.no-vote", proposal.WhyNotKeep(new("Nous doutons", 1), 20, Day)[0].Code);
        Assert.Throws<ArgumentException>(() => new MinorityOpinion(Guid.CreateVersion7(), proposal, new("Nous doutons", 1), new(null, By), Day));
    }

    [Fact]
    public void Withdrawn_it_stays_with_its_day_and_leads_to_nobody()
    {
        var opinion = new MinorityOpinion(Guid.CreateVersion7(), Adopted(), new("Je doute", 1), new(By, null), Day);
        Assert.True(opinion is { IsShown: true, IsOfMember: true });
        opinion.Withdraw(Day.AddDays(3));
        Assert.True(opinion is { IsShown: false, IsOfMember: true, PersonId: null, Text: "Je doute" });
        Assert.Equal("minority.withdrawn", opinion.WhyNotWithdraw()[0].Code);
        Assert.Throws<InvalidOperationException>(() => opinion.Withdraw(Day.AddDays(4)));
    }

    private static Proposal Adopted()
    {
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Édition", new(2026, 1, 1), new(2026, 12, 31), 20);
        var proposal = Written();
        var ballot = new Ballot(edition, BallotSubject.ProposalAdoption, proposal.Id, proposal.LatestVersion);
        ballot.Write(new("Adopter ?", BallotMethod.ForOrAgainst, BallotMode.Counted, []) { Threshold = new(ThresholdKind.MoreThanHalf) });
        proposal.PutToVote(ballot);
        ballot.Colleges[0].Entitle(20);
        ballot.Open([], By, default);
        ballot.Close(By, default);
        VoteTally[] read = [new(14, 0, [[10, 4, 0]])];
        ballot.Read(read, By, default);
        ballot.Read(read, Guid.CreateVersion7(), default);
        Assert.True(proposal.Conclude(ballot, BallotCount.Of(ballot.Rule, ballot.AgreedVotes()), Day));
        return proposal;
    }

    private static Proposal Written()
    {
        var proposal = new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), 1, By);
        proposal.Write(new("Titre", "Texte"), new(VersionAuthor.Facilitator, "", Day, By));
        return proposal;
    }
}
