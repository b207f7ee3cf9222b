using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Misthos.Speed;

/// <summary>Times <c>./run</c> from its start to the first healthy answer: in a fresh clone after the restore, then already built.</summary>
internal static class StartRun
{
    private const double FreshLimit = 60;
    private const double BuiltLimit = 5;

    private sealed record Start(double Seconds, double ResidentMb, double Load);

    public static async Task<int> RunAsync(Options options)
    {
        if (options["repository"] is not { } repository)
        {
            return Options.Usage();
        }

        var (runs, port) = (options.Number("runs", 3), options.Number("port", 5179));
        var (fresh, empty, built) = (new List<Start>(), new List<Start>(), new List<Start>());
        for (var run = 0; run < runs; run++)
        {
            var clone = Directory.CreateTempSubdirectory("misthos-clone-").FullName;
            await DoAsync("git", ["clone", "--quiet", repository, clone], repository);
            await DoAsync("dotnet", ["restore", "src/Web/Misthos.Web.csproj", "--verbosity", "quiet"], clone);
            fresh.Add(await StartAsync(clone, port, []));
            empty.Add(await StartAsync(clone, port, ["--fresh"]));
            built.Add(await StartAsync(clone, port, []));
            Directory.Delete(clone, recursive: true);
        }

        await Section.WriteAsync(options["out"] ?? "docs/performance.md", "start", Markdown(fresh, empty, built));
        Console.WriteLine(Text($"./run: fresh clone {Median(fresh):0.0} s, built {Median(built):0.0} s."));
        return Median(fresh) <= FreshLimit && Median(built) <= BuiltLimit ? 0 : 1;
    }

    private static string Markdown(List<Start> fresh, List<Start> empty, List<Start> built) => string.Join('\n',
        "## Start", "",
        Text($"{Machine.Today()}, {Machine.Describe()}. From `./run` to the first healthy answer of `/healthz`, SQLite, {built.Count} runs of each:"), "",
        "| start | limit | median | all runs | load at the start | resident memory |", "|---|--:|--:|---|---|--:|",
        Row("fresh clone after `dotnet restore`: builds, creates the database, loads the demonstration", $"{FreshLimit:0} s", fresh),
        Row("built, `--fresh`: creates the database, loads the demonstration", "—", empty),
        Row("built, database there", $"{BuiltLimit:0} s", built));

    private static string Row(string name, string limit, List<Start> starts) =>
        Text($"| {name} | {limit} | {Median(starts):0.0} s | {string.Join(", ", starts.Select(s => Text($"{s.Seconds:0.0}")))} | {string.Join(", ", starts.Select(s => Text($"{s.Load:0.0}")))} | {Numbers.Percentile(starts.Select(s => s.ResidentMb), 0.5):0} MB |");

    private static double Median(List<Start> starts) => Numbers.Percentile(starts.Select(s => s.Seconds), 0.5);

    private static async Task<Start> StartAsync(string clone, int port, string[] more)
    {
        var load = Machine.Load();
        var started = Stopwatch.GetTimestamp();
        // run ends in exec: the process it starts as becomes the server.
        using var server = Launch(Path.Combine(clone, "run"), ["--port", port.ToString(CultureInfo.InvariantCulture), .. more], clone);
        try
        {
            while (!await IsHealthyAsync(port))
            {
                ObjectDisposedException.ThrowIf(server.HasExited, server);
                await Task.Delay(20);
            }

            return new Start(Stopwatch.GetElapsedTime(started).TotalSeconds, Machine.ResidentMb(server.Id), load);
        }
        finally
        {
            await DoAsync("kill", [server.Id.ToString(CultureInfo.InvariantCulture)], clone);
            await server.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsHealthyAsync(int port)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://localhost:{port}/healthz"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static async Task DoAsync(string file, string[] arguments, string folder)
    {
        using var process = Launch(file, arguments, folder);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    // What it prints is dropped, but read: a full pipe would stop it.
    private static Process Launch(string file, string[] arguments, string folder)
    {
        var process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
