using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>The public picture of the chances: everyone is in one bar, and there are few bars.</summary>
public sealed class ChanceChartTests
{
    public static TheoryData<int[]> Spreads => new()
    {
        new[] { 100 }, new[] { 0 }, new[] { 259, 260, 261, 271, 272, 350 }, new[] { 0, 12, 13, 14, 30, 90, 150, 520, 1000 },
        Enumerable.Range(0, 1001).ToArray(), Enumerable.Range(5, 90).ToArray(),
    };

    [Theory]
    [MemberData(nameof(Spreads))]
    public void Everyone_is_in_one_bar_of_a_dozen(int[] panels)
    {
        var bars = RecruitmentWords.Chances(new LotteryFigures(1000, panels.Length * 3, 0, 1) { Counts = [.. panels.Select(p => new ChanceCount(p, 3))] });
        Assert.Equal(panels.Length * 3, bars.Sum(b => b.Value));
        Assert.InRange(bars.Count, 1, 13);
        Assert.Equal(bars.Count, bars.Select(b => b.Label).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_rounding_alone_sets_apart_is_one_bar() => Assert.Equal(
        [9, 6, 3],
        RecruitmentWords.Chances(new LotteryFigures(1000, 18, 0, 1) { Counts = [.. new[] { 259, 260, 261, 271, 272, 350 }.Select(p => new ChanceCount(p, 3))] }).Select(b => b.Value));
}
