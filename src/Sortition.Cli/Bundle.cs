using System.Diagnostics;

namespace Misthos.Sortition.Cli;

/// <summary>Writes the guarantor's bundle, and the public bundle in <c>public/</c>.</summary>
internal sealed class Bundle(string directory, Stopwatch clock)
{
    private static readonly string[] Drawn = ["panel.csv", "reserve.csv", "lottery.csv", "probabilities.csv", "public/lottery.csv"];

    internal void WritePrepared(DrawRequest request, PreparedDraw prepared)
    {
        Clear();
        WritePublic(request, prepared.Proof);
        WriteLottery(request, prepared);
        WriteReport(Report.Of(request, prepared));
    }

    internal void WriteDraw(DrawRequest request, DrawResult result)
    {
        var people = request.Pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Clear();
        WritePublic(request, result.Proof);
        WriteLottery(request, result.Prepared);
        if (result.Prepared.Uniform is null)
        {
            Write("public/lottery.csv", LotteryFile.Write(result.PublicLottery));
            Write("lottery.csv", GuarantorFile.Lottery(result.Panel.Select(p => (1, p.Id))));
        }

        Write("panel.csv", PoolFile.Write(request.Pool, result.Panel.Select(p => people[p.Id])));
        Write("reserve.csv", GuarantorFile.Reserve(request.Pool, result.Reserve.Select(p => people[p.Id])));
        WriteReport(Report.Of(request, result));
    }

    private void WriteLottery(DrawRequest request, PreparedDraw prepared)
    {
        if (prepared is { Lottery: { } lottery, Uniform: { } uniform })
        {
            Parallel.Invoke(
                () => Write("public/lottery.csv", LotteryFile.Write(prepared.PublicLottery)),
                () => Write("lottery.csv", GuarantorFile.Lottery(uniform.Panels.SelectMany((ids, i) => ids.Select(id => (i + 1, id))))));
            Write("probabilities.csv", GuarantorFile.Probabilities(request.Pool.People.Select(p => (p.Id, lottery.Chances.GetValueOrDefault(p.Id)))));
        }
    }

    internal void WriteReport(Report report) => JsonFile.Write(
        Path.Combine(directory, "report.json"),
        report with { ElapsedMs = clock.ElapsedMilliseconds, PeakMemoryMB = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000 });

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
