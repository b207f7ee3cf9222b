using System.Diagnostics;

namespace Misthos.Sortition.Benchmarks;

/// <summary>Every instance in a fresh process, one line each: start of the process included.</summary>
internal static class ScaleTable
{
    internal static int Usage()
    {
        Console.Error.WriteLine("table [NAME… | scale]    all instances (or these, or those made to measure), each in a fresh process");
        Console.Error.WriteLine("parts                    what a draw is made of, with BenchmarkDotNet");
        Console.Error.WriteLine("run NAME [METHOD [-v]]   one instance in this process, told step by step");
        return 2;
    }

    internal static int Print(string[] names)
    {
        Console.WriteLine("| instance | n | k | features | types | min chance | max chance | certified (gap) | cuts | panels | s | CPU s | rounding × 1000 | rounding s | peak MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var failed = 0;
        foreach (var name in names is [] ? Instance.Names : names is ["scale"] ? Instance.ScaleNames : names)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["run", name]))!;
            process.WaitForExit();
            failed += process.ExitCode == 0 ? 0 : 1;
        }

        return failed == 0 ? 0 : 1;
    }
}
