using Misthos.Web.Features.Proposals.Answers;

namespace Misthos.Web.Tests.Features.Proposals.Answers;

/// <summary>What differs between two texts is told word by word, and both texts can be read again from it.</summary>
public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("une place", "une place", "=une place")]
    [InlineData("une place verte", "une grande place", "=une |+grande |=place|- verte")]
    [InlineData("Oui.", "Non.", "-Oui|+Non|=.")]
    [InlineData("un bus", "un bus, le soir", "=un bus|+, le soir")]
    [InlineData("", "Oui.", "+Oui.")]
    [InlineData("le quartier nettoie et mange ensemble.", "le quartier nettoie, sans repas.", "=le quartier nettoie|- et mange ensemble|+, sans repas|=.")]
    [InlineData("deux jours", "un jour", "-deux|+un|= |-jours|+jour")]
    public void Words_are_kept_added_or_removed(string before, string after, string told) =>
        Assert.Equal(told, string.Join('|', WordDiff.Of(before, after).Select(run => $"{"=-+"[(int)run.Change]}{run.Text}")));

    [Fact]
    public void Both_texts_can_be_read_again_whatever_they_are()
    {
        var state = 11u;
        int Next(int below) => (int)((state = (state * 1664525) + 1013904223) >> 16) % below;
        string Text() => string.Concat(Enumerable.Range(0, Next(40)).Select(_ => Next(6) switch { 0 => " ", 1 => "\n", 2 => "a", 3 => "bc ", 4 => "d  ", _ => "é" }));
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (Text(), Text());
            var runs = WordDiff.Of(before, after);
            Assert.Equal(before, string.Concat(runs.Where(run => run.Change != WordChange.Added).Select(run => run.Text)));
            Assert.Equal(after, string.Concat(runs.Where(run => run.Change != WordChange.Removed).Select(run => run.Text)));
        }
    }
}
