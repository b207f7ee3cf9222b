using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Every row of one authority, read past the application: to see what a request changed, and to whom a row refers.</summary>
internal sealed class DatabasePicture
{
    // The queue sends mails by itself: of a mail only that it is there.
    private const string Mails = "mails";

    private readonly Dictionary<string, List<(string Column, string Cell)[]>> _tables = new(StringComparer.Ordinal);

    /// <summary>Table of each row.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<DatabasePicture> OfAsync(WebApp app, string city)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var model = db.Model;
        var id = (await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!.Id;
        var picture = new DatabasePicture();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var owned = model.GetEntityTypes().Where(type => type.FindProperty("AuthorityId") is not null).Select(type => type.GetTableName()!);
        foreach (var (table, column) in owned.Distinct(StringComparer.Ordinal).Select(t => (t, "authority_id")).Append(("authorities", "id")))
        {
            await picture.ReadAsync(connection, table, column, id);
        }

        return picture;
    }

    /// <summary>What changed since an earlier picture.</summary>
    public IEnumerable<string> Since(DatabasePicture before) => _tables.SelectMany(table =>
    {
        var (old, now) = (before._tables[table.Key].Select(Text).ToHashSet(StringComparer.Ordinal), table.Value.Select(Text).ToHashSet(StringComparer.Ordinal));
        return now.Except(old, StringComparer.Ordinal).Select(row => $"{table.Key}: now {row}").Concat(old.Except(now, StringComparer.Ordinal).Select(row => $"{table.Key}: no more {row}"));
    });

    /// <summary>Cells that hold the identifier of a row of another authority.</summary>
    public IEnumerable<string> ReferencesTo(DatabasePicture other) => Cells()
        .Where(c => other.Ids.ContainsKey(c.Cell)).Select(c => $"{c.Table}.{c.Column} refers to {other.Ids[c.Cell]} {c.Cell} of the other authority");

    /// <summary>Cells that cannot be read again or not be kept by every database: a choice that is none, a NUL.</summary>
    public IEnumerable<string> Unreadable(WebApp app)
    {
        using var scope = app.Services.CreateScope();
        var choices = new Dictionary<(string, string), Type>();
        foreach (var type in scope.ServiceProvider.GetRequiredService<AppDbContext>().Model.GetEntityTypes())
        {
            foreach (var property in type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum))
            {
                choices[(type.GetTableName()!, property.GetColumnName())] = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            }
        }

        return Cells().Where(c => c.Cell.Contains('\0', StringComparison.Ordinal) || c.Cell.Length > 0 && choices.TryGetValue((c.Table, c.Column), out var type) && !Enum.GetNames(type).Contains(c.Cell, StringComparer.Ordinal))
            .Select(c => $"{c.Table}.{c.Column} holds “{c.Cell}”").ToList();
    }

    private static string Text((string Column, string Cell)[] row) => string.Join(", ", row.Select(c => $"{c.Column}={(c.Cell.Length > 80 ? $"{c.Cell[..80]}… {c.Cell.GetHashCode(StringComparison.Ordinal)}" : c.Cell)}"));

    private IEnumerable<(string Table, string Column, string Cell)> Cells() => _tables.SelectMany(t => t.Value.SelectMany(row => row.Select(c => (t.Key, c.Column, c.Cell))));

    private async Task ReadAsync(DbConnection connection, string table, string column, Guid authority)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = $"select {(table == Mails ? "id" : "*")} from {table} where {column} = @id";
#pragma warning restore CA2100
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("@id", authority);
        command.Parameters.Add(id);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = _tables[table] = [];
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetDataTypeName(i) == "date" ? reader.GetFieldValue<DateOnly>(i) : reader.GetValue(i), CultureInfo.InvariantCulture)!))]);
            foreach (var (_, cell) in rows[^1].Where(c => c.Column == "id"))
            {
                Ids[cell] = table;
            }
        }
    }
}
