using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>A member's page holds what they chose and their words, within bounds.</summary>
public sealed class PortfolioTests
{
    [Fact]
    public void Words_have_bounds_and_an_entry_its_title()
    {
        Assert.Empty(new PortfolioContent("", "", [], []).WhyNot());
        var wrong = new PortfolioContent(new string('a', 121), new string('b', 1201), [], [.. Enumerable.Repeat(new OwnEntry("", new string('c', 121), ""), 7)]);
        Assert.Equal(["portfolio.headline", "portfolio.intro", "portfolio.own", "portfolio.own-title", "portfolio.own-long"], wrong.WhyNot().Select(r => r.Code));
        Assert.False(new PortfolioContent("", "", ["a"], []).HasWords);
        Assert.True(new PortfolioContent("", "", [], [new("Porte-à-porte", "", "")]).HasWords);
    }

    [Fact]
    public void Everything_is_shown_at_first_but_thanks() =>
        Assert.Equal([RecordPart.Thanks], Enum.GetValues<RecordPart>().Where(part => !new RecordFact(part, "k", "t", "").IsShownAtFirst));
}
