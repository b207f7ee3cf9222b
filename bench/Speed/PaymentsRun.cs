using System.Diagnostics;
using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Speed;

/// <summary>Times the files of a big batch of payments to fictitious people, with their checks, in the order pain.001.001.09, .03, PES.</summary>
internal static class PaymentsRun
{
    private const double SecondsLimit = 5;
    private const double MemoryLimit = 300;

    private sealed record Written(string File, double Seconds, double Megabytes);

    public static async Task<int> RunAsync(Options options)
    {
        var count = options.Number("lines", 10_000);
        var load = Machine.Load();
        var transfers = new CreditTransferFile("BENCH-2025-0001", TimeProvider.System.GetUtcNow(), new DateOnly(2025, 3, 18), new TransferDebtor("Ville Exemple", Account(0), null), [.. Enumerable.Range(1, count).Select(To)]);
        var slip = new PesSlip(2025, 72, new DateOnly(2025, 3, 15), [.. Enumerable.Range(1, count)], "Indemnités de l’assemblée citoyenne");
        var pes = new PesDepense(new PesSettings("086000", "21860194700011", "123", "00", "6228"), slip, [.. Enumerable.Range(1, count).Select(PesTo)]);
        Written[] files =
        [
            Time("pain.001.001.09", output => transfers.Write(output, CreditTransferVersion.V09)),
            Time("pain.001.001.03", output => transfers.Write(output, CreditTransferVersion.V03)),
            Time("PES Aller dépense", pes.Write),
        ];
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var rows = files.Select(f => Text($"| {f.File} | {SecondsLimit:0} s | {f.Seconds:0.00} s | {f.Megabytes:0.0} MB |"));
        await Section.WriteAsync(options["out"] ?? "docs/performance.md", "payments", string.Join('\n', [
            "## Payment files", "", Text($"{Machine.Today()}, {Machine.Describe()}; load {load:0.0}. {count:#,0} payments, all checks, to a file; cold code, one after the other. Peak memory of the process: {memory:0} MB (limit {MemoryLimit:0} MB)."), "",
            "| file | limit | time | size |", "|---|--:|--:|--:|", .. rows]));
        Console.WriteLine(Text($"Slowest file {files.Max(f => f.Seconds):0.00} s, {memory:0} MB."));
        return files.All(f => f.Seconds <= SecondsLimit) && memory <= MemoryLimit ? 0 : 1;
    }

    private static Written Time(string name, Action<Stream> write)
    {
        var path = Path.GetTempFileName();
        var started = Stopwatch.GetTimestamp();
        using (var output = File.Create(path))
        {
            write(output);
        }

        var written = new Written(name, Stopwatch.GetElapsedTime(started).TotalSeconds, new FileInfo(path).Length / 1e6);
        File.Delete(path);
        return written;
    }

    private static Transfer To(int i) => new(Text($"BENCH-{i}"), Money.FromCents(4_122 + i % 977), $"Zoé Exemple-Modèle {i % 100}", Account(i), null, "Indemnité de l’assemblée citoyenne");

    private static PesLine PesTo(int i) =>
        new(Money.FromCents(4_122 + i % 977), new PesPayee(Text($"BENCH-{i}"), i % 2 == 0 ? "Mme" : "M.", "Exemple-Modèle", "Zoé") { Holder = "Zoé Exemple-Modèle", Iban = Account(i) }, "Indemnité de l’assemblée citoyenne");

    // Bank 99999 does not exist. A French account whose inner key is right always starts with FR76.
    private static Iban Account(int i) => Iban.Parse(Text($"FR769999900001{i:00000000000}{97 - (89L * 99999 + 15 + 3L * i) % 97:00}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
