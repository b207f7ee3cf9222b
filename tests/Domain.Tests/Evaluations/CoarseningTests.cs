using CsCheck;
using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>Whatever people said of themselves, nobody stands out in the rows that leave.</summary>
public sealed class CoarseningTests
{
    private static readonly Gen<IReadOnlyList<IReadOnlyList<string>>> Profiles =
        Gen.Select(One("", "16-25", "26-40", "41-60", "61-plus"), One("", "femme", "homme", "autre"), One("", "tirage", "autrement"), (age, gender, way) => (IReadOnlyList<string>)[age, gender, way])
            .List[0, 80].Select(rows => (IReadOnlyList<IReadOnlyList<string>>)rows);

    [Fact]
    public void Every_combination_is_shared_by_five_rows_or_says_nothing() => Profiles.Sample(rows =>
    {
        var groups = Coarsening.Of(rows).GroupBy(row => string.Join('|', row)).ToList();
        Assert.All(groups, group => Assert.True(group.Count() >= SmallGroups.Least || (rows.Count < SmallGroups.Least && group.Key == "||"), $"{group.Key}: {group.Count()}"));
    });

    [Fact]
    public void An_answer_is_taken_out_or_left_as_it_was() => Profiles.Sample(rows =>
        Assert.All(rows.Zip(Coarsening.Of(rows)), pair => Assert.All(pair.First.Zip(pair.Second), cell => Assert.True(cell.Second.Length == 0 || cell.Second == cell.First))));

    [Fact]
    public void Large_groups_lose_nothing()
    {
        List<IReadOnlyList<string>> rows = [.. Enumerable.Repeat<IReadOnlyList<string>>(["16-25", "femme"], 6), .. Enumerable.Repeat<IReadOnlyList<string>>(["41-60", "homme"], 7)];
        Assert.Equal(rows, Coarsening.Of(rows));
    }

    [Fact]
    public void One_person_apart_keeps_what_does_not_show_them()
    {
        List<IReadOnlyList<string>> rows = [.. Enumerable.Repeat<IReadOnlyList<string>>(["", "femme"], 6), ["61-plus", "femme"]];
        Assert.All(Coarsening.Of(rows), row => Assert.Equal(["", "femme"], row));
    }

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
