using CsCheck;
using Misthos.Domain.Studies;

namespace Misthos.Domain.Tests.Studies;

/// <summary>No small group is shown, and none can be worked out from the total and what is shown.</summary>
public sealed class SmallGroupsTests
{
    private static readonly Gen<int[]> Sizes = Gen.Frequency((3, Gen.Int[0, 8]), (1, Gen.Int[0, 120])).Array[1, 9];

    [Theory]
    [InlineData("12,30,5", "")]
    [InlineData("3,30,12", "0,2")]
    [InlineData("1,1,40", "0,1,2")]
    [InlineData("2,4,40", "0,1")]
    [InlineData("0,3,20", "1,2")]
    [InlineData("3", "0")]
    public void Groups_hidden(string sizes, string hidden) =>
        Assert.Equal(hidden, string.Join(',', SmallGroups.Hidden([.. sizes.Split(',').Select(int.Parse)]).Index().Where(group => group.Item).Select(group => group.Index)));

    [Fact]
    public void No_group_of_one_to_four_is_shown() =>
        Sizes.Sample(sizes => Assert.DoesNotContain(sizes.Zip(SmallGroups.Hidden(sizes)), group => group.First is > 0 and < 5 && !group.Second));

    [Fact]
    public void What_is_hidden_cannot_be_worked_out_from_the_total() => Sizes.Sample(sizes =>
    {
        var hidden = SmallGroups.Hidden(sizes);
        var rest = sizes.Where((_, i) => hidden[i]).ToList();
        if (rest.Count > 0 && !SmallGroups.IsTotalHidden(sizes.Sum()))
        {
            Assert.True(rest.Count >= 2, string.Join(',', sizes));
            Assert.True(rest.Sum() >= 5, string.Join(',', sizes));
            // Every hidden group could as well hold another number of people, the others making up for it.
            Assert.All(rest, size => Assert.Contains(Enumerable.Range(1, rest.Sum() - 1), other => other != size));
        }
    });

    [Fact]
    public void Nothing_is_hidden_without_need() => Sizes.Sample(sizes =>
    {
        if (!sizes.Any(size => size is > 0 and < 5))
        {
            Assert.DoesNotContain(true, SmallGroups.Hidden(sizes));
        }
    });

    [Fact]
    public void The_order_of_the_groups_hides_no_other_sizes() => Sizes.Sample(sizes =>
    {
        int[] Shown(int[] of) => [.. of.Where((_, i) => !SmallGroups.Hidden(of)[i]).Order()];
        Assert.Equal(Shown(sizes), Shown([.. sizes.Reverse()]));
    });
}
