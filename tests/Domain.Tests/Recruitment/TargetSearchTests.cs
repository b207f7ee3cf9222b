using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>Targets are met as nearly as possible, in their order, and never at the price of the draw.</summary>
public sealed class TargetSearchTests
{
    [Theory]
    [InlineData(22, 40, 30, 22)]
    [InlineData(22, 9, 30, 9)]
    [InlineData(22, 40, 13, 13)]
    [InlineData(22, 40, 2, 2)]
    [InlineData(2, 40, 30, 2)]
    public void The_largest_number_that_leaves_a_panel(int target, int people, int possible, int reached) =>
        Assert.Equal([reached], TargetSearch.Reach([new(2, target, people)], mins => mins[0] <= possible));

    [Fact]
    public void The_first_target_of_the_plan_goes_first()
    {
        static bool IsPossible(IReadOnlyList<int> mins) => mins.Sum() <= 12;
        Assert.Equal([8, 4], TargetSearch.Reach([new(0, 8, 20), new(1, 9, 20)], IsPossible));
        Assert.Equal([9, 3], TargetSearch.Reach([new(1, 9, 20), new(0, 8, 20)], IsPossible));
    }

    [Fact]
    public void A_target_below_the_minimum_changes_nothing() => Assert.Equal([5], TargetSearch.Reach([new(5, 3, 20)], _ => true));
}
