using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>A city leaves with its data: <c>export --city SLUG --out FOLDER</c>.</summary>
internal static class ExportVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, string? slug, string? folder)
    {
        if (string.IsNullOrWhiteSpace(slug) || string.IsNullOrWhiteSpace(folder))
        {
            return await RefuseAsync("Usage: export --city SLUG --out FOLDER (a folder that is empty or does not exist yet).");
        }

        folder = Path.GetFullPath(folder);
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return await RefuseAsync($"{folder} is not an empty folder: nothing was written.");
        }

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            return await RefuseAsync("The database is older than the application: run migrate first.");
        }

        if (await db.Set<Authority>().AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug) is not { } authority)
        {
            return await RefuseAsync($"No authority '{slug}'. Known: {string.Join(", ", await db.Set<Authority>().Select(a => a.Slug).Order().ToListAsync())}.");
        }

        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        await LeaveTraceAsync(scope.ServiceProvider, authority.Id, folder);
        await using var oneMoment = await BeginAsync(db);
        CreatePrivate(folder);
        var manifest = await new Exporter(db, AuthorityInfo.Of(authority), scope.ServiceProvider.GetRequiredService<TimeProvider>(), folder).WriteAsync();
        Console.WriteLine($"{authority.Name}: {manifest.Tables.Sum(t => t.Rows)} rows of {manifest.Tables.Count} tables and {manifest.Documents.Count} documents in {folder}. It holds personal data: keep it as you keep the database.");
        return 0;
    }

    // Saved before a file exists: an export that is cut has handed data over too.
    private static async Task LeaveTraceAsync(IServiceProvider services, Guid authorityId, string folder)
    {
        var (db, actor) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Actor>());
        actor.SetUser(null, Actor.CommandLine);
        actor.Does("Administration.Export", folder);
        db.Add(AuditTrail.Exported(authorityId, actor, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await db.SaveChangesAsync();
    }

    // All tables as they were at one moment, while the server goes on.
    private static async Task<IDbContextTransaction> BeginAsync(AppDbContext db)
    {
        if (!db.Database.IsSqlite())
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        }

        await db.Database.OpenConnectionAsync();
        return (await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true)))!;
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }
}
