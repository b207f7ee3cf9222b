using System.Diagnostics;
using System.Globalization;

namespace Misthos.Sortition.Cli;

/// <summary><c>tables</c>: who sits at which table in each round.</summary>
internal static class TablesVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var (request, directory) = (Request(options), options.Needed("--out"));
        options.ThrowIfFaulty();
        TablePlan plan;
        try
        {
            plan = Seating.Plan(request!);
        }
        catch (ImpossibleSeatingException impossible) when (impossible.Refusals.All(r => r.Code > SeatingRefusalCode.FixedSeat))
        {
            impossible.Refusals.ToList().ForEach(r => output.WriteLine(r.Reason));
            return CommandLine.Impossible;
        }
        catch (ImpossibleSeatingException wrong)
        {
            throw new BadInputException([.. wrong.Refusals.Select(r => r.Reason)]);
        }

        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "plan.csv"), TablePlanFile.Write(plan.Seats));
        JsonFile.Write(Path.Combine(directory, "report.json"), new TablesReport(plan, clock));
        output.WriteLine($"{plan.Pairs} new meetings of {plan.PairSlots} places for one; {plan.OffBalance.Count} values off balance.");
        foreach (var off in plan.OffBalance)
        {
            output.WriteLine($"  round {off.Round}, table {off.Table}, {off.Column}: {off.Count} instead of {off.Least} to {off.Most}");
        }

        return CommandLine.Done;
    }

    private static SeatingRequest? Request(Options options)
    {
        var (tables, rounds, seconds) = (options.Number("--tables", 1), options.Number("--rounds", 1), Seconds(options));
        var (id, balance) = (options.Text("--id"), options.List("--balance") ?? []);
        var pool = options.File("--people", Inputs.People(null, id, null));
        var ids = pool?.People.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var (apart, together) = (Pairs(options, "--apart", ids), Pairs(options, "--together", ids));
        var seats = options.Has("--fixed") ? options.File("--fixed", (stream, name) => TablePlanFile.ReadFixed(stream, name)) : null;
        var met = options.Files("--met", (stream, name) => TablePlanFile.Read(stream, name));
        if (pool is null)
        {
            return null;
        }

        var columns = balance.Select(b => Column(options, pool, b)).ToList();
        return columns.Contains(-1) ? null : new([.. pool.People.Select(p => new Participant(p.Id, [.. columns.Select(c => p.Cells[c])]))], tables, rounds)
        {
            Balance = balance,
            Apart = apart,
            Together = together,
            Fixed = seats ?? [],
            Earlier = met,
            Seconds = seconds,
        };
    }

    private static IReadOnlyList<SeatingPair> Pairs(Options options, string name, HashSet<string>? people) =>
        options.Has(name) ? options.File(name, (stream, file) => TablePlanFile.ReadPairs(stream, file, people: people)) ?? [] : [];

    private static int Column(Options options, Pool pool, string name)
    {
        var at = pool.Columns.ToList().FindIndex(c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            options.Fault($"--balance {name}: not a column of the people file, expected among {string.Join(", ", pool.Columns)}.");
        }

        return at;
    }

    private static double Seconds(Options options)
    {
        var text = options.Text("--seconds") ?? "1";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600)
        {
            return seconds;
        }

        options.Fault($"--seconds {text}: expected a number above 0, at most 3600.");
        return 1;
    }
}

/// <summary><c>report.json</c> of tables.</summary>
internal sealed class TablesReport(TablePlan plan, Stopwatch clock)
{
    public int Pairs => plan.Pairs;

    public int PairSlots => plan.PairSlots;

    public int Violations => plan.OffBalance.Count;

    public double MeanDeviation => Math.Round(plan.MeanDeviation, 4);

    public IReadOnlyList<OffBalance> OffBalance => plan.OffBalance;

    public long ElapsedMs { get; } = clock.ElapsedMilliseconds;
}
