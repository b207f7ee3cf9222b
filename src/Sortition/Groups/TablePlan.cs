namespace Misthos.Sortition;

/// <summary>A table where a value comes more or less often than its share of the people, rounded down or up.</summary>
/// <param name="Round">Round, from 1.</param>
/// <param name="Table">Table, from 1.</param>
/// <param name="Column">The balanced column.</param>
/// <param name="Count">People at the table with the value.</param>
/// <param name="Least">Fewest wanted.</param>
/// <param name="Most">Most wanted.</param>
public sealed record OffBalance(int Round, int Table, string Column, int Count, int Least, int Most);

/// <summary>Who sits where in each round.</summary>
public sealed class TablePlan
{
    internal TablePlan(SeatingProblem problem, IReadOnlyList<string> columns, int[][] rounds)
    {
        var tables = rounds.Select((r, at) => Enumerable.Range(0, problem.Tables).Select(t => (Round: at + 1, Table: t, People: Enumerable.Range(0, problem.People).Where(i => r[i] == t).ToArray()))).SelectMany(t => t).ToList();
        Seats = [.. tables.SelectMany(t => t.People.Select(i => new Seat(t.Round, t.Table + 1, problem.Ids[i])))];
        PairSlots = tables.Sum(t => t.People.Length * (t.People.Length - 1) / 2);
        Pairs = tables.SelectMany(t => t.People.SelectMany(i => t.People.Where(j => j > i && problem.Met[(i * problem.People) + j] == 0).Select(j => (i, j)))).Distinct().Count();
        var counted = tables.SelectMany(t => Counts(problem, t.People).Select(c => (t.Round, t.Table, c.Value, c.Count, Size: t.People.Length))).ToList();
        MeanDeviation = counted.Sum(c => Math.Abs((c.Count * problem.People) - (problem.Totals[c.Value] * c.Size))) / (double)problem.People / tables.Count;
        OffBalance = [.. counted.Select(c => (c, Range: problem.Range(c.Value, c.Size))).Where(x => x.c.Count < x.Range.Least || x.c.Count > x.Range.Most)
            .Select(x => new OffBalance(x.c.Round, x.c.Table + 1, columns[problem.FieldOf(x.c.Value)], x.c.Count, x.Range.Least, x.Range.Most))];
        Broken = [.. problem.Apart.Where(p => rounds.Any(r => r[p.First] == r[p.Second])).Select(p => new SeatingRefusal(
            SeatingRefusalCode.NotFound, [problem.Ids[p.First], problem.Ids[p.Second]],
            $"No plan was found that keeps {problem.Ids[p.First]} and {problem.Ids[p.Second]} apart in every round."))];
    }

    /// <summary>By round, table and identifier.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    /// <summary>Pairs of people who meet for the first time: each counts once, those who met in an earlier plan not at all.</summary>
    public int Pairs { get; }

    /// <summary>Pairs at all tables of all rounds: <see cref="Pairs"/> can be no more.</summary>
    public int PairSlots { get; }

    /// <summary>Values off balance, table by table.</summary>
    public IReadOnlyList<OffBalance> OffBalance { get; }

    /// <summary>
    /// Mean over the tables of all rounds of Σ |count − size × share| over all values of all balanced columns, the measure of the
    /// group allocation tools (sizes and shares being whole numbers and fractions, it cannot be 0 in general).
    /// </summary>
    public double MeanDeviation { get; }

    internal IReadOnlyList<SeatingRefusal> Broken { get; }

    internal bool IsBetterThan(TablePlan other) =>
        (Broken.Count, OffBalance.Count, -Pairs, MeanDeviation).CompareTo((other.Broken.Count, other.OffBalance.Count, -other.Pairs, other.MeanDeviation)) < 0;

    private static IEnumerable<(int Value, int Count)> Counts(SeatingProblem problem, int[] people)
    {
        var counts = new int[problem.Totals.Length];
        foreach (var i in people)
        {
            for (var f = 0; f < problem.Fields; f++)
            {
                counts[problem.Values[(i * problem.Fields) + f]]++;
            }
        }

        return counts.Select((count, value) => (value, count));
    }
}
