namespace Misthos.Sortition.Cli;

/// <summary><c>report.json</c>. What a method does not give is null; <c>random</c> gives no probabilities.</summary>
internal sealed record Report
{
    public string Engine { get; init; } = EngineInfo.Version;

    public string Method { get; init; } = "random";

    public required int PoolSize { get; init; }

    public required int Seats { get; init; }

    public required int Types { get; init; }

    public double? MinProbability { get; init; }

    public double? MaxProbability { get; init; }

    public double? Gini { get; init; }

    public double? GeometricMean { get; init; }

    public bool Certified { get; init; }

    public double? Gap { get; init; }

    public int? Panels { get; init; }

    public int? LotterySize { get; init; }

    public double? LotteryMaxDeviation { get; init; }

    public long ElapsedMs { get; init; }

    public long PeakMemoryMB { get; init; }

    public required IReadOnlyList<ReportQuota> Quotas { get; init; }

    public IReadOnlyList<string>? NeverSelectable { get; init; }

    public IReadOnlyList<ConflictingBound>? Conflict { get; init; }

    public IReadOnlyList<Relaxation>? Relaxations { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    internal static Report Of(DrawRequest request, DrawResult result) => new()
    {
        PoolSize = request.Pool.People.Count,
        Seats = request.Seats,
        Types = result.Types,
        LotterySize = 1,
        Quotas = [.. result.Quotas.Select(q => new ReportQuota(q.Feature, q.Value, q.Min, q.Max, q.Selected))],
        Warnings = Warn(request, "There is no probabilities.csv and no probability here: the method random does not know them. "
            + "It is neither a uniform draw over all panels nor the fairest lottery."),
    };

    internal static Report Of(DrawRequest request, FeasibilityReport report) => new()
    {
        PoolSize = request.Pool.People.Count,
        Seats = request.Seats,
        Types = report.Types,
        Quotas = [.. request.Quotas.Rows.Select(q => new ReportQuota(q.Feature, q.Value, q.Min, q.Max, null))],
        Conflict = report.IsFeasible ? null : report.Conflict,
        Relaxations = report.IsFeasible ? null : report.Relaxations,
        Warnings = Warn(request, report.IsFeasible ? "Nobody is drawn yet." : "No panel meets the quotas."),
    };

    private static List<string> Warn(DrawRequest request, string first)
    {
        List<string> warnings = [first, "People who can be in no panel were not looked for (neverSelectable)."];
        if (request.Pool.IdColumn is null)
        {
            warnings.Add("The people file has no identifier column: people are numbered by row, so the order of rows matters.");
        }

        if (NearHouseholds.Find(request.Pool) is { Count: > 0 } near)
        {
            warnings.Add($"{near.Count} pairs of addresses look alike and were taken for two households; check lists them. The first: "
                + $"{string.Join(", ", near[0].First)} and {string.Join(", ", near[0].Second)}.");
        }

        if (request.Reserve > 0)
        {
            warnings.Add("The reserve is in calling order; it is not drawn to match the quotas.");
        }

        return warnings;
    }
}

/// <summary>A quota in the report; <c>selected</c> counts people already seated too.</summary>
internal sealed record ReportQuota(string Feature, string Value, int Min, int Max, int? Selected);
