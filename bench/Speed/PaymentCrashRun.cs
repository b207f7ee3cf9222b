using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>
/// Kills the server (-9) in the middle of each act of a payment, starts it again, looks at the whole ledger, and does the act again: nothing
/// may be lost, doubled or half done, and numbers have no gap.
/// </summary>
internal sealed class PaymentCrashRun(CheckInServer server, PaymentLedger ledger, int kills) : IDisposable
{
    private readonly PaymentDesk _finance = new(server.Site);
    private readonly PaymentDesk _authorising = new(server.Site);
    private readonly List<(string Act, int Kills, int Kept)> _rows = [];
    private readonly List<string> _faults = [];

    // As long as the act took, and a little: any instant of it may be the one. A server that just started is slow.
    private int _longest = 600;

    public static async Task<int> RunAsync(Options options)
    {
        using var server = new CheckInServer(options["server"]!, new Uri(options["base"]!));
        using var run = new PaymentCrashRun(server, new PaymentLedger(options["server"]!, Path.Combine(Path.GetTempPath(), $"misthos-ledger-{Environment.ProcessId}")), options.Number("kills", 5));
        await run.DoAsync();
        var rows = run._rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"| {options["database"]} | {r.Act} | {r.Kills} | {r.Kept} | {(run._faults.Count == 0 ? "none" : "see below")} |"));
        await File.AppendAllLinesAsync(options["out"]!, rows);
        run._faults.ForEach(Console.Error.WriteLine);
        return run._faults.Count == 0 ? 0 : 1;
    }

    public void Dispose()
    {
        _finance.Dispose();
        _authorising.Dispose();
    }

    private async Task DoAsync()
    {
        await server.StartAsync();
        await _finance.SignInAsync(server.LinkOf("FinanceOfficer"));
        await _authorising.SignInAsync(server.LinkOf("AuthorisingOfficer"));
        await SettleAsync();
        await RepeatAsync("withdraw a batch", async () => (await _finance.BatchesAsync())[0], batch => _finance.PostAsync(batch, "withdraw", ("Withdrawal.Reason", "essai")), NewBatchAsync);
        await RepeatAsync("prepare a batch", () => Task.FromResult(PaymentDesk.Payments), PrepareAsync, async () => await _finance.PostAsync((await _finance.BatchesAsync())[0], "withdraw", ("Withdrawal.Reason", "essai")));
        await NewBatchAsync();
        var last = (await _finance.BatchesAsync())[0];
        await RepeatAsync("release a batch", () => Task.FromResult(last), batch => _authorising.PostAsync(batch, "release"), () => Task.CompletedTask);
        await _authorising.PostAsync(last, "release");
        var first = await _finance.FetchAsync(last + "/virements.xml");
        await RepeatAsync("fetch the file", () => Task.FromResult(last), async batch => await _finance.FetchAsync(batch + "/virements.xml") is { } file && file.SequenceEqual(first!) ? batch : null, () => Task.CompletedTask);
        await RepeatAsync("fix the bordereau", () => Task.FromResult(last), batch => _finance.PostAsync(batch, "issue", ("Input.Subject", "Essai"), ("Input.IssuedOn", Today), ("Input.Year", Today[..4])), () => Task.CompletedTask);
        var answers = await AnswersAsync(last);
        await RepeatAsync("read the answers", () => Task.FromResult(PaymentDesk.Payments + "/retours"), page => _finance.PostFileAsync(page, "answers", "Input.File", answers), () => Task.CompletedTask);
        var before = await CheckAsync("answers");
        await _finance.PostFileAsync(PaymentDesk.Payments + "/retours", "answers", "Input.File", [.. answers, (byte)'\n']);
        Expect(before == await CheckAsync("answers again"), "A file read again changed what stands.");
        server.Kill();
    }

    // Kept: the act was in the database although nobody was answered.
    private async Task RepeatAsync(string act, Func<Task<string>> address, Func<string, Task<string?>> press, Func<Task> again)
    {
        var kept = 0;
        for (var i = 0; i < kills; i++)
        {
            if (i > 0)
            {
                await again();
            }

            var (where, standing) = (await address(), await CheckAsync(act));
            await KillAsync(press(where));
            kept += await CheckAsync($"{act}, killed") == standing ? 0 : 1;
            await server.StartAsync();
            var started = Stopwatch.GetTimestamp();
            await press(where);
            _longest = (int)(Stopwatch.GetElapsedTime(started).TotalMilliseconds * 1.2) + 1;
            await CheckAsync($"{act}, again");
        }

        _rows.Add((act, kills, kept));
    }

    // One sitting of the demonstration waits for its settlement: killed again and again until it is kept, and its approval after it.
    private async Task SettleAsync()
    {
        var waiting = new List<string>();
        foreach (var sitting in Links(await _finance.ReadAsync("/marseille/gestion/indemnites"), "seances"))
        {
            var page = await _finance.ReadAsync(sitting);
            waiting.AddRange(page.Contains("value=\"liquidate\"", StringComparison.Ordinal) && Links(page, "etats").Count == 0 ? [sitting] : []);
        }

        await OnceAsync("settle a sitting", waiting[0], sitting => _finance.PostAsync(sitting, "liquidate"));
        var statement = Links(await _finance.ReadAsync(waiting[0]), "etats")[0];
        await OnceAsync("approve a settlement", statement, where => _authorising.PostAsync(where, "approve"));
    }

    // What can be done only once: killed until it is kept, at most so many times; pressed again it changes nothing more.
    private async Task OnceAsync(string act, string where, Func<string, Task<string?>> press)
    {
        await CheckAsync(act);
        var before = ledger.Settled;
        var (tried, kept) = (0, 0);
        while (tried < kills && kept == 0)
        {
            await KillAsync(press(where));
            await CheckAsync($"{act}, killed");
            (tried, kept) = (tried + 1, ledger.Settled == before ? 0 : 1);
            await server.StartAsync();
        }

        await press(where);
        await CheckAsync($"{act}, again");
        var after = ledger.Settled;
        Expect(after > before, $"{act}: nothing was kept.");
        await press(where);
        await CheckAsync($"{act}, twice");
        Expect(ledger.Settled == after, $"{act}: pressed again, it changed something.");
        _rows.Add((act, tried, kept));
    }

    private static List<string> Links(string page, string folder) =>
        [.. Regex.Matches(page, $"/marseille/gestion/indemnites/{folder}/[0-9a-f-]{{36}}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct()];

    private async Task NewBatchAsync() => Expect(await PrepareAsync(PaymentDesk.Payments) is not null || (await _finance.ReadAsync(PaymentDesk.Payments)).Contains("libérer", StringComparison.Ordinal), "No batch could be prepared.");

    private Task<string?> PrepareAsync(string page) => _finance.PostAsync(page, "prepare", ("Input.ExecuteOn", Today));

    // Half paid, half rejected.
    private async Task<byte[]> AnswersAsync(string batch)
    {
        var table = Encoding.UTF8.GetString((await _finance.FetchAsync(batch + "/paiements.csv"))!);
        var references = table.Split("\r\n").Skip(1).Where(l => l.Contains(';', StringComparison.Ordinal)).Select(l => l.Split(';')[1]).ToList();
        return Encoding.UTF8.GetBytes("reference;etat;date;code\n" + string.Concat(references.Index().Select(r => $"{r.Item};{(r.Index % 2 == 0 ? "payé" : "rejeté")};{Today};AC04\n")));
    }

    private async Task<int> CheckAsync(string when)
    {
        _faults.AddRange((await ledger.FaultsAsync()).Select(fault => $"{when}: {fault}"));
        return ledger.Standing;
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }

    private async Task KillAsync(Task pressed)
    {
        await Task.Delay(RandomNumberGenerator.GetInt32(_longest));
        server.Kill();
        try
        {
            await pressed;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // The server was killed: that is what is tried.
        }
    }

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
