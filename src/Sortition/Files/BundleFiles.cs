using System.Globalization;

namespace Misthos.Sortition;

/// <summary>Reads and writes <c>tickets.csv</c>: <c>id,ticket</c>.</summary>
public static class TicketFile
{
    /// <summary>Reads a whole file: tickets, or every fault in it.</summary>
    public static FileReading<Tickets> Read(Stream stream, string name = "tickets.csv", ReadLimits? limits = null)
    {
        var faults = new FaultList(name, limits ?? new ReadLimits());
        var issued = TwoColumns.Read(stream, faults, "id", "ticket");
        TwoColumns.CheckOnce(issued, x => x.First, "id", faults);
        TwoColumns.CheckOnce(issued, x => x.Second, "ticket", faults);
        return new(faults.Count == 0 ? Tickets.From(issued.Select(x => KeyValuePair.Create(x.First, x.Second))) : null, faults.InFileOrder);
    }

    /// <summary>The same columns, in the order of identifiers.</summary>
    public static string Write(Tickets tickets) => CsvText.Table(["id", "ticket"], tickets.All.Select(t => (string[])[t.Key, t.Value]));
}

/// <summary>Reads and writes the published lottery: <c>panel,ticket</c>.</summary>
public static class LotteryFile
{
    /// <summary>Reads a whole file: a lottery, or every fault in it.</summary>
    public static FileReading<IReadOnlyList<LotteryEntry>> Read(Stream stream, string name = "lottery.csv", ReadLimits? limits = null)
    {
        var faults = new FaultList(name, limits ?? new ReadLimits(100_000_000, 1_000_000));
        var entries = new List<LotteryEntry>();
        foreach (var (line, first, second) in TwoColumns.Read(stream, faults, "panel", "ticket"))
        {
            if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var panel) && panel > 0)
            {
                entries.Add(new(panel, second));
            }
            else
            {
                faults.Add(line, "panel", first, FaultCode.NotAnInteger, "the number of a panel, from 1");
            }
        }

        return new(entries, faults.InFileOrder);
    }

    /// <summary>SHA-256 of the file as written, what <c>sha256sum lottery.csv</c> gives.</summary>
    public static string Fingerprint(IReadOnlyList<LotteryEntry> lottery) => Canonical.Sha(Write(lottery));

    /// <summary>The same columns, by panel and ticket; UTF-8, lines ended by LF.</summary>
    public static string Write(IReadOnlyList<LotteryEntry> lottery)
    {
        IEnumerable<LotteryEntry> inOrder = IsInOrder(lottery) ? lottery : lottery.OrderBy(e => e.Panel).ThenBy(e => e.Ticket, StringComparer.Ordinal);
        return CsvText.Table(["panel", "ticket"], inOrder.Select(e => (string[])[$"{e.Panel}", e.Ticket]));
    }

    private static bool IsInOrder(IReadOnlyList<LotteryEntry> lottery)
    {
        for (var i = 1; i < lottery.Count; i++)
        {
            var (before, entry) = (lottery[i - 1], lottery[i]);
            if (before.Panel > entry.Panel || (before.Panel == entry.Panel && string.CompareOrdinal(before.Ticket, entry.Ticket) > 0))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Files of the guarantor's bundle, which name people.</summary>
public static class GuarantorFile
{
    /// <summary><c>lottery.csv</c>: <c>panel,id</c>.</summary>
    /// <param name="entries">Number of each panel, from 1, with the people on it.</param>
    public static string Lottery(IEnumerable<(int Panel, string Id)> entries) =>
        CsvText.Table(["panel", "id"], entries.Select(e => (string[])[$"{e.Panel}", e.Id]));

    /// <summary><c>probabilities.csv</c>: <c>id,probability</c>.</summary>
    /// <param name="chances">Each person of the pool, with the probability to be on the panel.</param>
    public static string Probabilities(IEnumerable<(string Id, double Chance)> chances) => CsvText.Table(
        ["id", "probability"], chances.Select(c => (string[])[c.Id, c.Chance.ToString("0.############", CultureInfo.InvariantCulture)]));

    /// <summary><c>reserve.csv</c>: the people with all their columns, in calling order, and their stratum.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="people">The reserve, in calling order.</param>
    public static string Reserve(Pool pool, IEnumerable<Person> people) =>
        PoolFile.Write(pool, people, ("stratum", p => string.Join(" / ", p.Values)));
}

internal static class TwoColumns
{
    internal static List<(int Line, string First, string Second)> Read(Stream stream, FaultList faults, string first, string second)
    {
        if (CsvTable.Read(stream, faults) is not { } table)
        {
            return [];
        }

        var (a, b) = (table.Find(first), table.Find(second));
        foreach (var absent in new[] { (At: a, Name: first), (At: b, Name: second) }.Where(c => c.At < 0))
        {
            faults.Add(1, absent.Name, "", FaultCode.MissingColumn, $"the columns {first} and {second}");
        }

        if (a < 0 || b < 0)
        {
            return [];
        }

        foreach (var row in table.Rows.Where(r => r.Cells[a].Length == 0 || r.Cells[b].Length == 0))
        {
            faults.Add(row.Line, row.Cells[a].Length == 0 ? first : second, "", FaultCode.BlankCell, "both cells filled");
        }

        return [.. table.Rows.Select(r => (r.Line, r.Cells[a], r.Cells[b]))];
    }

    internal static void CheckOnce(
        List<(int Line, string First, string Second)> rows, Func<(int Line, string First, string Second), string> cell, string column, FaultList faults)
    {
        foreach (var row in rows.GroupBy(cell, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            faults.Add(row.Line, column, cell(row), FaultCode.DuplicateId, "each only once");
        }
    }
}
