using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

public sealed class SmallCellsTests
{
    [Theory]
    [InlineData("57 54", "57 54")]
    [InlineData("9 34 34", "9 34 34")]
    [InlineData("4 34 36", "- - 36")]
    [InlineData("3 2 40", "- - 40")]
    [InlineData("5 0 40", "5 0 40")]
    [InlineData("1 0 40", "- 0 -")]
    [InlineData("4 0 0", "- - 0")]
    [InlineData("3", "-")]
    [InlineData("", "")]
    public void A_count_below_five_is_hidden_and_never_alone(string counts, string published) => Assert.Equal(
        published,
        string.Join(' ', SmallCells.Hide([.. counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]).Select(c => c?.ToString() ?? "-")));
}
