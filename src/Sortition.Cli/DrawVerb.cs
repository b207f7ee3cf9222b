using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Misthos.Sortition.Cli;

/// <summary><c>draw</c>: prepares or draws, and writes the guarantor's and the public bundle.</summary>
internal static class DrawVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var method = Method(options);
        var directory = options.Needed("--out");
        var (secret, random) = (options.Text("--secret"), options.Text("--random"));
        var size = options.Number("--lottery", 1, Misthos.Sortition.Draw.UsualLotterySize);
        if (size > 100_000)
        {
            options.Fault($"--lottery {size}: expected at most 100000 panels.");
        }

        if (random is not null && string.IsNullOrWhiteSpace(random))
        {
            options.Fault("--random: expected the public random value.");
        }

        var request = Inputs.Request(options);
        options.ThrowIfFaulty();
        Directory.CreateDirectory(directory);
        var bundle = new Bundle(directory, clock);
        request = request! with { Tickets = Tickets.Issue(request.Pool, secret ?? Secret(directory, output)) };
        try
        {
            var prepared = Terminal.Watch((progress, stop) => Misthos.Sortition.Draw.Prepare(request, method, size, progress: progress, cancellation: stop));
            return random is null ? Commit(request, prepared, bundle, output) : Draw(request, prepared, random, bundle, output);
        }
        catch (ImpossibleQuotasException impossible)
        {
            return Refuse(request, impossible.Report, bundle, output);
        }
    }

    private static DrawMethod Method(Options options)
    {
        var name = options.Text("--method") ?? "leximin";
        if (!Enum.TryParse<DrawMethod>(name, ignoreCase: true, out var method) || int.TryParse(name, out _))
        {
            options.Fault($"--method {name}: expected one of leximin, maximin, nash, goldilocks, random.");
        }

        return method;
    }

    /// <summary>The secret kept beside the bundle, made on first use so that preparing and drawing share it.</summary>
    private static string Secret(string directory, TextWriter output)
    {
        var path = Path.Combine(directory, "secret.txt");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + "\n");
        }

        output.WriteLine($"Secret of the tickets: {path} (keep it from the public).");
        return File.ReadAllText(path).Trim();
    }

    private static int Commit(DrawRequest request, PreparedDraw prepared, Bundle bundle, TextWriter output)
    {
        if (prepared.Lottery is null && Feasibility.Check(request) is { IsFeasible: false } report)
        {
            return Refuse(request, report, bundle, output);
        }

        bundle.WritePrepared(request, prepared);
        Tell(prepared, output);
        output.WriteLine("Prepared and committed; nobody is drawn yet. Publish public/, then draw with --random and the same secret.");
        return CommandLine.Done;
    }

    private static int Draw(DrawRequest request, PreparedDraw prepared, string random, Bundle bundle, TextWriter output)
    {
        var result = prepared.Draw(random);
        bundle.WriteDraw(request, result);
        Tell(prepared, output);
        output.WriteLine($"Drew {result.Panel.Count} people and a reserve of {result.Reserve.Count} among {request.Pool.People.Count}.");
        return CommandLine.Done;
    }

    private static void Tell(PreparedDraw prepared, TextWriter output)
    {
        if (prepared is { Lottery: { } lottery, Uniform: { } uniform })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Chances from {lottery.Chances.Values.Min():P4} to {lottery.Chances.Values.Max():P4}. {lottery.Certificate.Explanation}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{uniform.Panels.Count} equally likely panels; rounding moves nobody's chance by more than {uniform.MaxDeviation:P4}."));
        }
    }

    private static int Refuse(DrawRequest request, FeasibilityReport report, Bundle bundle, TextWriter output)
    {
        bundle.WriteReport(Report.Of(request, report));
        CheckVerb.Explain(request, report, output);
        return CommandLine.Impossible;
    }
}
