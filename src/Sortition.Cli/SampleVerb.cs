using System.Globalization;

namespace Misthos.Sortition.Cli;

/// <summary><c>sample</c>: a made-up pool with quotas that can be met, or a made-up electoral roll.</summary>
internal static class SampleVerb
{
    internal static int Run(Options options, TextWriter output) => options.Has("--roll") ? Roll(options, output) : PoolAndQuotas(options, output);

    private static int Roll(Options options, TextWriter output)
    {
        var (rows, file, seed) = (options.Number("--roll", 1), options.Needed("--out"), options.Text("--seed") ?? "misthos");
        if (Directory.Exists(file))
        {
            options.Fault($"--out {file}: expected the name of a file, this is a directory.");
        }

        options.ThrowIfFaulty();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var text = new StreamWriter(file);
        var count = SampleRoll.Write(text, rows, seed);
        output.WriteLine($"Wrote {count.Rows} rows, {count.People} people, to {file}.");
        return CommandLine.Done;
    }

    private static int PoolAndQuotas(Options options, TextWriter output)
    {
        var (people, seats, features) = (options.Number("--people", 1), options.Number("--seats", 1), options.Needed("--features"));
        var (seed, directory) = (options.Needed("--seed"), options.Needed("--out"));
        if (seats > people)
        {
            options.Fault($"--seats {seats}: expected at most the {people} people.");
        }

        var make = Maker(options, features);
        options.ThrowIfFaulty();
        var sample = make!(people, seats, seed);
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "people.csv"), sample.People);
        File.WriteAllText(Path.Combine(directory, "quotas.csv"), sample.Quotas);
        output.WriteLine($"Wrote people.csv ({people}) and quotas.csv to {directory}.");
        return CommandLine.Done;
    }

    /// <summary>So many features, or those named.</summary>
    private static Func<int, int, string, (string People, string Quotas)>? Maker(Options options, string features)
    {
        if (int.TryParse(features, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return (people, seats, seed) => Sample.Make(people, seats, count, seed);
        }

        var names = features.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 0 && !names.Any(n => int.TryParse(n, out _)) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length)
        {
            return (people, seats, seed) => Sample.Make(people, seats, names, seed);
        }

        if (features.Length > 0)
        {
            options.Fault($"--features {features}: expected a number, 1 or more, or distinct names separated by commas.");
        }

        return null;
    }
}
