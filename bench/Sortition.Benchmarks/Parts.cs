using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Misthos.Sortition.Benchmarks;

/// <summary>What a draw is made of, each part warmed up: without the start of the process and the compiler's time.</summary>
public class Parts
{
    private DrawRequest _request = null!;
    private Lottery _lottery = null!;
    private PreparedDraw _prepared = null!;
    private DrawResult _drawn = null!;

    /// <summary>The instance.</summary>
    [Params("mass", "hd", "cca", "example_large")]
    public string Pool { get; set; } = "";

    /// <summary>Everything that a part needs, computed beforehand.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _request = Instance.Request(Pool) with { Reserve = 10 };
        _lottery = Lotteries.Compute(_request, DrawMethod.Leximin);
        _prepared = Misthos.Sortition.Draw.Prepare(_request, DrawMethod.Leximin);
        _drawn = _prepared.Draw("4 8 15 16 23 42");
    }

    /// <summary>LEXIMIN with its proof.</summary>
    [Benchmark]
    public Lottery Leximin() => Lotteries.Compute(_request, DrawMethod.Leximin);

    /// <summary>NASH with its proof.</summary>
    [Benchmark]
    public Lottery Nash() => Lotteries.Compute(_request, DrawMethod.Nash);

    /// <summary>A thousand equally likely panels of named people.</summary>
    [Benchmark]
    public UniformLottery Rounding() => _lottery.ToUniform();

    /// <summary>The second public act, with a reserve of ten.</summary>
    [Benchmark]
    public DrawResult SecondAct() => _prepared.Draw("4 8 15 16 23 42");

    /// <summary>Replaying a published draw with everything at hand.</summary>
    [Benchmark]
    public ReplayReport Verify() => Replay.Verify(_drawn.Proof, _drawn.PublicLottery, _request.Quotas, _request);

    internal static int Measure(string[] options)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(options.Contains("-v") ? ConsoleLogger.Default : NullLogger.Instance)
            .AddDiagnoser(new MemoryDiagnoser(new(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Descriptor)
            .AddColumn(StatisticColumn.Median, StatisticColumn.Max)
            .AddColumnProvider(DefaultColumnProviders.Metrics)
            .AddExporter(MarkdownExporter.GitHub)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "misthos-parts"));
        var summary = BenchmarkRunner.Run<Parts>(config);
        MarkdownExporter.GitHub.ExportToLog(summary, ConsoleLogger.Unicode);
        return summary.HasCriticalValidationErrors || summary.Reports.Any(r => !r.Success) ? 1 : 0;
    }
}
