using CsCheck;
using Misthos.Domain.Budgets;

namespace Misthos.Domain.Tests.Budgets;

public sealed class GainsTests
{
    [Theory]
    [InlineData("4 50 57", "? ? 57")]
    [InlineData("1 1 50 59", "? ? ? 59")]
    [InlineData("3 3 50 55", "? ? 50 55")]
    [InlineData("0 20 91", "0 20 91")]
    [InlineData("2 0 0", "? ? 0")]
    [InlineData("5 6 100", "5 6 100")]
    public void Small_groups_are_hidden_and_so_is_what_would_give_them_away(string counts, string shown) =>
        Assert.Equal(shown.Split(' '), Gains.Hide([.. counts.Split(' ').Select(int.Parse)]).Select(n => n?.ToString() ?? "?"));

    [Fact]
    public void What_is_hidden_is_never_one_group_nor_fewer_than_five_people_while_others_are_left() =>
        Gen.Int[0, 30].Array[2, 8].Sample(counts =>
        {
            var shown = Gains.Hide(counts);
            var hidden = counts.Where((_, i) => shown[i] is null).ToList();
            Assert.DoesNotContain(shown, n => n is > 0 and < 5);
            Assert.True(hidden.Count != 1);
            Assert.True(hidden.Sum() is 0 or >= 5 || shown.All(n => n is null or 0));
        });

    [Fact]
    public void People_fall_into_bands_whose_upper_end_is_theirs()
    {
        decimal[] gains = [-0.01m, 0, 0.01m, 50, 50.01m, 150, 150.01m, 300, 300.01m];
        var outcomes = gains.SelectMany(gain => Enumerable.Repeat(gain, 5)).Select(gain => new PersonOutcome(Guid.CreateVersion7(), 1, Money.Euros(100), Money.Euros(100 + gain))).ToList();
        Assert.Equal([5, 5, 10, 10, 10, 5], Gains.Bands(outcomes).Select(b => b.People));
    }

    [Fact]
    public void A_group_has_its_mean_gain_unless_it_is_hidden()
    {
        List<PersonOutcome> People(int count, decimal gain) => [.. Enumerable.Range(0, count).Select(_ => new PersonOutcome(Guid.CreateVersion7(), count, Money.Zero, Money.Euros(gain)))];
        var groups = Gains.By([.. People(6, 10), .. People(7, 20.01m), .. People(2, 99), .. People(3, 99)], outcome => $"{outcome.Presences}", ["6", "7", "2", "3", "9"]);
        Assert.Equal([("6", 6, 10m), ("7", 7, 20.01m), ("2", null, null), ("3", null, null), ("9", 0, (decimal?)null)], groups.Select(g => (g.Name, g.People, g.Mean?.InEuros)));
    }
}
