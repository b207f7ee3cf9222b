using System.Globalization;

namespace Misthos.Sortition.Tests;

public sealed class SampleTests
{
    [Theory]
    [InlineData(60, 12, 2)]
    [InlineData(300, 30, 5)]
    [InlineData(800, 60, 9)]
    public void The_quotas_can_be_met_with_one_person_a_household(int people, int seats, int features)
    {
        var request = TestData.Sample(people, seats, features, $"essai {features}");
        Assert.Equal((people, features), (request.Pool.People.Count, request.Pool.Features.Count));
        Assert.True(Feasibility.Check(request).IsFeasible);
    }

    [Fact]
    public void The_same_text_gives_the_same_files_and_another_text_others()
    {
        Assert.Equal(Sample.Make(200, 20, 4, "a"), Sample.Make(200, 20, 4, "a"));
        Assert.NotEqual(Sample.Make(200, 20, 4, "a").People, Sample.Make(200, 20, 4, "b").People);
        Assert.Equal(Roll(2000, "a").Text, Roll(2000, "a").Text);
    }

    [Fact]
    public void Volunteers_are_not_like_the_city_and_features_go_together()
    {
        var people = TestData.Sample(3000, 10, 5, "écarts").Pool.People;
        var educated = people.Where(p => p.Values[3] == "supérieur").ToList();
        Assert.InRange(educated.Count, 1500, 3000); // 35 % of the city
        Assert.InRange(educated.Count(p => p.Values[2] == "Centre") / (double)educated.Count, 1.1 * people.Count(p => p.Values[2] == "Centre") / people.Count, 1);
        Assert.DoesNotContain(people, p => p.Values[1] == "16-24" && p.Values[4] == "retraité");
    }

    [Fact]
    public void Housemates_spell_one_address_in_several_ways()
    {
        var pool = TestData.Sample(1000, 50, 3, "foyers").Pool;
        var street = pool.Columns.ToList().IndexOf("address");
        var shared = pool.People.Where(p => p.Household is not null).GroupBy(p => p.Household!, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        Assert.InRange(shared.Count, 20, 100);
        Assert.Contains(shared, home => home.Select(p => p.Cells[street]).Distinct(StringComparer.Ordinal).Count() > 1);
        Assert.All(shared, home => Assert.Single(home.Select(p => p.Values[2]).Distinct(StringComparer.Ordinal)));
        Assert.Contains(pool.People, p => p.Household is null);
    }

    [Fact]
    public void Features_can_be_named()
    {
        var (_, quotas) = Sample.Make(50, 10, ["housing", "couleur"], "noms");
        Assert.Equal(["locataire HLM", "locataire", "propriétaire", "A", "B", "C"], TestData.Quotas(quotas).Rows.Select(q => q.Value));
        Assert.Throws<ArgumentException>(() => Sample.Make(50, 10, ["housing", "Housing"], "noms"));
    }

    [Fact]
    public void A_roll_has_27_columns_in_the_form_of_the_register_and_its_traps()
    {
        var (text, count) = Roll(20_000, "pièges");
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(20_001, lines.Length);
        var faults = new ReadRoll(text);
        Assert.Equal((27, 0), (faults.Header.Count, faults.Faults));
        Assert.All(lines.Skip(1), line => Assert.True(char.IsAsciiDigit(line[^1]) && line[0] == '"', line));
        Assert.InRange(count.People, 19_400, 19_700);
        int Count(Func<IReadOnlyList<string>, bool> trap) => faults.Rows.Count(trap);
        Assert.All(
            [
                Count(r => r[7].StartsWith("00/00/", StringComparison.Ordinal)), Count(r => r[7].Length == 4), Count(r => r[4].Length > 0 && r[4] == r[3]),
                Count(r => r[8].Length + r[9].Length + r[11].Length == 0), Count(r => r[20] == "ROYAUME-UNI"), Count(r => r[11] == "U.R.S.S."),
                Count(r => r[15].Contains(';', StringComparison.Ordinal)), Count(r => r[15].StartsWith('=')), Count(r => r[2] == "Liste complémentaire européenne"),
                Count(r => r[22].Contains('"', StringComparison.Ordinal)),
            ],
            n => Assert.InRange(n, 10, 19_999));
    }

    private static (string Text, SampleRollCount Count) Roll(int rows, string seed)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var count = SampleRoll.Write(text, rows, seed);
        return (text.ToString(), count);
    }

    /// <summary>Reads any CSV as a pool without features: its form is checked.</summary>
    private sealed class ReadRoll
    {
        internal ReadRoll(string text)
        {
            var reading = PoolFile.Read(TestData.Stream(text), new(null));
            Faults = reading.Faults.Count;
            Header = reading.Value.Columns;
            Rows = [.. reading.Value.People.Select(p => p.Cells)];
        }

        internal IReadOnlyList<string> Header { get; }

        internal IReadOnlyList<IReadOnlyList<string>> Rows { get; }

        internal int Faults { get; }
    }
}
