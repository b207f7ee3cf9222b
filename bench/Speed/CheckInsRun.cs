using System.Globalization;
using System.Text;

namespace Misthos.Speed;

/// <summary>
/// Two hundred phones check two hundred people in at the same instant, over connections of their own; then the server is killed in the middle of
/// another two hundred, started again, and everything is sent again.
/// </summary>
internal static class CheckInsRun
{
    // What a server that has run for a while has done: its code is compiled for speed.
    private const int Warming = 40;
    private const int Instants = Warming + 5;

    // The same number of people through the doors within a second.
    private const int Bursts = Instants + 5;

    // Minors without authorisation are refused at the door; as many more are expected.
    private const int Spare = 10;
    private const double MostMs = 50;

    public static async Task<int> RunAsync(Options options)
    {
        var phones = options.Number("phones", 200);
        var load = Machine.Load();
        using var server = new CheckInServer(options["server"]!, new Uri(options["base"] ?? "http://localhost:5177"));
        await server.StartAsync();
        var desk = await ReceptionDesk.OpenAsync(server.Site, server.Link(), phones + Spare, Bursts + 2);
        await ChooseAsync(desk, phones);
        var (instant, second, faults) = (new List<(double Server, double Whole)>(), new List<(double Server, double Whole)>(), new List<string>());
        for (var burst = 0; burst < Bursts; burst++)
        {
            var answers = await BurstAsync(desk, burst, "recorded", burst < Instants ? TimeSpan.Zero : TimeSpan.FromSeconds(1), faults);
            if (burst >= Warming)
            {
                (burst < Instants ? instant : second).AddRange(answers);
            }

            // Sent again: nothing changes.
            await BurstAsync(desk, burst, "already", TimeSpan.Zero, faults);
            await CountAsync(desk, burst, phones, faults);
        }

        var killed = await KillAsync(server, desk, phones, faults);
        var p99 = Numbers.Percentile(instant.Select(t => t.Server), 0.99);
        var text = new StringBuilder();
        foreach (var (when, times, last) in new[] { ("at one instant", instant, killed), ("within a second", second, "–") })
        {
            text.Append(CultureInfo.InvariantCulture, $"| {options["database"]} | {when} | {times.Count} | {Ms(times.Select(t => t.Server), 0.5)} | {Ms(times.Select(t => t.Server), 0.95)} | {Ms(times.Select(t => t.Server), 0.99)} | {Ms(times.Select(t => t.Server), 1)} | {Ms(times.Select(t => t.Whole), 0.99)} | {faults.Count} | {last} | {load} |\n");
        }

        await File.AppendAllTextAsync(options["out"]!, text.ToString());
        Console.WriteLine(text);
        faults.Distinct().Take(10).ToList().ForEach(Console.Error.WriteLine);
        return faults.Count == 0 && p99 <= MostMs ? 0 : 1;
    }

    // Those whom the door lets in, tried in a sequence of its own.
    private static async Task ChooseAsync(ReceptionDesk desk, int phones)
    {
        var tried = desk.Bursts[Bursts + 1].People.Select(person => new Phone(desk, Bursts + 1, person)).ToList();
        await Task.WhenAll(tried.Select(phone => phone.ConnectAsync()));
        var answers = await Task.WhenAll(tried.Select(async phone => (phone.Person, (await phone.SendAsync()).Outcome)));
        tried.ForEach(phone => phone.Dispose());
        var refused = answers.Where(a => a.Outcome != "recorded").Select(a => a.Person).ToHashSet();
        for (var i = 0; i < desk.Bursts.Count; i++)
        {
            desk.Bursts[i] = desk.Bursts[i] with { People = [.. desk.Bursts[i].People.Where(person => !refused.Contains(person)).Take(phones)] };
        }
    }

    private static async Task<List<(double Server, double Whole)>> BurstAsync(ReceptionDesk desk, int sequence, string expected, TimeSpan within, List<string> faults)
    {
        var phones = desk.Bursts[sequence].People.Select(person => new Phone(desk, sequence, person)).ToList();
        await Task.WhenAll(phones.Select(phone => phone.ConnectAsync()));
        IReadOnlyList<PhoneAnswer> answers = within == TimeSpan.Zero ? Phone.SendTogether(phones) : await Task.WhenAll(phones.Select(async (phone, i) =>
        {
            await Task.Delay(within * i / phones.Count);
            return await phone.SendAsync();
        }));
        phones.ForEach(phone => phone.Dispose());
        faults.AddRange(answers.Where(a => a.Outcome != expected).Select(a => $"burst {sequence}: {a.Outcome}, not {expected}"));
        return [.. answers.Select(a => (a.ServerMs, a.WholeMs))];
    }

    private static async Task CountAsync(ReceptionDesk desk, int sequence, int phones, List<string> faults)
    {
        var entries = await desk.EntriesAsync(sequence);
        if (entries.Count != phones || entries.Values.Any(n => n != 1))
        {
            faults.Add($"burst {sequence}: {entries.Count} people, {entries.Values.Sum()} entries, not {phones} of one");
        }
    }

    private static async Task<string> KillAsync(CheckInServer server, ReceptionDesk desk, int phones, List<string> faults)
    {
        var all = desk.Bursts[Bursts].People.Select(person => new Phone(desk, Bursts, person)).ToList();
        await Task.WhenAll(all.Select(phone => phone.ConnectAsync()));
        var answered = 0;
        var half = new TaskCompletionSource();
        var sending = Task.WhenAll(all.Select(async phone =>
        {
            await Task.Delay(phone.Index % 20 * 10);
            var answer = await phone.SendAsync();
            if (answer.Outcome == "recorded" && Interlocked.Increment(ref answered) == phones / 3)
            {
                half.TrySetResult();
            }

            return (phone.Person, answer.Outcome);
        }));
        await Task.WhenAny(half.Task, sending);
        server.Kill();
        var known = (await sending).Where(a => a.Outcome == "recorded").Select(a => a.Person).ToList();
        all.ForEach(phone => phone.Dispose());
        await server.StartAsync();
        var kept = await desk.EntriesAsync(Bursts);
        faults.AddRange(known.Where(person => !kept.ContainsKey(person)).Select(_ => "answered before the kill, and lost"));
        var again = all.ConvertAll(phone => phone.Again());
        await Task.WhenAll(again.Select(phone => phone.ConnectAsync()));
        var answers = await Task.WhenAll(again.Select(phone => phone.SendAsync()));
        again.ForEach(phone => phone.Dispose());
        faults.AddRange(answers.Where(a => a.Outcome is not ("recorded" or "already")).Select(a => $"after the kill: {a.Outcome}"));
        await CountAsync(desk, Bursts, phones, faults);
        return string.Create(CultureInfo.InvariantCulture, $"{known.Count} answered, {kept.Count} kept, {answers.Count(a => a.Outcome == "recorded")} recorded when sent again");
    }

    private static string Ms(IEnumerable<double> values, double share) => Numbers.Percentile(values, share).ToString("0.0", CultureInfo.InvariantCulture);
}
