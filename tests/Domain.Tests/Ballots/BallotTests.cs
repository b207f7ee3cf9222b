using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;

namespace Misthos.Domain.Tests.Ballots;

/// <summary>The life of a ballot: fixed once open, read twice by two people, counted once.</summary>
public sealed class BallotTests
{
    private static readonly (Guid First, Guid Second) People = (Guid.CreateVersion7(), Guid.CreateVersion7());
    private static readonly DateTimeOffset Noon = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Two_people_must_read_the_same_numbers()
    {
        var ballot = Closed();
        VoteTally[] right = [Tally(6, 4)], wrong = [Tally(5, 5)];
        Assert.False(ballot.Read(wrong, People.First, Noon));
        Assert.False(ballot.Read(wrong, People.First, Noon));
        Assert.False(ballot.Read(right, People.Second, Noon));
        Assert.Equal([(BallotBody.Members, 0), (BallotBody.Members, 1)], ballot.Differences(ballot.LatestOf(People.First)!, ballot.LatestOf(People.Second)!));
        Assert.Equal(BallotStatus.Closed, ballot.Status);
        Assert.True(ballot.Read(right, People.First, Noon));
        Assert.True(ballot.IsCounted);
        Assert.Equal(right, ballot.AgreedVotes().Select(v => v.Tally));
        Assert.Equal("ballot.not-closed", ballot.WhyNotRead(right)[0].Code);
    }

    [Fact]
    public void Nothing_is_typed_in_while_people_vote_and_the_rule_is_fixed()
    {
        var ballot = Open();
        Assert.Equal("ballot.not-closed", ballot.WhyNotRead([Tally(6, 4)])[0].Code);
        Assert.Equal("ballot.fixed", ballot.WhyNot(Terms)[0].Code);
        Assert.Throws<InvalidOperationException>(() => ballot.Write(Terms));
    }

    [Fact]
    public void A_result_is_never_taken_back()
    {
        var ballot = Closed();
        ballot.Read([Tally(6, 4)], People.First, Noon);
        ballot.Read([Tally(6, 4)], People.Second, Noon);
        Assert.Equal("ballot.over", ballot.WhyNotCancel("Erreur")[0].Code);
        Assert.Equal("ballot.cancel-reason", Open().WhyNotCancel(" ")[0].Code);
    }

    [Fact]
    public void The_rule_of_the_edition_names_the_bodies()
    {
        Assert.Equal([BallotBody.Members], Prepared(VotingRule.MembersOnly).Colleges.Select(c => c.Body));
        Assert.Equal([BallotBody.Everyone], Prepared(new(true, true, true, BodyCombination.Together, "")).Colleges.Select(c => c.Body));
        Assert.Equal([BallotBody.Members, BallotBody.ElectedOfficials], Prepared(new(false, true, false, BodyCombination.EachBody, "art. 4")).Colleges.Select(c => c.Body));
    }

    [Fact]
    public void A_lot_is_drawn_between_those_tied_only_and_once()
    {
        var ballot = Closed(Terms with { Ties = TieRule.Lot });
        ballot.Read([Tally(5, 5)], People.First, Noon);
        ballot.Read([Tally(5, 5)], People.Second, Noon);
        var result = BallotCount.Of(ballot.Rule, ballot.AgreedVotes());
        Assert.Equal("ballot.lot-places", ballot.WhyNotDrawLot(result, [0, 1], "Une pièce")[0].Code);
        Assert.Equal("ballot.lot-places", ballot.WhyNotDrawLot(result, [2], "Une pièce")[0].Code);
        Assert.Equal("ballot.lot-story", ballot.WhyNotDrawLot(result, [1], "")[0].Code);
        ballot.DrawLot(result, [1], "Une enfant a tiré un papier devant la salle.", new(2026, 5, 1));
        Assert.Equal([1], ballot.KeptBy(result));
        Assert.Equal("ballot.no-lot", ballot.WhyNotDrawLot(result, [0], "Encore")[0].Code);
    }

    [Fact]
    public void No_more_codes_than_people_who_may_vote()
    {
        var college = Prepared(VotingRule.MembersOnly).Colleges[0];
        college.Entitle(10);
        college.Issue(8);
        Assert.Equal(["2"], college.WhyNotIssue(3)[0].Values);
        Assert.Empty(college.WhyNotIssue(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => college.Entitle(7));
    }

    [Fact]
    public void A_proposal_is_adopted_for_or_against_and_only_with_a_threshold()
    {
        var ballot = new Ballot(Edition(VotingRule.MembersOnly), BallotSubject.ProposalAdoption, Guid.CreateVersion7());
        Assert.Contains("ballot.adoption-method", ballot.WhyNot(Terms).Select(r => r.Code));
        var terms = new BallotTerms("Adopter la proposition 3 ?", BallotMethod.ForOrAgainst, BallotMode.Counted, []);
        Assert.Equal(["ballot.adoption-threshold"], ballot.WhyNot(terms).Select(r => r.Code));
        ballot.Write(terms with { Threshold = new(ThresholdKind.MoreThanHalf) });
        Assert.Equal("Adopter la proposition 3 ?", Assert.Single(ballot.Options).Title);
    }

    private static BallotTerms Terms => new("Quel sujet ?", BallotMethod.SingleChoice, BallotMode.Counted, ["La propreté", "Les mobilités"]);

    private static VoteTally Tally(int one, int two) => new(one + two, 0, [[one], [two]]);

    private static Edition Edition(VotingRule rule)
    {
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Édition", new(2026, 1, 1), new(2026, 12, 31), 111);
        edition.SetVoting(rule);
        return edition;
    }

    private static Ballot Prepared(VotingRule rule) => new(Edition(rule), BallotSubject.TopicChoice);

    private static Ballot Open(BallotTerms? terms = null)
    {
        var ballot = Prepared(VotingRule.MembersOnly);
        ballot.Write(terms ?? Terms);
        Assert.Equal("ballot.entitled", ballot.WhyNotOpen()[0].Code);
        ballot.Colleges[0].Entitle(20);
        ballot.Open([], People.First, Noon);
        return ballot;
    }

    private static Ballot Closed(BallotTerms? terms = null)
    {
        var ballot = Open(terms);
        ballot.Close(People.First, Noon);
        return ballot;
    }
}
