using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Misthos.Sortition.Cli;

/// <summary>Writes the guarantor's bundle, and the public bundle in <c>public/</c>.</summary>
internal sealed class Bundle(string directory, Stopwatch clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly string[] Drawn = ["panel.csv", "reserve.csv", "lottery.csv", "public/lottery.csv"];

    internal void WriteCommitment(DrawRequest request, Proof proof, FeasibilityReport report)
    {
        Clear();
        WritePublic(request, proof);
        WriteReport(Report.Of(request, report));
    }

    internal void WriteDraw(DrawRequest request, DrawResult result)
    {
        var people = request.Pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Clear();
        WritePublic(request, result.Proof);
        Write("public/lottery.csv", LotteryFile.Write(result.Proof.Lottery));
        Write("lottery.csv", CsvText.Table(["panel", "id"], result.Panel.Select(p => (string[])["1", p.Id])));
        Write("panel.csv", PoolFile.Write(request.Pool, result.Panel.Select(p => people[p.Id])));
        Write("reserve.csv", PoolFile.Write(
            request.Pool, result.Reserve.Select(p => people[p.Id]), ("stratum", p => string.Join(" / ", p.Values))));
        WriteReport(Report.Of(request, result));
    }

    internal void WriteReport(Report report) => Write("report.json", JsonSerializer.Serialize(
        report with { ElapsedMs = clock.ElapsedMilliseconds, PeakMemoryMB = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000 }, Json) + "\n");

    private void WritePublic(DrawRequest request, Proof proof)
    {
        Write("tickets.csv", TicketFile.Write(request.Tickets));
        Write("public/quotas.csv", QuotaFile.Write(request.Quotas));
        Write("public/proof.json", proof.ToJson());
    }

    /// <summary>Files of an earlier draw never stand beside those of this one.</summary>
    private void Clear()
    {
        Directory.CreateDirectory(Path.Combine(directory, "public"));
        Drawn.ToList().ForEach(name => File.Delete(Path.Combine(directory, name)));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(directory, name), text);
}
