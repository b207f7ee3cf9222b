using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Misthos.Web.Tests.Features.OpenData;

/// <summary>Checks a CSV file against its Table Schema, as Validata does: header, types, constraints, primary key.</summary>
internal static class SchemaCheck
{
    /// <summary>Everything that is wrong.</summary>
    public static List<string> Faults(string csv, JsonElement schema)
    {
        var rows = Rows(csv);
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var names = fields.ConvertAll(f => f.GetProperty("name").GetString()!);
        var faults = new List<string>();
        if (!rows[0].SequenceEqual(names))
        {
            return [$"header {string.Join(',', rows[0])}"];
        }

        foreach (var (index, row) in rows.Index().Skip(1))
        {
            if (row.Count != names.Count)
            {
                faults.Add($"row {index}: {row.Count} cells");
                continue;
            }

            faults.AddRange(fields.Index().Where(f => !Fits(row[f.Index], f.Item)).Select(f => $"row {index}, {names[f.Index]}: “{row[f.Index]}”"));
        }

        var key = schema.GetProperty("primaryKey") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Select(k => k.GetString()!).ToList() : [schema.GetProperty("primaryKey").GetString()!];
        faults.AddRange(Twice(rows, key.ConvertAll(names.IndexOf)).Select(k => $"twice: {k}"));
        faults.AddRange(fields.Where(f => f.GetProperty("constraints").TryGetProperty("unique", out _)).SelectMany(f => Twice(rows, [fields.IndexOf(f)])).Select(k => $"not unique: {k}"));
        return faults;
    }

    /// <summary>The cells of a CSV file (RFC 4180).</summary>
    public static List<List<string>> Rows(string csv, char separator = ',')
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted)
            {
                var isQuote = csv[i] == '"';
                var isDouble = isQuote && i + 1 < csv.Length && csv[i + 1] == '"';
                cell.Append(isQuote && !isDouble ? "" : csv[i].ToString());
                (quoted, i) = (!isQuote || isDouble, isDouble ? i + 1 : i);
            }
            else if (csv[i] == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (csv[i] == separator || csv[i] == '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\r')
                {
                    Assert.Equal('\n', csv[++i]);
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        Assert.True(!quoted && row.Count == 0 && cell.Length == 0, "The file ends in the middle of a row.");
        return rows;
    }

    private static bool Fits(string value, JsonElement field)
    {
        var constraints = field.GetProperty("constraints");
        if (value.Length == 0)
        {
            return !constraints.GetProperty("required").GetBoolean();
        }

        return IsOf(field.GetProperty("type").GetString()!, value, field)
            && (!constraints.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(value, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            && (!constraints.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(w => w.GetString() == value))
            && (!constraints.TryGetProperty("minimum", out var least) || int.Parse(value, CultureInfo.InvariantCulture) >= least.GetInt32());
    }

    private static bool IsOf(string type, string value, JsonElement field) => type switch
    {
        "integer" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => Regex.IsMatch(value, @"^-?\d+\.\d\d$", RegexOptions.None, TimeSpan.FromSeconds(1)),
        "boolean" => value is "true" or "false",
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "datetime" => DateTimeOffset.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "string" => !field.TryGetProperty("format", out var format) || format.GetString() != "uri" || Uri.TryCreate(value, UriKind.Absolute, out _),
        _ => false,
    };

    private static IEnumerable<string> Twice(List<List<string>> rows, List<int> columns) =>
        rows.Skip(1).GroupBy(r => string.Join('|', columns.Select(c => r[c])), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
}
