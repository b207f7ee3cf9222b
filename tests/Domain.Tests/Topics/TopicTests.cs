using Misthos.Domain.Assemblies;
using Misthos.Domain.Topics;

namespace Misthos.Domain.Tests.Topics;

/// <summary>What is asked of a topic, its letter, its competence and its steps.</summary>
public sealed class TopicTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static NarrowingContent Step => new(Today.AddDays(-5), null, "Les déchets\nLes encombrants", "Le bruit", "Le bruit relève d’un autre plan.");

    [Theory]
    [InlineData("", "Le bruit", "Parce que", "step.kept")]
    [InlineData("Les déchets", " \n ", "Parce que", "step.left")]
    [InlineData("Les déchets", "Le bruit", " ", "step.why")]
    public void Every_step_says_what_was_kept_what_was_left_and_why(string kept, string left, string why, string code) =>
        Assert.Equal([code], (Step with { Kept = kept, Left = left, Why = why }).WhyNot(Today, null).Select(r => r.Code));

    [Fact]
    public void Steps_follow_each_other_in_time_and_stay()
    {
        var topic = Topic();
        topic.Narrow(Step, Today, Guid.Empty, DateTimeOffset.UnixEpoch);
        Assert.Equal(["step.before-last"], (Step with { On = Today.AddDays(-6) }).WhyNot(Today, topic.Steps[0].On).Select(r => r.Code));
        Assert.Equal(["step.not-yet"], (Step with { On = Today.AddDays(1) }).WhyNot(Today, null).Select(r => r.Code));
        topic.Narrow(Step with { On = Today }, Today, Guid.Empty, DateTimeOffset.UnixEpoch);
        Assert.Equal([1, 2], topic.Steps.Select(s => s.Order));
        Assert.Equal(["Les déchets", "Les encombrants"], topic.Steps[0].KeptLines);
        Assert.Throws<ArgumentException>(() => topic.Narrow(Step with { Why = "" }, Today, Guid.Empty, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void A_referral_says_who_asks()
    {
        Assert.Equal(["topic.referred-by"], Domain.Topics.Topic.WhyNot(new("Eau", TopicOrigin.Referral, null, "")).Select(r => r.Code));
        var topic = Topic();
        topic.Write(new("Eau", TopicOrigin.SelfReferral, "la Ville", "Comment ?") { Departments = ["Eau"] });
        Assert.Null(topic.ReferredBy);
        Assert.Equal(["Eau"], topic.Departments);
    }

    [Fact]
    public void A_letter_has_a_signatory_and_words_or_a_file()
    {
        Assert.Equal(["letter.signatory", "letter.empty", "letter.not-yet"], new MandateLetter(Today.AddDays(1), "", " ", null).WhyNot(Today).Select(r => r.Code));
        Assert.Empty(new MandateLetter(Today, "la maire", "", Guid.CreateVersion7()).WhyNot(Today));
    }

    [Fact]
    public void What_is_outside_is_passed_to_somebody()
    {
        var text = new CompetenceText(CompetenceOutcome.Partly, "Affaires juridiques", Today, new string('a', CompetenceStatement.Shortest), "CGCT, L.2121-29");
        Assert.Equal(["competence.passed-to"], text.WhyNot().Select(r => r.Code));
        Assert.Empty((text with { PassedTo = "la Métropole" }).WhyNot());
        Assert.Empty((text with { Outcome = CompetenceOutcome.Inside }).WhyNot());
        Assert.Equal(["competence.too-short", "competence.author", "competence.legal-basis"], (text with { Statement = "Oui", Author = "", LegalBasis = " ", PassedTo = "x" }).WhyNot().Select(r => r.Code));
    }

    private static Topic Topic() => new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Édition", new(2026, 1, 1), new(2026, 12, 31), 111).AddTopic("Propreté", TopicOrigin.SelfReferral, null, "");
}
