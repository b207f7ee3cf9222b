namespace Misthos.Sortition;

/// <summary>How a pool file is read.</summary>
/// <param name="Quotas">The quotas: they name the feature columns and the values that may stand in them. Without them only
/// the form of the file is checked, and the pool has no feature.</param>
/// <param name="IdColumn">Column of the identifier; by default the first of <c>id</c>, <c>nationbuilder_id</c>,
/// <c>pool_member_identifier</c>, else the number of the row.</param>
/// <param name="HouseholdColumns">Columns that together make an address, street first; none when households play no part.</param>
/// <param name="FileName">Name of the file in messages.</param>
/// <param name="Limits">How much is read; by default 20 MB and 100,000 people.</param>
public sealed record PoolFileOptions(
    Quotas? Quotas,
    string? IdColumn = null,
    IReadOnlyList<string>? HouseholdColumns = null,
    string FileName = "people.csv",
    ReadLimits? Limits = null);

/// <summary>Reads people: an identifier, one column per feature, any others kept.</summary>
public static class PoolFile
{
    private static readonly string[] KnownIds = ["id", "nationbuilder_id", "pool_member_identifier"];

    /// <summary>Reads a whole file: a pool, or every fault in it. Values are recognised whatever their case.</summary>
    /// <param name="stream">The file, UTF-8 (with or without mark), Latin-1 or Windows-1252, comma or semicolon.</param>
    /// <param name="options">Quotas, identifier, address columns and limits.</param>
    public static FileReading<Pool> Read(Stream stream, PoolFileOptions options)
    {
        var faults = new FaultList(options.FileName, options.Limits ?? new ReadLimits());
        var table = CsvTable.Read(stream, faults);
        if (table is null)
        {
            return new(null, faults.InFileOrder);
        }

        var id = IdColumn(table, options, faults);
        var features = Features(options).Select(f => Need(table, f, "one column per feature of the quotas", faults)).ToList();
        var household = (options.HouseholdColumns ?? []).Select(c => Need(table, c, "the address columns named", faults)).ToList();
        var people = new Reader(table, options.Quotas, faults).People(id, features, household);
        return new(faults.Count > 0 ? null : Build(table, options, people, id), faults.InFileOrder);
    }

    /// <summary>People with all their columns, plus any given before and after.</summary>
    /// <param name="pool">Gives the columns.</param>
    /// <param name="people">Who to write.</param>
    /// <param name="extra">Further columns: name and cell for each person.</param>
    public static string Write(Pool pool, IEnumerable<Person> people, params (string Name, Func<Person, string> Cell)[] extra)
    {
        var numbered = pool.IdColumn is null;
        return CsvText.Table(
            [.. numbered ? ["id"] : Array.Empty<string>(), .. pool.Columns, .. extra.Select(e => e.Name)],
            people.Select(p => (string[])[.. numbered ? [p.Id] : Array.Empty<string>(), .. p.Cells, .. extra.Select(e => e.Cell(p))]));
    }

    private static Pool Build(CsvTable table, PoolFileOptions options, List<Person> people, int id) =>
        new(Features(options), people, table.Header, id < 0 ? null : table.Header[id])
        {
            HouseholdColumns = options.HouseholdColumns ?? [],
        };

    private static IReadOnlyList<string> Features(PoolFileOptions options) => options.Quotas?.Features ?? [];

    private static int IdColumn(CsvTable table, PoolFileOptions options, FaultList faults) =>
        options.IdColumn is { } named
            ? Need(table, named, "the identifier column named", faults)
            : KnownIds.Select(table.Find).FirstOrDefault(i => i >= 0, -1);

    private static int Need(CsvTable table, string name, string expected, FaultList faults)
    {
        var found = table.Find(name);
        if (found < 0)
        {
            faults.Add(1, name, "", FaultCode.MissingColumn, expected);
        }

        return found;
    }

    private sealed class Reader(CsvTable table, Quotas? quotas, FaultList faults)
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<string> _allowed = [.. (quotas?.Features ?? []).Select(f => "one of: " + string.Join(", ", quotas!.ValuesOf(f)))];

        internal List<Person> People(int id, List<int> features, List<int> household) =>
        [
            .. table.Rows.Select((row, i) => new Person(
                id < 0 ? $"{i + 1}" : Id(row, id),
                [.. features.Select((column, f) => Value(row, column, f))],
                Households.KeyOf([.. household.Where(c => c >= 0).Select(c => row.Cells[c])]),
                row.Cells)),
        ];

        private string Id(CsvRow row, int column)
        {
            var id = row.Cells[column];
            if (id.Length == 0)
            {
                faults.Add(row.Line, table.Header[column], "", FaultCode.BlankCell, "an identifier");
            }
            else if (!_ids.TryAdd(id, row.Line))
            {
                faults.Add(row.Line, table.Header[column], id, FaultCode.DuplicateId, $"each identifier once (already on line {_ids[id]})");
            }

            return id;
        }

        private string Value(CsvRow row, int column, int feature)
        {
            if (column < 0)
            {
                return "";
            }

            var value = row.Cells[column];
            var quota = quotas!.IndexOf(quotas.Features[feature], value);
            if (quota >= 0)
            {
                return quotas.Rows[quota].Value;
            }

            faults.Add(row.Line, table.Header[column], value, value.Length == 0 ? FaultCode.BlankCell : FaultCode.UnknownValue, _allowed[feature]);
            return value;
        }
    }
}
