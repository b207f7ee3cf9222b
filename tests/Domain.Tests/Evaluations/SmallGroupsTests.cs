using CsCheck;
using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>Whatever the groups: none under five is shown, and nothing hidden can be worked out.</summary>
public sealed class SmallGroupsTests
{
    private static readonly Gen<int[]> Groups = Gen.Int[0, 14].Array[0, 9];

    [Fact]
    public void No_group_under_five_is_shown() =>
        Groups.Sample(people => Assert.All(SmallGroups.Show(people), shown => Assert.True(shown is null or 0 or >= SmallGroups.Least)));

    [Fact]
    public void What_is_hidden_is_never_one_group_and_never_under_five_people_unless_all_are_hidden() => Groups.Sample(people =>
    {
        var hidden = SmallGroups.Hidden(people);
        var (groups, sum) = (hidden.Count(h => h), people.Where((_, i) => hidden[i]).Sum());
        Assert.True(groups == 0 || sum == people.Sum() || (groups >= 2 && sum >= SmallGroups.Least), string.Join(' ', people));
    });

    [Fact]
    public void A_group_is_hidden_for_a_reason_only() => Groups.Sample(people =>
    {
        if (people.All(n => n is 0 or >= SmallGroups.Least))
        {
            Assert.DoesNotContain(true, SmallGroups.Hidden(people));
        }
    });

    [Theory]
    [InlineData(new[] { 20, 3, 12 }, new[] { 20, -1, -1 })]
    [InlineData(new[] { 20, 3, 4 }, new[] { 20, -1, -1 })]
    [InlineData(new[] { 20, 1, 1, 9 }, new[] { 20, -1, -1, -1 })]
    [InlineData(new[] { 20, 0, 9 }, new[] { 20, 0, 9 })]
    [InlineData(new[] { 3 }, new[] { -1 })]
    [InlineData(new[] { 55, 2, 0 }, new[] { -1, -1, 0 })]
    public void The_next_smallest_goes_with_it(int[] people, int[] shown) =>
        Assert.Equal(shown, SmallGroups.Show(people).Select(n => n ?? -1));

    [Fact]
    public void A_distribution_shows_no_small_count_and_its_hidden_ones_cannot_be_subtracted() => Gen.Int[0, 40].Array[5].Sample(given =>
    {
        var question = new InstrumentQuestion("q", QuestionKind.Scale, LocalText.Empty) { Options = [.. given.Select((_, i) => new AnswerOption($"{i}", LocalText.Empty))] };
        var counts = given.Select((n, i) => (Code: $"{i}", n)).Append((Code: "", n: given.Sum())).ToDictionary(c => c.Code, c => c.n);
        var shown = AnswerDistribution.Of(question.Fields.Single(), counts);
        Assert.All(shown.Cells, cell => Assert.True(cell.People is null or 0 or >= SmallGroups.Least));
        Assert.NotEqual(1, shown.Cells.Count(cell => cell.People is null));
        Assert.Equal(given.Sum() >= SmallGroups.Least, shown.People is not null);
    });

    [Fact]
    public void A_box_ticked_by_nearly_everyone_hides_the_few_who_did_not()
    {
        var question = new InstrumentQuestion("q", QuestionKind.SeveralChoices, LocalText.Empty) { Options = [new("a", LocalText.Empty), new("b", LocalText.Empty), new("c", LocalText.Empty)] };
        var shown = AnswerDistribution.Of(question.Fields.Single(), new Dictionary<string, int> { [""] = 30, ["a"] = 28, ["b"] = 12, ["c"] = 2 });
        Assert.Equal([null, 12, null], shown.Cells.Select(cell => cell.People));
    }
}
