namespace Misthos.Sortition.Cli;

/// <summary><c>check</c>: can the quotas be met, what conflicts, which ways out.</summary>
internal static class CheckVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        // The options of draw that change nothing here.
        _ = (options.Text("--method"), options.Text("--random"), options.Text("--secret"), options.Text("--lottery"));
        var request = Inputs.Request(options);
        options.ThrowIfFaulty();
        var report = Feasibility.Check(request!);
        Explain(request!, report, output);
        foreach (var near in NearHouseholds.Find(request!.Pool))
        {
            output.WriteLine($"  one household? {string.Join(", ", near.First)} and {string.Join(", ", near.Second)}: {Word(near.Reason)}");
        }

        return report.IsFeasible ? CommandLine.Done : CommandLine.Impossible;
    }

    internal static void Explain(DrawRequest request, FeasibilityReport report, TextWriter output)
    {
        output.WriteLine($"{report.Candidates} people, {report.Types} combinations of values, {request.Seats} seats.");
        if (report.IsFeasible)
        {
            output.WriteLine(report.NeverSelectable.Count == 0
                ? "The quotas can be met, and everyone can be in a panel."
                : $"The quotas can be met. In no panel: {string.Join(", ", report.NeverSelectable)}.");
            return;
        }

        output.WriteLine("The quotas cannot be met.");
        if (report.Conflict.Count == 0)
        {
            output.WriteLine("There are not enough people or households for the seats.");
        }

        foreach (var bound in report.Conflict)
        {
            output.WriteLine($"  in conflict: {bound.Feature} = {bound.Value}, {Word(bound.Side)} {bound.Bound} ({bound.InPool} in the pool)");
        }

        foreach (var way in report.Relaxations)
        {
            output.WriteLine("  way out: " + Describe(request, way));
        }

        foreach (var profile in report.Recruits)
        {
            output.WriteLine($"  way out: recruit {profile.People} with {string.Join(", ", profile.Values.Select(v => $"{v.Feature} = {v.Value}"))}");
        }
    }

    private static string Describe(DrawRequest request, Relaxation way) => way switch
    {
        { Changes.Count: > 0 } => string.Join("; ", way.Changes.Select(c => $"{c.Feature} = {c.Value}, {Word(c.Side)} {c.From} → {c.To}"))
            + (way.WithinFlex ? "" : " (beyond the flexible bounds)"),
        _ when way.Seats != request.Seats => $"a panel of {way.Seats}",
        _ => "no household rule",
    };

    private static string Word(NearReason reason) => reason switch
    {
        NearReason.FlatOnOneSide => "only one address tells the flat",
        NearReason.SuffixOnOneSide => "only one address has bis, ter or a letter",
        _ => "streets spelt almost the same",
    };

    private static string Word(BoundSide side) => side == BoundSide.Min ? "minimum" : "maximum";
}
