using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>Who is asked to speak, what a kit reads as, where news may lead.</summary>
public sealed class WitnessAndKitTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly Guid City = Guid.CreateVersion7();

    [Fact]
    public void Only_who_said_yes_goes_and_nobody_goes_without_a_reason()
    {
        var request = new WitnessRequest(City, new("Lycée Exemple", "Mme Essai", null, "Parler en public", Day.AddDays(20), ""), Day);
        var (asked, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal((true, false), (request.Ask(asked, DateTimeOffset.UnixEpoch), request.Ask(asked, DateTimeOffset.UnixEpoch)));
        Assert.Equal("witness.not-asked", Assert.Single(request.WhyNotReply(other)).Code);
        Assert.Equal("witness.did-not-agree", Assert.Single(request.WhyNotAnswer([asked], "Zoé vient")).Code);
        Assert.Equal("witness.no-words", Assert.Single(request.WhyNotAnswer([], " ")).Code);
        request.Reply(asked, true, ReplyWay.Space, DateTimeOffset.UnixEpoch);
        request.Conclude([asked], "Zoé vient", Day);
        Assert.Equal((WitnessState.Going, true), (request.State, request.Invitees.Single().IsGoing));
        Assert.Equal("witness.answered", Assert.Single(request.WhyNotReply(asked)).Code);
        Assert.Throws<InvalidOperationException>(() => request.Conclude([], "Non", Day));
    }

    [Fact]
    public void A_kit_reads_as_headings_paragraphs_and_points()
    {
        var blocks = KitText.Blocks("## Bienvenue\nUne assemblée\ndure un an.\n\nElle propose.\n- un\n- deux\n\n- trois\n## Ensuite\n<b>rien</b>");
        Assert.Equal(
            ["Heading:Bienvenue", "Paragraph:Une assemblée dure un an.", "Paragraph:Elle propose.", "Points:un|deux", "Points:trois", "Heading:Ensuite", "Paragraph:<b>rien</b>"],
            blocks.Select(b => $"{b.Kind}:{string.Join('|', b.Lines)}"));
        Assert.Empty(KitText.Blocks(" \n\n"));
    }

    [Fact]
    public void Easy_words_are_a_sentence_a_line_and_lists_stay_whole() =>
        Assert.Equal(["Vous écoutez.", "Vous parlez :", "peu|bas", "Merci."], KitText.Blocks(KitText.LineByLine("Vous écoutez.\nVous parlez :\n\n- peu\n- bas\n\nMerci.")).Select(b => string.Join('|', b.Lines)));

    [Fact]
    public void Easy_words_are_short_sentences()
    {
        var longOne = string.Join(' ', Enumerable.Repeat("mot", KitText.LongSentence));
        Assert.Equal([longOne], KitText.LongSentences($"Une phrase courte. {longOne}. Encore une."));
    }

    [Theory]
    [InlineData("/marseille/propositions/1", true)]
    [InlineData("https://exemple.org/prix", true)]
    [InlineData("http://exemple.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//exemple.org", false)]
    [InlineData("/\\exemple.org", false)]
    [InlineData("https://nom@exemple.org", false)]
    [InlineData("exemple.org", false)]
    public void News_leads_to_this_site_or_to_a_secure_page(string link, bool isLink) => Assert.Equal(isLink, Misthos.Domain.Portal.NewsItem.IsLink(link));

    [Theory]
    [InlineData("Ana Roux – Direction de l’eau", "Ana Roux", "Direction de l’eau")]
    [InlineData("Ana Roux, Direction de l’eau, 3e étage", "Ana Roux", "Direction de l’eau, 3e étage")]
    [InlineData("Jean-Luc Roux", "Jean-Luc Roux", "")]
    public void A_learner_is_a_line(string line, string name, string office) => Assert.Equal(new Learner(name, office), Learner.Parse(line));

    [Fact]
    public void An_empty_line_is_nobody() => Assert.Null(Learner.Parse("  "));

    [Fact]
    public void Nobody_followed_a_training_that_is_to_come()
    {
        var training = new Training(City, new("Comprendre le tirage", Day, 90, LearnerGroup.Officers, "", ""));
        Assert.Equal("training.to-come", Assert.Single(TrainingRecord.WhyNotFollow(training, Day.AddDays(-1))).Code);
        Assert.Empty(TrainingRecord.WhyNotFollow(training, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => training.Plan(new("x", Day, 0, LearnerGroup.Officers, "", "")));
    }
}
