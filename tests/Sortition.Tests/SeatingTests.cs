namespace Misthos.Sortition.Tests;

public sealed class SeatingTests
{
    private const double Little = 0.05;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(4, 4, 2)]
    [InlineData(11, 3, 4)]
    [InlineData(23, 5, 3)]
    public void Everyone_sits_once_a_round_at_tables_that_differ_by_one(int people, int tables, int rounds)
    {
        var plan = Seating.Plan(new(People(people, 2), tables, rounds) { Balance = ["a", "b"], Seconds = Little });
        Assert.All(plan.Seats.GroupBy(s => s.Round), round =>
        {
            Assert.Equal(people, round.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(round.GroupBy(s => s.Table), table => Assert.InRange(table.Count(), people / tables, (people + tables - 1) / tables));
        });
        Assert.Equal(people * rounds, plan.Seats.Count);
        Assert.Equal(PairsOf(plan.Seats).Distinct().Count(), plan.Pairs);
        Assert.Equal(PairsOf(plan.Seats).Count, plan.PairSlots);
    }

    [Theory]
    [InlineData(9, 3, 4, 36)]
    [InlineData(16, 4, 3, 72)]
    [InlineData(6, 3, 5, 15)]
    public void Where_everyone_can_meet_without_repeating_they_do(int people, int tables, int rounds, int pairs) =>
        Assert.Equal(pairs, Seating.Plan(new(People(people, 0), tables, rounds) { Seconds = 0.2 }).Pairs);

    [Fact]
    public void An_assembly_of_110_meets_widely_and_every_table_mirrors_it()
    {
        var plan = Seating.Plan(new(People(110, 5), 14, 6) { Balance = ["a", "b", "c", "d", "e"] });
        Assert.Empty(plan.OffBalance);
        Assert.InRange(plan.Pairs, 2220, 2268);
    }

    [Theory]
    [InlineData("philipps_example_data.csv", "name", "gender,age,education,ethnicity,region", 14, 6, 2054, 4.60)]
    [InlineData("100i_4j_3k_3d_data.csv", "ID", "gender,age,region,nation", 10, 4, 1661, 3.361)]
    [InlineData("sf_f_40.csv", "ID", "a,b,c,d,e,f,g", 5, 4, 430, 6.5)]
    [InlineData("30i_4j_3k_3d_data.csv", "ID", "gender,age,region", 5, 4, 270, 2)]
    public void Public_lists_are_seated_better_than_by_the_tools_that_came_with_them(string file, string id, string columns, int tables, int rounds, int pairs, double deviation)
    {
        using var stream = File.OpenRead(TestData.Shared("groupselect/" + file));
        var pool = PoolFile.Read(stream, new(null, id)).Value;
        var at = columns.Split(',').Select(c => pool.Columns.ToList().IndexOf(c)).ToList();
        var people = pool.People.Select(p => new Participant(p.Id, [.. at.Select(c => p.Cells[c])])).ToList();
        var plan = Seating.Plan(new(people, tables, rounds) { Balance = columns.Split(',') });
        Assert.InRange(plan.Pairs, pairs + 1, plan.PairSlots);
        Assert.InRange(plan.MeanDeviation, 0, deviation);
        Assert.Empty(plan.OffBalance);
    }

    [Fact]
    public void Fixed_seats_and_pairs_are_kept_in_every_round()
    {
        var request = new SeatingRequest(People(30, 1), 5, 4)
        {
            Balance = ["a"],
            Fixed = [new("p01", 3), new("p02", 5)],
            Together = [new("p03", "p04"), new("p04", "p05"), new("p06", "p01"), new("p20", "p21")],
            Apart = [new("p03", "p02"), new("p10", "p11"), new("p10", "p12"), new("p11", "p12"), new("p01", "p20")],
            Seconds = Little,
        };
        var rounds = Seating.Plan(request).Seats.GroupBy(s => s.Round).Select(r => r.ToDictionary(s => s.Id, s => s.Table, StringComparer.Ordinal)).ToList();
        Assert.All(rounds, at =>
        {
            Assert.Equal((3, 5), (at["p01"], at["p02"]));
            Assert.All(request.Together, p => Assert.Equal(at[p.First], at[p.Second]));
            Assert.All(request.Apart, p => Assert.NotEqual(at[p.First], at[p.Second]));
        });
        Assert.InRange(rounds.Select(at => at["p03"]).Distinct().Count() + rounds.Select(at => at["p20"]).Distinct().Count(), 3, 8);
    }

    [Fact]
    public void Earlier_plans_are_remembered_and_those_who_left_passed_over()
    {
        var before = Seating.Plan(new(People(16, 0), 4, 2) { Seconds = Little });
        var after = Seating.Plan(new(People(16, 0), 4, 1) { Earlier = [before.Seats, [new(1, 1, "parti"), new(1, 1, "p01")]], Seconds = Little });
        Assert.Empty(PairsOf(before.Seats).Intersect(PairsOf(after.Seats)));
        Assert.Equal(after.PairSlots, after.Pairs);
        Assert.Equal(0, Seating.Plan(new(People(6, 0), 1, 1) { Earlier = [[.. People(6, 0).Select(p => new Seat(1, 1, p.Id))]], Seconds = Little }).Pairs);
    }

    [Fact]
    public void The_same_request_gives_the_same_plan_whatever_the_order_of_its_lists()
    {
        var request = new SeatingRequest(People(40, 2), 6, 3)
        {
            Balance = ["a", "b"],
            Apart = [new("p01", "p02"), new("p03", "p04")],
            Together = [new("p05", "p06"), new("p07", "p08")],
            Seconds = Little,
        };
        var turned = request with { People = [.. request.People.Reverse()], Apart = [new("p04", "p03"), new("p02", "p01")], Together = [new("p08", "p07"), new("p06", "p05")] };
        Assert.Equal(Seating.Plan(request).Seats, Seating.Plan(turned).Seats);
    }

    [Fact]
    public void Tables_of_given_sizes_are_filled_and_mixed_as_far_as_their_size_allows()
    {
        var request = new SeatingRequest(People(40, 2), 6, 3) { Balance = ["a", "b"], Sizes = [3, 5, 8, 8, 8, 8], Fixed = [new("p01", 1), new("p02", 1), new("p03", 1)], Seconds = 0.2 };
        var plan = Seating.Plan(request);
        Assert.All(plan.Seats.GroupBy(s => s.Round), round => Assert.Equal(request.Sizes, round.GroupBy(s => s.Table).OrderBy(t => t.Key).Select(t => t.Count())));
        Assert.All(plan.Seats.Where(s => s.Table == 1), s => Assert.Contains(s.Id, (string[])["p01", "p02", "p03"]));
        Assert.All(plan.OffBalance, off => Assert.Equal(1, off.Table));
        Assert.Equal(SeatingRefusalCode.Tables, Assert.Single(Seating.WhyNot(request with { Sizes = [40] })).Code);
        Assert.Equal(SeatingRefusalCode.Tables, Assert.Single(Seating.WhyNot(request with { Sizes = [8, 8, 8, 8, 8, 1] })).Code);
    }

    [Fact]
    public void What_cannot_be_balanced_is_told_and_what_can_is()
    {
        var people = Enumerable.Range(0, 12).Select(i => new Participant($"p{i:D2}", [i < 5 ? "x" : "y"])).ToList();
        var request = new SeatingRequest(people, 3, 2) { Balance = ["a"], Fixed = [new("p00", 1), new("p01", 1), new("p02", 1)], Seconds = Little };
        var plan = Seating.Plan(request);
        Assert.All(plan.OffBalance, off => Assert.Equal((1, "a"), (off.Table, off.Column)));
        Assert.Contains(plan.OffBalance, off => (off.Count, off.Least, off.Most) == (3, 1, 2));
        Assert.Empty(Seating.Plan(request with { Fixed = [] }).OffBalance);
    }

    [Theory]
    [InlineData(SeatingRefusalCode.FixedSeat, "p01", "", "", "p01 9")]
    [InlineData(SeatingRefusalCode.FixedSeat, "p01", "", "", "p01 1,p01 2")]
    [InlineData(SeatingRefusalCode.UnknownPerson, "zoé", "zoé p01", "", "")]
    [InlineData(SeatingRefusalCode.PairOfOne, "p01", "", "p01 p01", "")]
    [InlineData(SeatingRefusalCode.TogetherAndApart, "p01 p03", "p01 p03", "p01 p02,p02 p03", "")]
    [InlineData(SeatingRefusalCode.TogetherAndFixed, "p01 p02", "", "p01 p02", "p01 1,p02 2")]
    [InlineData(SeatingRefusalCode.ApartAndFixed, "p01 p02", "p01 p02", "", "p01 1,p02 1")]
    [InlineData(SeatingRefusalCode.TableTooSmall, "p01 p02 p03 p04 p05", "", "p01 p02,p02 p03,p03 p04,p04 p05", "")]
    [InlineData(SeatingRefusalCode.TableTooSmall, "p01 p02 p03 p04 p05", "", "p04 p05", "p01 1,p02 1,p03 1,p04 1")]
    [InlineData(SeatingRefusalCode.TooManyApart, "p01 p02 p03 p04", "p01 p02,p01 p03,p01 p04,p02 p03,p02 p04,p03 p04", "", "")]
    public void Impossible_demands_are_refused_by_name(SeatingRefusalCode code, string ids, string apart, string together, string seats)
    {
        var request = new SeatingRequest(People(12, 0), 3, 2)
        {
            Apart = Pairs(apart),
            Together = Pairs(together),
            Fixed = [.. Pairs(seats).Select(p => new FixedSeat(p.First, int.Parse(p.Second, null)))],
        };
        var refusal = Assert.Single(Assert.Throws<ImpossibleSeatingException>(() => Seating.Plan(request)).Refusals);
        Assert.Equal((code, ids), (refusal.Code, string.Join(' ', refusal.Ids)));
        Assert.All(refusal.Ids, id => Assert.Contains(id, refusal.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_that_fill_no_table_are_refused_and_demands_that_no_search_meets_too()
    {
        var couples = Pairs("p01 p02,p02 p03,p04 p05,p05 p06,p07 p08,p08 p09,p10 p11,p11 p12");
        Assert.Equal(SeatingRefusalCode.TableTooSmall, Refusal(new(People(12, 0), 3, 1) { Together = couples }));

        // Five who know each other in a ring, at two tables: no clique of three, and no way.
        Assert.Equal(SeatingRefusalCode.NotFound, Refusal(new(People(6, 0), 2, 1) { Apart = Pairs("p01 p02,p02 p03,p03 p04,p04 p05,p05 p01"), Seconds = Little }));
        Assert.Equal([SeatingRefusalCode.People, SeatingRefusalCode.Tables, SeatingRefusalCode.Rounds], Seating.WhyNot(new([], 0, 0)).Select(r => r.Code));
        Assert.Equal([SeatingRefusalCode.People, SeatingRefusalCode.Rounds], Seating.WhyNot(new(People(5001, 0), 9, 201)).Select(r => r.Code));

        static SeatingRefusalCode Refusal(SeatingRequest request) => Assert.Throws<ImpossibleSeatingException>(() => Seating.Plan(request)).Refusals[0].Code;
    }

    [Fact]
    public void Files_are_read_with_all_their_faults()
    {
        Assert.Equal([new("a", "b"), new("c", "d")], TablePlanFile.ReadPairs(TestData.Stream("id;id\na;b\nc;d\n")).Value);
        Assert.Equal([new("a", "b"), new("c", "d")], TablePlanFile.ReadPairs(TestData.Stream("a;b\nc;d\n"), people: new HashSet<string>(["a", "b"], StringComparer.Ordinal)).Value);
        Assert.Equal("2 4", Lines(TablePlanFile.ReadPairs(TestData.Stream("a,b\nx\ny,z\n,t\n")).Faults));
        Assert.Equal("2 3 3", Lines(TablePlanFile.ReadFixed(TestData.Stream("id,table\na,0\n,b\n")).Faults));
        Assert.Equal("1 1", Lines(TablePlanFile.Read(TestData.Stream("round,x,y\n1,2,3\n")).Faults));
        Seat[] seats = [new(1, 1, "=a"), new(2, 1, "b")];
        Assert.Equal(seats, TablePlanFile.Read(TestData.Stream(TablePlanFile.Write(seats))).Value);

        static string Lines(IEnumerable<FileFault> faults) => string.Join(' ', faults.Select(f => f.Line));
    }

    [Fact]
    public void A_plan_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Seating.Plan(new(People(30, 1), 5, 3) { Balance = ["a"] }, new CancellationToken(true)));

    private static List<Participant> People(int many, int columns)
    {
        var numbers = new SeededNumbers("tables");
        return [.. Enumerable.Range(1, many).Select(i => new Participant($"p{i:D2}", [.. Enumerable.Range(0, columns).Select(c => "xyzt"[numbers.Pick([5, 3, c % 3, c % 2])].ToString())]))];
    }

    private static List<SeatingPair> Pairs(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p => new SeatingPair(p[0], p[1]))];

    private static List<(string, string)> PairsOf(IEnumerable<Seat> seats) =>
        [.. seats.GroupBy(s => (s.Round, s.Table)).SelectMany(t => t.SelectMany(a => t.Where(b => string.CompareOrdinal(a.Id, b.Id) < 0).Select(b => (a.Id, b.Id))))];
}
