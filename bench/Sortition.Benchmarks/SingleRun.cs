using System.Diagnostics;
using System.Globalization;

namespace Misthos.Sortition.Benchmarks;

/// <summary>One instance in this process: makes the pool, computes the lottery, says what it cost from the start of the process.</summary>
internal static class SingleRun
{
    internal static int Measure(string name, string[] options)
    {
        var method = options.Length > 0 ? Enum.Parse<DrawMethod>(options[0], ignoreCase: true) : DrawMethod.Leximin;
        var request = Instance.Request(name);
        using var process = Process.GetCurrentProcess();
        var lottery = Lotteries.Compute(request, method, new(TimeSpan.FromMinutes(2)), options.Contains("-v") ? new Talk(process) : null);
        var wall = Talk.Since(process);
        var cpu = process.TotalProcessorTime.TotalSeconds;
        var uniform = lottery.Certificate.IsCertified ? lottery.ToUniform() : null;
        var rounding = Talk.Since(process) - wall;
        process.Refresh();
        var chances = lottery.Chances.Values.Where(c => c > 0).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {request.Pool.People.Count} | {request.Seats} | {request.Quotas.Features.Count} | {lottery.Types.Count} | {chances.Min():F8} | {chances.Max():F4} | {(lottery.Certificate.IsCertified ? "yes" : "no")} ({lottery.Certificate.Gap:E0}) | {lottery.Certificate.Cuts} | {lottery.Panels.Count} | {wall:F2} | {cpu:F2} | {uniform?.MaxDeviation * uniform?.Panels.Count:F2} | {(uniform is null ? "" : $"{rounding:F2}")} | {process.PeakWorkingSet64 / 1_000_000} |"));
        return lottery.Certificate.IsCertified ? 0 : 1;
    }

    /// <summary>Says on standard error where the computation is.</summary>
    private sealed class Talk(Process process) : IProgress<LotteryProgress>
    {
        public void Report(LotteryProgress value) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Since(process):F2} {value}"));

        internal static double Since(Process process) => (TimeProvider.System.GetLocalNow().DateTime - process.StartTime).TotalSeconds;
    }
}
