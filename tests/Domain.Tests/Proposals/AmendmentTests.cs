using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>An amendment asks for a text, is decided once, and loses nothing when the text moves on.</summary>
public sealed class AmendmentTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly RecordedAct Act = new(Day, By, default);

    [Fact]
    public void Kept_it_makes_the_next_version_which_names_it()
    {
        var proposal = Written();
        var amendment = File(proposal, 1, "Texte amendé");
        proposal.Decide(amendment, new(AmendmentOutcome.Kept, "D’accord", null, 1), Act);
        Assert.Equal(("Texte amendé", 2), (proposal.Text, proposal.LatestVersion));
        var version = proposal.Versions[^1];
        Assert.Equal((VersionAuthor.Amendment, 1, "D’accord"), (version.Author, version.Amendment, version.Reason));
        Assert.Equal((AmendmentOutcome.Kept, 2, Day), (amendment.Outcome, amendment.ResultVersion, amendment.DecidedOn));
        Assert.Equal("amendment.decided", WhyNotDecide(proposal, amendment, AmendmentOutcome.NotKept));
    }

    [Fact]
    public void Kept_in_part_it_takes_the_text_written_by_hand()
    {
        var proposal = Written();
        var amendment = File(proposal, 1, "Texte amendé");
        Assert.Equal("amendment.by-hand", WhyNotDecide(proposal, amendment, AmendmentOutcome.KeptInPart));
        Assert.Equal("amendment.nothing-new", WhyNotDecide(proposal, amendment, AmendmentOutcome.KeptInPart, new("Titre", "Texte")));
        proposal.Decide(amendment, new(AmendmentOutcome.KeptInPart, "Une partie", new("Titre", "Texte un peu amendé"), 1), Act);
        Assert.Equal("Texte un peu amendé", proposal.Text);
    }

    [Fact]
    public void Not_kept_it_changes_nothing_and_stays()
    {
        var proposal = Written();
        var amendment = File(proposal, 1, "Texte amendé");
        proposal.Decide(amendment, new(AmendmentOutcome.NotKept, "Trop cher", null, 1), Act);
        Assert.Equal((1, "Texte"), (proposal.LatestVersion, proposal.Text));
        Assert.Equal(("Texte amendé", "Trop cher", null), (amendment.Text, amendment.DecisionReason, amendment.ResultVersion));
    }

    [Fact]
    public void When_the_text_moved_on_it_is_written_in_by_hand()
    {
        var proposal = Written();
        var (first, second) = (File(proposal, 1, "Texte amendé"), File(proposal, 2, "Autre texte"));
        Assert.False(second.IsBehind(proposal));
        proposal.Decide(first, new(AmendmentOutcome.Kept, "D’accord", null, 1), Act);
        Assert.True(second.IsBehind(proposal));
        Assert.Equal("amendment.version-moved", WhyNotDecide(proposal, second, AmendmentOutcome.Kept));
        Assert.Equal("amendment.by-hand", WhyNotDecide(proposal, second, AmendmentOutcome.Kept, seen: 2));
        proposal.Decide(second, new(AmendmentOutcome.Kept, "D’accord aussi", new("Titre", "Autre texte amendé"), 2), Act);
        Assert.Equal(("Autre texte amendé", 3, 1), (proposal.Text, proposal.LatestVersion, second.BaseVersion));
    }

    [Fact]
    public void Adopted_or_in_a_vote_nothing_is_filed_and_what_waits_can_only_be_left_aside()
    {
        var proposal = Written();
        var amendment = File(proposal, 1, "Texte amendé");
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Édition", new(2026, 1, 1), new(2026, 12, 31), 20);
        var ballot = new Ballot(edition, BallotSubject.ProposalAdoption, proposal.Id, 1);
        proposal.PutToVote(ballot);
        Assert.Equal("proposal.in-vote", proposal.WhyNotFile(Content("Encore"))[0].Code);
        Assert.Equal("proposal.in-vote", WhyNotDecide(proposal, amendment, AmendmentOutcome.Kept));
        Assert.Null(WhyNotDecide(proposal, amendment, AmendmentOutcome.NotKept));
        var adopted = Written();
        adopted.Adopt(Day);
        Assert.Equal("proposal.already-adopted", adopted.WhyNotFile(Content("Encore"))[0].Code);
    }

    [Theory]
    [InlineData("Texte", "Parce que", "Table 1", "amendment.same")]
    [InlineData(" ", "Parce que", "Table 1", "proposal.no-text")]
    [InlineData("Autre", " ", "Table 1", "amendment.no-reason")]
    [InlineData("Autre", "Parce que", "", "amendment.no-group")]
    [InlineData("Autre", "Parce que", "Table 1", null)]
    public void It_asks_for_another_text_with_a_reason(string text, string reason, string group, string? refusal) =>
        Assert.Equal(refusal, Written().WhyNotFile(new(new("Titre", text), reason, AmendmentAuthor.Group, group)).Select(r => r.Code).SingleOrDefault());

    [Fact]
    public void Words_are_taken_down_once_they_are_not_the_text_of_the_proposal()
    {
        var proposal = Written();
        Assert.Equal("words.in-force", proposal.WhyNotTakeDown(new(1, null), "Un nom")[0].Code);
        Assert.Empty(proposal.WhyNotTakeDown(new(null, 1), "Un nom"));
        Assert.Equal("words.no-reason", proposal.WhyNotTakeDown(new(null, 1), " ")[0].Code);
        proposal.Write(new("Titre", "Texte sans nom"), new(VersionAuthor.Facilitator, "Un nom y était", Day, By));
        Assert.Empty(proposal.WhyNotTakeDown(new(1, null), "Un nom"));
        Assert.Equal("words.none", proposal.WhyNotTakeDown(new(3, null), "Un nom")[0].Code);
        Assert.Equal("words.none", proposal.WhyNotTakeDown(new(1, 1), "Un nom")[0].Code);
        proposal.Adopt(Day);
        Assert.Equal("words.in-force", proposal.WhyNotTakeDown(new(2, null), "Un nom")[0].Code);
        Assert.Throws<InvalidOperationException>(() => new WordsTakeDown(proposal, new(2, null), (TakeDownGround.PersonalData, "Un nom"), Act));
    }

    private static string? WhyNotDecide(Proposal proposal, Amendment amendment, AmendmentOutcome outcome, ProposalWording? wording = null, int seen = 1) =>
        proposal.WhyNotDecide(amendment, new(outcome, "Raison", wording, seen)).Select(r => r.Code).SingleOrDefault();

    private static AmendmentContent Content(string text) => new(new("Titre", text), "Parce que", AmendmentAuthor.Member, "");

    private static Amendment File(Proposal proposal, int number, string text) => proposal.File(Guid.CreateVersion7(), number, Content(text), Act);

    private static Proposal Written()
    {
        var proposal = new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), 1, By);
        proposal.Write(new("Titre", "Texte"), new(VersionAuthor.Facilitator, "", Day, By));
        return proposal;
    }
}
