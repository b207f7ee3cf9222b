using System.Text.RegularExpressions;
using CsCheck;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>Passages of a text in force are removed, and nothing is ever added, changed or moved.</summary>
public sealed class RedactionTests
{
    private const string M = RemovedPassages.Mark;

    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly RecordedAct Act = new(Day, By, default);

    // Few signs, so that texts repeat themselves and passages stand where they should not.
    private static readonly Gen<string> Words = Gen.OneOf("a", "b", "ab", " ", "-", "\n", M).Array[0, 9].Select(string.Concat);

    [Theory]
    [InlineData("Avec Paul Martin, maire.", "Avec [passage retiré], maire.", true)]
    [InlineData("Avec Paul Martin, maire.", "[passage retiré]", true)]
    [InlineData("Avec Paul et Paul.", "Avec [passage retiré] et Paul.", true)]
    [InlineData("Avec [passage retiré] et Luc.", "Avec [passage retiré] et [passage retiré].", true)]
    [InlineData("Avec Paul, maire.", "Avec [passage retiré], pire maire.", false)]
    [InlineData("Avec Paul, maire.", "Sans [passage retiré], maire.", false)]
    [InlineData("Avec Paul, maire.", "Avec, maire.", false)]
    [InlineData("Avec Paul, maire.", "Avec [passage retiré]Paul, maire.", false)]
    [InlineData("Une maltraitance.", "Une [passage retiré]traitance.", false)]
    [InlineData("Avec Paul et Luc.", "Avec [passage retiré] et Paul.", false)]
    [InlineData("Un\nDeux", "[passage retiré]", false)]
    [InlineData("Un\nDeux", "[passage retiré]\nDeux", true)]
    public void A_result_is_the_text_with_passages_replaced_by_the_mark(string former, string text, bool isSo) => Assert.Equal(isSo, RemovedPassages.Only(former, text));

    [Theory]
    [InlineData("Paul dit : PAUL, Paulette et Jean-Paul.", "Paul", "[passage retiré] dit : [passage retiré], Paulette et Jean-[passage retiré].")]
    [InlineData("Un [passage retiré] ici.", "passage", "Un [passage retiré] ici.")]
    [InlineData("Rien.", "…", "Rien.")]
    [InlineData("L’été à Saint-Éloi", "saint-éloi", "L’été à [passage retiré]")]
    public void Every_occurrence_goes_as_whole_words_whatever_its_capitals(string text, string passage, string expected) => Assert.Equal(expected, RemovedPassages.Remove(text, [passage]));

    [Fact]
    public void What_removing_gives_is_always_a_removal() =>
        Gen.Select(Words, Words.Array[0, 3]).Sample((text, passages) =>
        {
            var left = RemovedPassages.Remove(text, passages.Where(p => !p.Contains('\n', StringComparison.Ordinal)));
            return RemovedPassages.Only(text, left) && passages.Where(p => p.Trim() == p && !p.Contains(M, StringComparison.Ordinal)).All(p => left == text || !RemovedPassages.IsIn(left, p));
        });

    [Fact]
    public void It_agrees_with_a_search_of_every_way_to_remove() =>
        Gen.Select(Words, Words).Sample((former, text) => RemovedPassages.Only(former, text) == IsOneWay(former, text), iter: 20_000);

    [Fact]
    public void Outside_the_marks_a_removal_has_no_sign_that_the_text_had_not() =>
        Gen.Select(Words, Words).Sample((former, text) =>
        {
            if (RemovedPassages.Only(former, text))
            {
                var kept = text.Replace(M, "", StringComparison.Ordinal);
                var at = 0;
                Assert.All(kept, sign => Assert.True((at = former.IndexOf(sign, at) + 1) > 0));
            }
        });

    [Fact]
    public void The_text_in_force_loses_passages_and_keeps_its_number_its_vote_and_its_delays()
    {
        var proposal = Written();
        Assert.Equal("words.not-fixed", proposal.WhyNotRedact(Removed(proposal, "Paul"), "Un nom")[0].Code);
        proposal.Adopt(Day);
        proposal.HandOver(Day, new(3, 12));
        Assert.Equal("words.no-reason", proposal.WhyNotRedact(Removed(proposal, "Paul"), " ")[0].Code);
        Assert.Equal("words.nothing-removed", proposal.WhyNotRedact(Removed(proposal, "Luc"), "Un nom")[0].Code);
        Assert.Equal("words.changed", proposal.WhyNotRedact(Removed(proposal, "Paul") with { After = new("Titre", "Paul est contre.") }, "Un nom")[0].Code);
        Assert.Equal("words.none", proposal.WhyNotRedact(Removed(proposal, "Paul") with { Number = 2 }, "Un nom")[0].Code);
        var due = proposal.AnswerDueOn;
        var redaction = proposal.Redact(Removed(proposal, "Paul"), (TakeDownGround.CourtOrder, "Jugement"), Act);
        Assert.Equal(($"Demandé par {M}.", 1, (int?)1, due), (proposal.Text, proposal.LatestVersion, proposal.AdoptedVersion, proposal.AnswerDueOn));
        Assert.Equal((1, 1, proposal.Text, TakeDownGround.CourtOrder), (redaction.VersionNumber, redaction.Order, redaction.Text, redaction.Ground));
        Assert.Equal("Demandé par Paul.", proposal.Versions.Single().Text);
        Assert.Throws<InvalidOperationException>(() => proposal.Redact(new(1, 2, new("Titre", "Autre Paul"), new("Titre", $"Autre {M}")), (TakeDownGround.Error, "Non"), Act));
    }

    [Fact]
    public void Why_a_version_was_written_and_what_the_proposal_starts_from_lose_passages_and_nothing_else()
    {
        var proposal = Written();
        proposal.Start("Paul et Luc attendent.");
        proposal.Adopt(Day);
        var version = Removed(proposal, "Paul") with { Why = ("Dit par Paul.", $"Dit par {M}."), Passages = ["Paul"] };
        Assert.Equal("words.changed", proposal.WhyNotRedact(version with { Why = ("Dit par Paul.", $"Cru par {M}.") }, "Un nom")[0].Code);
        Assert.Empty(proposal.WhyNotRedact(Removed(proposal, "Luc") with { Passages = ["Luc"] }, "Un nom"));
        Assert.Equal("words.nothing-removed", proposal.WhyNotRedact(Removed(proposal, "Luce") with { Passages = ["Luce"] }, "Un nom")[0].Code);
        var redaction = proposal.Redact(version, (TakeDownGround.PersonalData, "Un nom"), Act);
        Assert.Equal(($"{M} et Luc attendent.", $"Dit par {M}.", "Paul"), (proposal.StartsFrom, redaction.VersionReason, redaction.Passages));
        Assert.Empty(proposal.WhyNotRedact(Removed(proposal, "Luc") with { Passages = ["Luc"] }, "Un nom"));
        proposal.Redact(Removed(proposal, "Luc") with { Order = 2, Passages = ["Luc"] }, (TakeDownGround.PersonalData, "Un nom"), Act);
        Assert.Equal($"{M} et {M} attendent.", proposal.StartsFrom);
    }

    [Fact]
    public void The_adopted_text_can_lose_passages_when_it_was_corrected_since_and_todays_stays()
    {
        var proposal = Written();
        proposal.Adopt(Day);
        proposal.Write(new("Titre", "Demandé par une personne."), new(VersionAuthor.Plenary, "Un nom", Day, By));
        var redaction = proposal.Redact(new(1, 1, new("Titre", "Demandé par Paul."), new("Titre", $"Demandé par {M}.")), (TakeDownGround.PersonalData, "Un nom"), Act);
        Assert.Equal(("Demandé par une personne.", $"Demandé par {M}."), (proposal.Text, redaction.Text));
    }

    [Fact]
    public void Words_taken_down_do_not_come_back_when_their_amendment_is_decided()
    {
        var proposal = Written();
        var amendment = proposal.File(Guid.CreateVersion7(), 1, new(new("Titre", "Demandé par Paul et Luc."), "Parce que", AmendmentAuthor.Member, ""), Act);
        Assert.Empty(proposal.WhyNotDecide(amendment, new(AmendmentOutcome.Kept, "Raison", null, 1)));
        Assert.Equal("amendment.words-down", proposal.WhyNotDecide(amendment, new(AmendmentOutcome.Kept, "Raison", null, 1), isDown: true)[0].Code);
        Assert.Empty(proposal.WhyNotDecide(amendment, new(AmendmentOutcome.KeptInPart, "Raison", new("Titre", "Demandé."), 1), isDown: true));
        Assert.Empty(proposal.WhyNotDecide(amendment, new(AmendmentOutcome.NotKept, "Raison", null, 1), isDown: true));
    }

    /// <summary>The same rule as a pattern that tries every way: what stays in order, between edges of words, and at least a word in each gap.</summary>
    private static bool IsOneWay(string former, string text)
    {
        const string edge = "(?!(?<=[a-zé])[a-zé])";
        var (lines, left) = (former.Split('\n'), text.Split('\n'));
        return lines.Length == left.Length && lines.Zip(left).All(pair => Regex.IsMatch(
            pair.First, $@"\A{string.Join($"{edge}.*[a-zé].*{edge}", pair.Second.Split(M).Select(Regex.Escape))}\z", RegexOptions.Singleline, TimeSpan.FromSeconds(5)));
    }

    private static RedactedVersion Removed(Proposal proposal, string passage) =>
        new(1, 1, new(proposal.Title, proposal.Text), new(RemovedPassages.Remove(proposal.Title, [passage]), RemovedPassages.Remove(proposal.Text, [passage])));

    private static Proposal Written()
    {
        var proposal = new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), 1, By);
        proposal.Write(new("Titre", "Demandé par Paul."), new(VersionAuthor.Plenary, "", Day, By));
        return proposal;
    }
}
