using System.Diagnostics;

namespace Misthos.Sortition.Cli;

/// <summary><c>invite</c>: whom of a sampling frame to invite.</summary>
internal static class InviteVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var (frame, letters, random, directory) = (options.Needed("--frame"), options.Number("--letters", 1), options.Needed("--random"), options.Needed("--out"));
        var weights = options.Has("--weights") ? options.File("--weights", (stream, name) => StratumWeights.Read(stream, name)) : null;
        var (ids, stratum, exclude) = (options.List("--id") ?? [], options.Text("--strata"), options.Text("--exclude"));
        foreach (var (name, path) in new[] { ("--frame", frame), ("--exclude", exclude) }.Where(f => f.Item2 is { Length: > 0 } path && !File.Exists(path)))
        {
            options.Fault($"{name} {path}: no such file.");
        }

        options.ThrowIfFaulty();
        using var rows = Open(frame);
        using var excluded = exclude is null ? null : Open(exclude);
        var request = new InvitationRequest(letters, random)
        {
            IdColumns = ids,
            StratumColumn = stratum,
            Weights = weights ?? StratumWeights.None,
            Excluded = excluded,
            FrameName = frame,
            ExcludedName = exclude ?? "",
        };
        var reading = Invitations.Draw(rows, request);
        if (!reading.IsUsable)
        {
            throw new BadInputException([.. reading.Faults.Select(f => f.ToString())]);
        }

        var list = reading.Value;
        Directory.CreateDirectory(directory);
        using (var invited = new StreamWriter(Path.Combine(directory, "invited.csv")))
        {
            list.Write(rows, invited);
        }

        JsonFile.Write(Path.Combine(directory, "report.json"), new InviteReport(list, clock));
        output.WriteLine($"Invited {list.Invited} of {list.People - list.Excluded} people ({list.Rows} rows, {list.Duplicates} of them repeat a person, {list.Excluded} people left out).");
        return CommandLine.Done;
    }

    private static FileStream Open(string path) => new(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
}

/// <summary><c>report.json</c> of invite: <c>rows = people + duplicates</c>; people count once each, those left out among them.</summary>
internal sealed class InviteReport(InvitationList list, Stopwatch clock)
{
    public long Rows => list.Rows;

    public long People => list.People;

    public long Duplicates => list.Duplicates;

    public long Excluded => list.Excluded;

    public int Invited => list.Invited;

    public bool Exact => list.IsExact;

    public IReadOnlyList<InvitationStratum> Strata => list.Strata;

    public long ElapsedMs { get; } = clock.ElapsedMilliseconds;

    public long PeakMemoryMB { get; } = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
}
