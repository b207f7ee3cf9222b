using System.Diagnostics;
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
        _ = options.Number("--lottery", 1, 1000);
        if (random is not null && string.IsNullOrWhiteSpace(random))
        {
            options.Fault("--random: expected the public random value.");
        }

        var request = Inputs.Request(options);
        options.ThrowIfFaulty();
        Directory.CreateDirectory(directory);
        var bundle = new Bundle(directory, clock);
        request = request! with { Tickets = Tickets.Issue(request.Pool, secret ?? Secret(directory, output)) };
        return random is null ? Prepare(request, method, bundle, output) : Draw(request, method, random, bundle, output);
    }

    private static DrawMethod Method(Options options)
    {
        var name = options.Text("--method") ?? "leximin";
        if (!Enum.TryParse<DrawMethod>(name, ignoreCase: true, out var method) || int.TryParse(name, out _))
        {
            options.Fault($"--method {name}: expected one of leximin, maximin, nash, goldilocks, random.");
        }
        else if (!Misthos.Sortition.Draw.IsAvailable(method))
        {
            options.Fault($"--method {name}{(options.Has("--method") ? "" : " (the default)")}: this version has only random; ask for it with --method random.");
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

    private static int Prepare(DrawRequest request, DrawMethod method, Bundle bundle, TextWriter output)
    {
        var report = Feasibility.Check(request);
        if (!report.IsFeasible)
        {
            return Refuse(request, report, bundle, output);
        }

        bundle.WriteCommitment(request, Proof.Commit(request, method), report);
        output.WriteLine("Prepared and committed; nobody is drawn yet. Publish public/, then draw with --random and the same secret.");
        return CommandLine.Done;
    }

    private static int Draw(DrawRequest request, DrawMethod method, string random, Bundle bundle, TextWriter output)
    {
        try
        {
            var result = Misthos.Sortition.Draw.Panel(request, method, random);
            bundle.WriteDraw(request, result);
            output.WriteLine($"Drew {result.Panel.Count} people and a reserve of {result.Reserve.Count} among {request.Pool.People.Count}.");
            return CommandLine.Done;
        }
        catch (ImpossibleQuotasException impossible)
        {
            return Refuse(request, impossible.Report, bundle, output);
        }
    }

    private static int Refuse(DrawRequest request, FeasibilityReport report, Bundle bundle, TextWriter output)
    {
        bundle.WriteReport(Report.Of(request, report));
        CheckVerb.Explain(request, report, output);
        return CommandLine.Impossible;
    }
}
