using System.Globalization;

namespace Misthos.Sortition;

/// <summary>
/// Reads quotas: <c>feature,value,min,max[,min_flex,max_flex]</c>. The older header names are understood: <c>category</c>
/// for the feature and, beside it, <c>feature</c> or <c>name</c> for the value. Other columns are ignored.
/// </summary>
public static class QuotaFile
{
    /// <summary>Reads a whole file: quotas, or every fault in it.</summary>
    /// <param name="stream">The file, UTF-8 (with or without mark), Latin-1 or Windows-1252, comma or semicolon.</param>
    /// <param name="name">Name of the file in messages.</param>
    /// <param name="limits">How much is read; by default 20 MB and 100,000 rows.</param>
    public static FileReading<Quotas> Read(Stream stream, string name = "quotas.csv", ReadLimits? limits = null)
    {
        var faults = new FaultList(name, limits ?? new ReadLimits());
        var table = CsvTable.Read(stream, faults);
        var rows = table is null ? [] : Rows(table, faults);
        return new(faults.Count == 0 ? new Quotas(rows) : null, faults.InFileOrder);
    }

    /// <summary>The same columns, for publication.</summary>
    public static string Write(Quotas quotas) => CsvText.Table(
        ["feature", "value", "min", "max", "min_flex", "max_flex"],
        quotas.Rows.Select(q => (string[])[q.Feature, q.Value, $"{q.Min}", $"{q.Max}", $"{q.MinFlex}", $"{q.MaxFlex}"]));

    private static List<Quota> Rows(CsvTable table, FaultList faults)
    {
        var older = table.Find("category") >= 0;
        var columns = new Columns(
            Need(table, faults, older ? ["category"] : ["feature"]),
            Need(table, faults, older ? ["value", "name", "feature"] : ["value", "name"]),
            Need(table, faults, ["min"]),
            Need(table, faults, ["max"]),
            table.Find("min_flex"),
            table.Find("max_flex"));
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var rows = new List<Quota>();
        foreach (var row in columns.Complete ? table.Rows : [])
        {
            var quota = Parse(row, table, columns, faults);
            if (!seen.TryAdd($"{quota.Feature}\n{quota.Value}".Normalize(), row.Line))
            {
                faults.Add(row.Line, table.Header[columns.Value], quota.Value, FaultCode.DuplicateQuota, "each feature and value once");
            }

            rows.Add(quota);
        }

        return rows;
    }

    private static Quota Parse(CsvRow row, CsvTable table, Columns at, FaultList faults)
    {
        var cells = new Cells(row, table, faults);
        var quota = new Quota(
            cells.Text(at.Feature), cells.Text(at.Value), cells.Whole(at.Min) ?? -1, cells.Whole(at.Max) ?? -1,
            cells.Optional(at.MinFlex), cells.Optional(at.MaxFlex));
        if (quota.Min >= 0 && quota.Max >= 0 && quota.Min > quota.Max)
        {
            cells.Fault(at.Min, FaultCode.MinAboveMax, $"at most the maximum {quota.Max}");
        }

        if (quota.Min >= 0 && quota.MinFlex > quota.Min)
        {
            cells.Fault(at.MinFlex, FaultCode.FlexInsideRange, $"at most the minimum {quota.Min}");
        }

        if (quota.MaxFlex < quota.Max)
        {
            cells.Fault(at.MaxFlex, FaultCode.FlexInsideRange, $"at least the maximum {quota.Max}");
        }

        return quota;
    }

    private static int Need(CsvTable table, FaultList faults, string[] names)
    {
        var found = names.Select(table.Find).FirstOrDefault(i => i >= 0, -1);
        if (found < 0)
        {
            faults.Add(1, names[0], "", FaultCode.MissingColumn, $"a column named {string.Join(" or ", names)}");
        }

        return found;
    }

    private sealed record Columns(int Feature, int Value, int Min, int Max, int MinFlex, int MaxFlex)
    {
        internal bool Complete => Feature >= 0 && Value >= 0 && Min >= 0 && Max >= 0;
    }

    private sealed class Cells(CsvRow row, CsvTable table, FaultList faults)
    {
        internal string Text(int column)
        {
            if (row.Cells[column].Length == 0)
            {
                Fault(column, FaultCode.BlankCell, "a name");
            }

            return row.Cells[column];
        }

        internal int? Whole(int column)
        {
            if (int.TryParse(row.Cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            Fault(column, row.Cells[column].Length == 0 ? FaultCode.BlankCell : FaultCode.NotAnInteger, "a whole number, 0 or more");
            return null;
        }

        internal int? Optional(int column) => column < 0 || row.Cells[column].Length == 0 ? null : Whole(column);

        internal void Fault(int column, FaultCode code, string expected) =>
            faults.Add(row.Line, table.Header[column], row.Cells[column], code, expected);
    }
}
