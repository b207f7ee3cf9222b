using System.Diagnostics;
using System.Globalization;

namespace Misthos.Speed;

/// <summary>What the database holds of payments, as the export hands it over, and what must be true of it at any instant.</summary>
internal sealed class PaymentLedger(string assembly, string folder)
{
    private List<Dictionary<string, string>> _items = [];
    private List<Dictionary<string, string>> _lines = [];
    private List<Dictionary<string, string>> _batches = [];
    private List<Dictionary<string, string>> _settled = [];
    private List<Dictionary<string, string>> _pieces = [];
    private List<Dictionary<string, string>> _slips = [];
    private List<Dictionary<string, string>> _settlements = [];
    private List<Dictionary<string, string>> _events = [];

    /// <summary>Reads the whole again; the server may be stopped.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        using var export = Process.Start(new ProcessStartInfo("dotnet", [assembly, "export", "--city", "marseille", "--out", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await export.StandardOutput.ReadToEndAsync();
        await export.WaitForExitAsync();
        (_items, _lines, _batches) = (Read("payment_batch_items"), Read("payment_batch_lines"), Read("payment_batches"));
        (_settled, _pieces, _slips) = (Read("settlement_lines"), Read("pes_pieces"), Read("pes_issues"));
        (_settlements, _events) = (Read("settlements"), Read("settlement_events"));
        return [.. Faults(), .. Settlements()];
    }

    /// <summary>How many settlements there are, and how many acts on them.</summary>
    public int Settled => _settlements.Count + _events.Count;

    /// <summary>How many payments stand.</summary>
    public int Standing => _items.Count(i => i["standing_id"].Length > 0);

    private IEnumerable<string> Faults()
    {
        if (_batches.Count == 0 || _settled.Count == 0)
        {
            yield return "Nothing was exported.";
        }

        foreach (var twice in _items.Where(i => i["standing_id"].Length > 0).GroupBy(i => i["standing_id"]).Where(g => g.Count() > 1))
        {
            yield return $"Settled line {twice.Key} stands in {twice.Count()} payments.";
        }

        foreach (var year in _batches.GroupBy(b => b["year"]))
        {
            var numbers = year.Select(b => Number(b["sequence"])).Order().ToList();
            if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(n => (long)n)))
            {
                yield return $"Batches of {year.Key} are numbered {string.Join(' ', numbers)}.";
            }
        }

        var amounts = _settled.ToDictionary(s => s["id"], s => Number(s["amount_cents"]));
        var paid = _items.GroupBy(i => i["line_id"]).ToDictionary(g => g.Key, g => g.Sum(i => amounts[i["settlement_line_id"]]));
        foreach (var line in _lines.Where(l => paid.GetValueOrDefault(l["id"]) != Number(l["amount_cents"])))
        {
            yield return $"Payment {line["reference"]} is not the sum of what it pays.";
        }

        var held = _lines.GroupBy(l => l["batch_id"]).ToDictionary(g => g.Key, g => g.Sum(l => Number(l["amount_cents"])));
        foreach (var batch in _batches.Where(b => held.GetValueOrDefault(b["id"]) != Number(b["total_cents"])))
        {
            yield return $"Batch {batch["sequence"]} is not the sum of its payments: half of it is missing.";
        }

        foreach (var fault in Numbers())
        {
            yield return fault;
        }
    }

    private IEnumerable<string> Settlements()
    {
        foreach (var twice in _settled.GroupBy(l => (l["attendance_id"], l["claim_id"], l["order"])).Where(g => g.Count() > 1))
        {
            yield return $"Attendance {twice.Key.Item1}, claim {twice.Key.Item2}: settled {twice.Count()} times.";
        }

        var numbers = _settlements.Select(s => Number(s["number"].Split('-')[1])).Order().ToList();
        if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(n => (long)n)))
        {
            yield return $"Settlements are numbered {string.Join(' ', numbers)}.";
        }

        var sums = _settled.GroupBy(l => l["settlement_id"]).ToDictionary(g => g.Key, g => g.Sum(l => Number(l["amount_cents"])));
        foreach (var half in _settlements.Where(s => sums.GetValueOrDefault(s["id"]) != Number(s["total_cents"])))
        {
            yield return $"Settlement {half["number"]} is not the sum of its lines: half of it is missing.";
        }

        foreach (var twice in _events.GroupBy(e => (e["settlement_id"], e["status"])).Where(g => g.Count() > 1))
        {
            yield return $"Settlement {twice.Key.Item1}: {twice.Key.Item2} {twice.Count()} times.";
        }
    }

    private IEnumerable<string> Numbers()
    {
        foreach (var (name, rows, column) in new[] { ("Bordereaux", _slips, "slip"), ("Pieces", _pieces, "number") })
        {
            var numbers = rows.Select(r => Number(r[column])).Order().ToList();
            if (numbers.Count > 0 && numbers[^1] - numbers[0] + 1 != numbers.Count)
            {
                yield return $"{name} have a gap or a double.";
            }
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    // No value of these tables holds a comma within quotes but words, which are not read.
    private List<Dictionary<string, string>> Read(string table)
    {
        var path = Directory.GetFiles(folder, table + ".csv", SearchOption.AllDirectories).FirstOrDefault();
        if (path is null)
        {
            return [];
        }

        var rows = CsvLines.Read(File.ReadAllText(path));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(c => c.First, c => c.Second))];
    }
}
