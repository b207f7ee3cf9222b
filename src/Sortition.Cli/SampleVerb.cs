namespace Misthos.Sortition.Cli;

/// <summary><c>sample</c>: a made-up pool with quotas that can be met.</summary>
internal static class SampleVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        if (options.Has("--roll"))
        {
            throw new BadInputException(["--roll: not in this version; it comes with a later one."]);
        }

        var (people, seats, features) = (options.Number("--people", 1), options.Number("--seats", 1), options.Number("--features", 1));
        var (seed, directory) = (options.Needed("--seed"), options.Needed("--out"));
        if (seats > people)
        {
            options.Fault($"--seats {seats}: expected at most the {people} people.");
        }

        options.ThrowIfFaulty();
        var sample = Sample.Make(people, seats, features, seed);
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "people.csv"), sample.People);
        File.WriteAllText(Path.Combine(directory, "quotas.csv"), sample.Quotas);
        output.WriteLine($"Wrote people.csv ({people}) and quotas.csv to {directory}.");
        return CommandLine.Done;
    }
}
