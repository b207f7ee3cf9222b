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
        var lottery = Lotteries.Compute(request, method);
        using var process = Process.GetCurrentProcess();
        var wall = (TimeProvider.System.GetLocalNow().DateTime - process.StartTime).TotalSeconds;
        var chances = lottery.Chances.Values.Where(c => c > 0).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {request.Pool.People.Count} | {request.Seats} | {request.Quotas.Features.Count} | {lottery.Types.Count} | {chances.Min():F8} | {chances.Max():F4} | {(lottery.Certificate.IsCertified ? "yes" : "no")} ({lottery.Certificate.Gap:E0}) | {lottery.Certificate.Cuts} | {lottery.Panels.Count} | {wall:F2} | {process.TotalProcessorTime.TotalSeconds:F2} | {process.PeakWorkingSet64 / 1_000_000} |"));
        return lottery.Certificate.IsCertified ? 0 : 1;
    }
}
