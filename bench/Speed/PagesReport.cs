using System.Globalization;
using System.Text;

namespace Misthos.Speed;

/// <summary>The measured pages in words and tables.</summary>
internal sealed class PagesReport(IReadOnlyList<MeasuredPage> pages, string database, int rounds, (double Before, double After) load, double residentMb)
{
    public const double LimitMs = 100;
    public const int LimitQueries = 12;

    private readonly double _p95 = Numbers.Percentile(pages.SelectMany(p => p.Samples).Select(s => s.ServerMs), 0.95);

    public string Database => database;

    public int MostQueries => pages.Select(p => p.Queries).DefaultIfEmpty(-1).Max();

    public bool IsWithinLimits => _p95 is >= 0 and <= LimitMs && MostQueries is >= 0 and <= LimitQueries;

    public string Verdict => Text($"{database}: {pages.Count} pages, {pages.Sum(p => p.Samples.Count)} answers: median {Server(0.5):0.0} ms, 95th percentile {_p95:0.0} ms, slowest {Server(1):0.0} ms; at most {MostQueries} queries.");

    public string Markdown()
    {
        var text = new StringBuilder()
            .AppendLine(Text($"## Pages on {database}")).AppendLine()
            .AppendLine(Text($"{Machine.Today()}, {Machine.Describe()}; load {load.Before:0.0} before and {load.After:0.0} after; {rounds} answers a page after one warm-up, one request at a time."))
            .AppendLine().AppendLine($"**{Verdict}**")
            .AppendLine(Text($"Until the last byte, at the client: median {Whole(0.5):0.0} ms, 95th percentile {Whole(0.95):0.0} ms."));
        if (residentMb > 0)
        {
            text.AppendLine(Text($"Resident memory of the server after the walk: {residentMb:0} MB."));
        }

        Slowest(text);
        Kinds(text);
        return text.ToString();
    }

    private void Slowest(StringBuilder text)
    {
        text.AppendLine().AppendLine("The slowest five:").AppendLine()
            .AppendLine("| page | as | median ms | worst ms | queries |").AppendLine("|---|---|--:|--:|--:|");
        foreach (var page in pages.OrderByDescending(p => p.MedianMs).Take(5))
        {
            text.AppendLine(Text($"| `{page.Kind}` | {page.Role} | {page.MedianMs:0.0} | {page.WorstMs:0.0} | {page.Queries} |"));
        }
    }

    private void Kinds(StringBuilder text)
    {
        text.AppendLine().AppendLine("| kind of page | pages × roles | median ms | p95 ms | queries | bytes |").AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var kind in pages.GroupBy(p => p.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var times = kind.SelectMany(p => p.Samples).Select(s => s.ServerMs).ToList();
            text.AppendLine(Text($"| `{kind.Key}` | {kind.Count()} | {Numbers.Percentile(times, 0.5):0.0} | {Numbers.Percentile(times, 0.95):0.0} | {kind.Max(p => p.Queries)} | {kind.Max(p => p.Bytes)} |"));
        }
    }

    private double Server(double share) => Numbers.Percentile(pages.SelectMany(p => p.Samples).Select(s => s.ServerMs), share);

    private double Whole(double share) => Numbers.Percentile(pages.SelectMany(p => p.Samples).Select(s => s.WholeMs), share);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
