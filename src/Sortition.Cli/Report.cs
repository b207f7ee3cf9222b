namespace Misthos.Sortition.Cli;

/// <summary><c>report.json</c>. What a method does not give is null; <c>random</c> gives no probabilities.</summary>
internal sealed record Report
{
    public string Engine { get; init; } = EngineInfo.Version;

    public DrawMethod Method { get; init; } = DrawMethod.Random;

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

    internal static Report Of(DrawRequest request, DrawResult result) => Of(request, result.Prepared) with
    {
        Types = result.Types,
        LotterySize = result.Proof.LotterySize,
        Quotas = [.. result.Quotas.Select(q => new ReportQuota(q.Feature, q.Value, q.Min, q.Max, q.Selected))],
        Warnings = Warn(request, result.Method == DrawMethod.Random ? RandomSays : null),
    };

    /// <summary>Prepared: nobody is drawn yet.</summary>
    internal static Report Of(DrawRequest request, PreparedDraw prepared)
    {
        var report = new Report
        {
            Method = prepared.Method,
            PoolSize = request.Pool.People.Count,
            Seats = request.Seats,
            Types = prepared.Lottery?.Types.Count ?? 0,
            Quotas = [.. request.Quotas.Rows.Select(q => new ReportQuota(q.Feature, q.Value, q.Min, q.Max, null))],
            Warnings = Warn(request, "Nobody is drawn yet."),
        };
        return prepared is not { Lottery: { } lottery, Uniform: { } uniform } ? report : report with
        {
            MinProbability = Round(lottery.Chances.Values.DefaultIfEmpty(0).Min()),
            MaxProbability = Round(lottery.Chances.Values.DefaultIfEmpty(0).Max()),
            Gini = Round(Spread.Gini([.. lottery.Chances.Values])),
            GeometricMean = Round(Spread.GeometricMean([.. lottery.Chances.Values])),
            Certified = lottery.Certificate.IsCertified,
            Gap = lottery.Certificate.Gap,
            Panels = lottery.Panels.Count,
            LotterySize = uniform.Panels.Count,
            LotteryMaxDeviation = Round(uniform.MaxDeviation),
            NeverSelectable = lottery.NeverSelectable,
        };
    }

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

    /// <summary>What floating-point sums leave beyond the twelfth decimal is no one's chance.</summary>
    private static double Round(double value) => Math.Round(value, 12);

    private const string RandomSays = "There is no probabilities.csv and no probability here: the method random does not know them. It is neither a "
        + "uniform draw over all panels nor the fairest lottery, and people who can be in no panel were not looked for (neverSelectable).";

    private static List<string> Warn(DrawRequest request, string? first)
    {
        List<string> warnings = first is null ? [] : [first];
        if (request.Pool.IdColumn is null)
        {
            warnings.Add("The people file has no identifier column: people are numbered by row, so the order of rows matters.");
        }

        if (NearHouseholds.Find(request.Pool) is { Count: > 0 } near)
        {
            warnings.Add($"{near.Count} pairs of addresses look alike and were taken for two households; check lists them. The first: "
                + $"{string.Join(", ", near[0].First)} and {string.Join(", ", near[0].Second)}.");
        }

        return warnings;
    }
}

/// <summary>A quota in the report; <c>selected</c> counts people already seated too.</summary>
internal sealed record ReportQuota(string Feature, string Value, int Min, int Max, int? Selected);
