using System.Diagnostics;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>How the printing Chromium is started: driven through its standard streams, no network, no secrets of ours.</summary>
internal static class ChromiumCommand
{
    // The protocol lives on file descriptors 3 and 4: the shell puts them where we can reach them, then becomes Chromium.
    private const string Exec = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";

    // No script runs: the engine that compiles scripts and the one that draws three-dimensional scenes in software only take memory (40 MB).
    // What draws and what would ask the network run in the main process: two processes fewer (25 MB).
    // A proxy that does not exist: whatever a document names, nothing leaves this machine nor reaches it.
    private static readonly string[] Arguments =
    [
        "--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-breakpad", "--disable-extensions", "--disable-dev-shm-usage",
        "--disable-software-rasterizer", "--in-process-gpu", "--enable-features=NetworkServiceInProcess2", "--js-flags=--jitless --lite-mode",
        "--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>",
    ];

    // Connection strings and other secrets of the application are not the browser's business.
    private static readonly string[] KeptVariables = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "XDG_CACHE_HOME"];

    /// <summary>Everything needed to start <paramref name="executable"/> with its own profile folder.</summary>
    public static ProcessStartInfo For(string executable, string profile)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        string[] arguments =
            ["-c", Exec, executable, .. Arguments, .. sandbox, $"--user-data-dir={profile}", "about:blank"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach (var name in start.Environment.Keys.Except(KeptVariables).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
