using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>What somebody with a copy of the database sees of it: every table of questionnaires, mails and the trail, each row as text in the order it lies in.</summary>
internal sealed record Snapshot(IReadOnlyDictionary<string, IReadOnlyList<string[]>> Tables)
{
    private static readonly string[] Copied = ["evaluations", "evaluation_tickets", "evaluation_invitees", "evaluation_slips", "evaluation_answers", "evaluation_remarks", "evaluation_tallies", "contact_wishes", "mails", "audit_entries"];

    public IReadOnlyList<string[]> this[string table] => Tables[table];

    public static async Task<Snapshot> TakeAsync(AppDbContext db)
    {
        var place = db.Database.IsSqlite() ? "rowid" : "ctid";
        await db.Database.OpenConnectionAsync();
        var tables = new Dictionary<string, IReadOnlyList<string[]>>(StringComparer.Ordinal);
        foreach (var table in Copied)
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of our own tables
            command.CommandText = $"SELECT * FROM {table} ORDER BY {place}";
#pragma warning restore CA2100
            using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string[]>();
            while (await reader.ReadAsync())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]);
            }

            tables[table] = rows;
        }

        return new Snapshot(tables);
    }

    /// <summary>Rows that are in the later copy and not in this one.</summary>
    public IReadOnlyList<string[]> Added(Snapshot later, string table)
    {
        var before = this[table].Select(row => string.Join('\u001f', row)).ToHashSet(StringComparer.Ordinal);
        return [.. later[table].Where(row => !before.Contains(string.Join('\u001f', row)))];
    }

    public string All() => string.Join('\n', Tables.SelectMany(table => table.Value.Select(row => string.Join('\u001f', row))));

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
