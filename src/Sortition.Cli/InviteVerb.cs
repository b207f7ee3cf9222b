using System.Diagnostics;
using System.Globalization;

namespace Misthos.Sortition.Cli;

/// <summary><c>invite</c>: whom of a sampling frame to invite.</summary>
internal static class InviteVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var (frame, letters, random, directory) = (options.Needed("--frame"), options.Number("--letters", 1), options.Needed("--random"), options.Needed("--out"));
        var weights = options.Has("--weights") ? options.File("--weights", (stream, name) => StratumWeights.Read(stream, name)) : null;
        var (ids, strata, exclude) = (options.List("--id") ?? [], StrataOf(options), options.Text("--exclude"));
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
            Strata = strata,
            UnitsColumn = options.Text("--dwellings"),
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

    /// <summary><c>--strata COL[,COL]</c>; <c>--names</c> says what values of the first stand for, <c>--ages</c> makes bands of the column <c>--born</c>.</summary>
    private static List<StratumPart> StrataOf(Options options)
    {
        var parts = (options.List("--strata") ?? []).Select(column => new StratumPart(column)).ToList();
        var names = options.Has("--names") ? options.File("--names", (stream, name) => StratumNames.Read(stream, name)) : null;
        if (names is not null && parts.Count > 0)
        {
            parts[0] = parts[0] with { Names = names };
        }

        if (options.Has("--ages") && options.Text("--born") is { } born)
        {
            parts.Add(new(born) { Ages = AgesOf(options) });
        }

        if (parts.Count > 3 || (names is not null && parts.Count == 0) || options.Has("--ages") != options.Has("--born"))
        {
            options.Fault("--strata names at most three columns; --names goes with --strata, --ages with --born and --on.");
            return [];
        }

        return parts;
    }

    private static AgeBands? AgesOf(Options options)
    {
        var from = (options.List("--ages") ?? []).Select(age => int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : -1).ToList();
        var isDay = DateOnly.TryParseExact(options.Needed("--on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        if (from.Count > 0 && !from.Contains(-1) && from.Zip(from.Skip(1)).All(pair => pair.First < pair.Second) && isDay)
        {
            return new(from, on);
        }

        options.Fault("--ages: expected rising ages, as in 18,30,45,60, and --on a day, as in 2027-01-31.");
        return null;
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

    public IReadOnlyList<InvitationExclusion> ExcludedBy => list.ExcludedBy;

    public int Invited => list.Invited;

    public bool Exact => list.IsExact;

    public IReadOnlyList<InvitationStratum> Strata => list.Strata;

    public long ElapsedMs { get; } = clock.ElapsedMilliseconds;

    public long PeakMemoryMB { get; } = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
}
