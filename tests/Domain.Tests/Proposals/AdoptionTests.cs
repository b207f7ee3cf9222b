using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>A vote fixes the text, adopts it or not by the rule of the edition, and what it voted down is not voted again as it is.</summary>
public sealed class AdoptionTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);
    private static readonly QuorumRule Half = new(QuorumKind.MoreThanHalf, 0, "charte, article 7");
    private static readonly Guid By = Guid.CreateVersion7();

    [Fact]
    public void A_day_alone_adopts_only_where_no_quorum_is_asked()
    {
        var proposal = Written();
        Assert.Equal("proposal.needs-vote", Assert.Single(proposal.WhyNotAdopt(Half)).Code);
        Assert.Empty(proposal.WhyNotAdopt(QuorumRule.None));
        proposal.Adopt(Day);
        Assert.Equal("proposal.already-adopted", Assert.Single(proposal.WhyNotPutToVote()).Code);
    }

    [Fact]
    public void The_text_is_fixed_from_the_moment_a_vote_is_prepared()
    {
        var proposal = Written();
        var ballot = Prepared(proposal);
        Assert.Equal(("proposal.in-vote", "proposal.in-vote"), (WhyNotWrite(proposal), proposal.WhyNotPutToVote()[0].Code));
        Assert.Equal(("proposal.in-vote", "proposal.in-vote"), (proposal.WhyNotAdopt(QuorumRule.None)[0].Code, proposal.WhyNotWithdraw("Dit ailleurs")[0].Code));
        Assert.Throws<InvalidOperationException>(() => proposal.Adopt(Day));
        Assert.Throws<InvalidOperationException>(() => proposal.Free(ballot));
        ballot.Cancel("La salle est fermée", By, default);
        proposal.Free(ballot);
        Assert.Null(WhyNotWrite(proposal));
        Assert.Empty(proposal.WhyNotPutToVote());
    }

    [Theory]
    [InlineData(6, 4, 1)]
    [InlineData(11, 0, 0)]
    public void More_for_than_against_and_enough_voters_adopt_the_version_voted(int pour, int contre, int abstentions)
    {
        var (proposal, ballot) = Voted(pour, contre, abstentions);
        Assert.True(proposal.Conclude(ballot, Result(ballot), Day));
        Assert.Equal((Day, 1, ballot.Id, null), (proposal.AdoptedOn, proposal.AdoptedVersion, proposal.BallotId, proposal.RunningBallotId));
        Assert.Equal(("proposal.adopted-by-vote", "proposal.adopted-by-vote"), (WhyNotWrite(proposal), proposal.WhyNotAdopt(QuorumRule.None)[0].Code));
        Assert.Throws<InvalidOperationException>(() => proposal.Conclude(ballot, Result(ballot), Day));
    }

    [Theory]
    [InlineData(5, 6, 0)]
    [InlineData(5, 5, 2)]
    public void A_version_voted_down_is_not_voted_again_but_a_later_one_is(int pour, int contre, int abstentions)
    {
        var (proposal, ballot) = Voted(pour, contre, abstentions);
        Assert.False(proposal.Conclude(ballot, Result(ballot), Day));
        Assert.Equal((null, null, 1), (proposal.AdoptedOn, proposal.BallotId, proposal.RefusedVersion));
        Assert.Equal(["1"], Assert.Single(proposal.WhyNotPutToVote(), r => r.Code == "proposal.refused-version").Values);
        proposal.Write(new("Titre", "Un autre texte"), new(VersionAuthor.Group, "Après le vote", Day, By));
        Assert.Empty(proposal.WhyNotPutToVote());
        Assert.Equal(2, Prepared(proposal).SubjectVersion);
    }

    [Fact]
    public void Without_quorum_nothing_is_decided_and_the_same_version_is_voted_again()
    {
        var (proposal, ballot) = Voted(9, 0, 1);
        Assert.Equal(BallotOutcome.NoQuorum, Result(ballot).Outcome);
        Assert.False(proposal.Conclude(ballot, Result(ballot), Day));
        Assert.Null(proposal.RefusedVersion);
        Assert.Empty(proposal.WhyNotPutToVote());
    }

    [Fact]
    public void The_share_of_votes_is_that_of_the_edition_and_is_kept_by_the_vote()
    {
        var edition = Edition(VotingRule.MembersOnly with { Adoption = new(ThresholdKind.TwoThirds, ThresholdBasis.Voters) });
        var proposal = Written(edition);
        var ballot = new Ballot(edition, BallotSubject.ProposalAdoption, proposal.Id, 1);
        edition.SetVoting(VotingRule.MembersOnly);
        Assert.Equal("ballot.adoption-threshold", Assert.Single(ballot.WhyNot(Terms(edition.Voting.Adoption))).Code);
        ballot.Write(Terms(new(ThresholdKind.TwoThirds, ThresholdBasis.Voters)));
        proposal.PutToVote(ballot);
        Count(ballot, 8, 3, 2);
        Assert.False(proposal.Conclude(ballot, Result(ballot), Day));
        Assert.Equal("rule.threshold", Assert.Single((VotingRule.MembersOnly with { Adoption = Threshold.None }).WhyNot()).Code);
        Assert.Throws<ArgumentException>(() => edition.SetVoting(VotingRule.MembersOnly with { Adoption = Threshold.None }));
    }

    [Fact]
    public void Only_a_vote_on_its_latest_version_is_a_vote_on_it()
    {
        var edition = Edition(VotingRule.MembersOnly);
        var proposal = Written(edition);
        Assert.Throws<InvalidOperationException>(() => proposal.PutToVote(new Ballot(edition, BallotSubject.ProposalAdoption, proposal.Id, 2)));
        Assert.Throws<InvalidOperationException>(() => proposal.PutToVote(new Ballot(edition, BallotSubject.ProposalAdoption, Guid.CreateVersion7(), 1)));
        Assert.Throws<InvalidOperationException>(() => proposal.PutToVote(new Ballot(edition, BallotSubject.Question, proposal.Id, 1)));
        proposal.Withdraw(Day, "Dit ailleurs", null);
        Assert.Equal("proposal.withdrawn", Assert.Single(proposal.WhyNotPutToVote()).Code);
    }

    [Fact]
    public void Co_decision_needs_each_body()
    {
        var edition = Edition(new(false, true, false, BodyCombination.EachBody, "charte"));
        var proposal = Written(edition);
        var ballot = Prepared(proposal, edition);
        Count(ballot, 8, 3, 0);
        Assert.Equal(BallotOutcome.Decided, Result(ballot).Outcome);
        Assert.True(proposal.Conclude(ballot, Result(ballot), Day));
    }

    private static (Proposal, Ballot) Voted(int pour, int contre, int abstentions)
    {
        var proposal = Written();
        var ballot = Prepared(proposal);
        Count(ballot, pour, contre, abstentions);
        return (proposal, ballot);
    }

    private static void Count(Ballot ballot, int pour, int contre, int abstentions)
    {
        foreach (var college in ballot.Colleges)
        {
            college.Entitle(20);
        }

        ballot.Open([], By, default);
        ballot.Close(By, default);
        VoteTally[] read = [.. ballot.Colleges.Select(_ => new VoteTally(pour + contre + abstentions, 0, [[pour, contre, abstentions]]))];
        ballot.Read(read, By, default);
        ballot.Read(read, Guid.CreateVersion7(), default);
    }

    private static BallotResult Result(Ballot ballot) => BallotCount.Of(ballot.Rule, ballot.AgreedVotes());

    private static string? WhyNotWrite(Proposal proposal) => proposal.WhyNotWrite(new("Titre", "Autre"), new(VersionAuthor.Group, "Plus clair", Day, By)) is [var refusal, ..] ? refusal.Code : null;

    private static Ballot Prepared(Proposal proposal, Edition? edition = null)
    {
        var ballot = new Ballot(edition ?? Edition(VotingRule.MembersOnly), BallotSubject.ProposalAdoption, proposal.Id, proposal.LatestVersion);
        ballot.Write(Terms(new(ThresholdKind.MoreThanHalf)));
        proposal.PutToVote(ballot);
        return ballot;
    }

    private static BallotTerms Terms(Threshold threshold) => new("Adopter ?", BallotMethod.ForOrAgainst, BallotMode.Counted, []) { Threshold = threshold };

    private static Edition Edition(VotingRule rule)
    {
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Édition", new(2026, 1, 1), new(2026, 12, 31), 20);
        edition.SetVoting(rule);
        edition.SetQuorum(Half);
        return edition;
    }

    private static Proposal Written(Edition? edition = null)
    {
        var proposal = new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), edition?.Id ?? Guid.CreateVersion7(), Guid.CreateVersion7()), 1, By);
        proposal.Write(new("Titre", "Texte"), new(VersionAuthor.Facilitator, "", Day, By));
        return proposal;
    }
}
