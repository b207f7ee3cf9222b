using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>Writes everything of one authority to a folder, one row in memory at a time.</summary>
internal sealed class Exporter(AppDbContext db, AuthorityInfo authority, TimeProvider clock, string folder)
{
    private readonly List<ExportedTable> _tables = [];
    private readonly List<ExportedDocument> _documents = [];

    public async Task<ExportManifest> WriteAsync()
    {
        var plan = ExportPlan.Tables(db.Model);
        var rows = new ExportRows(db, authority.Id);
        foreach (var table in plan)
        {
            await WriteTableAsync(table, rows);
        }

        var manifest = new ExportManifest
        {
            Application = "Misthos " + typeof(Exporter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            DatabaseVersion = (await db.Database.GetAppliedMigrationsAsync()).Last(),
            ExportedAt = clock.GetUtcNow(),
            Authority = ExportedAuthority.Of(authority),
            Tables = _tables,
            Documents = _documents,
            LeftOut = new ExportLeftOut(ExportPlan.Staying(db.Model), plan.Where(t => t.Secrets.Count > 0).ToDictionary(t => t.Name, t => t.Secrets, StringComparer.Ordinal)),
        };
        await using var file = new ExportFile(Path.Combine(folder, "manifest.json"));
        await file.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(manifest, ExportText.Json));
        return manifest;
    }

    private async Task WriteTableAsync(ExportTable table, ExportRows rows)
    {
        var path = $"tables/{table.Name}.csv";
        await using var file = new ExportFile(Path.Combine(folder, path));
        await file.WriteAsync(ExportText.Line(table.Columns.Select(column => column.Name)));
        var count = 0L;
        await foreach (var row in rows.Of(table.Type))
        {
            var cells = new List<string>(table.Columns.Count);
            foreach (var column in table.Columns)
            {
                var value = column.ValueOf(row);
                cells.Add(ExportText.Cell(value is byte[] content ? await WriteDocumentAsync(table, row, column.Name, content) : value));
            }

            await file.WriteAsync(ExportText.Line(cells));
            count++;
        }

        _tables.Add(new ExportedTable(table.Name, path, count, file.Sha256, [.. table.Columns.Select(column => column.Name)]));
    }

    private async Task<string> WriteDocumentAsync(ExportTable table, object row, string column, byte[] content)
    {
        var key = string.Join('-', table.Type.FindPrimaryKey()!.Properties.Select(property => property.GetGetter().GetClrValue(row)));
        var path = $"documents/{table.Name}/{key}-{column}{ExportText.EndingOf(content)}";
        await using var file = new ExportFile(Path.Combine(folder, path));
        await file.WriteAsync(content);
        _documents.Add(new ExportedDocument(path, table.Name, content.Length, file.Sha256));
        return path;
    }
}
