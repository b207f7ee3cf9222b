using System.Diagnostics;

namespace Misthos.Speed;

/// <summary>The application as a process of its own, which can be killed and started again on the same database.</summary>
internal sealed class CheckInServer(string assembly, Uri site) : IDisposable
{
    private readonly List<string> _said = [];
    private Process? _process;

    public Uri Site => site;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "serve"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_URLS"] = site.ToString().TrimEnd('/');
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            await Task.Delay(200);
            try
            {
                using var answer = await http.GetAsync(new Uri(site, "/healthz"));
                if (answer.IsSuccessStatusCode && (Link().Length > 0 || tries > 20))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        throw new InvalidOperationException("The application does not start.");
    }

    /// <summary>The sign-in link of Marseille's organiser; empty when the demonstration did not say one yet.</summary>
    public string Link() => LinkOf("Organiser");

    /// <summary>The sign-in link of somebody in Marseille; empty when the demonstration did not say one yet.</summary>
    public string LinkOf(string role)
    {
        lock (_said)
        {
            var line = _said.Find(l => l.Contains($"{role}: ", StringComparison.Ordinal));
            return line is null ? "" : new Uri(line[(line.IndexOf("http", StringComparison.Ordinal))..].Trim()).AbsolutePath;
        }
    }

    /// <summary>As a power cut does: no time to finish anything.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            lock (_said)
            {
                _said.Add(line);
            }
        }
    }
}
