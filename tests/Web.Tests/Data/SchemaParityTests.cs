using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Data;

/// <summary>Both databases have the same tables, columns, keys and indexes.</summary>
public sealed class SchemaParityTests
{
    [Fact]
    public void SQLite_and_PostgreSQL_have_the_same_schema()
    {
        using var sqlite = new SqliteAppDbContext.Factory().CreateDbContext([]);
        using var postgres = new PostgresAppDbContext.Factory().CreateDbContext([]);
        var (one, other) = (Schema(sqlite), Schema(postgres));
        Assert.True(one.Count > 300, $"Only {one.Count} pieces of schema.");
        Assert.Equal(one, other);
    }

    private static List<string> Schema(DbContext db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(Pieces).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Pieces(ITable table) =>
    [
        .. table.Columns.Select(column => $"{table.Name}.{column.Name} {(column.IsNullable ? "null" : "not null")} {column.PropertyMappings.Select(m => m.Property.GetMaxLength()).FirstOrDefault()}"),
        .. table.Indexes.Select(index => $"{table.Name} index {index.Name} ({string.Join(',', index.Columns.Select(c => c.Name))}) {(index.IsUnique ? "unique" : "")}"),
        .. table.UniqueConstraints.Select(key => $"{table.Name} key {key.Name} ({string.Join(',', key.Columns.Select(c => c.Name))})"),
        .. table.ForeignKeyConstraints.Select(key => $"{table.Name} reference {key.Name} ({string.Join(',', key.Columns.Select(c => c.Name))}) → {key.PrincipalTable.Name} {key.OnDeleteAction}"),
    ];
}
