using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure;

/// <summary><c>backup --to FILE</c> and <c>restore --from FILE</c>, with the server stopped for the second.</summary>
internal static class BackupVerbs
{
    public static async Task<int> BackupAsync(IServiceProvider services, string? to)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (!db.Database.IsSqlite())
        {
            return await RefuseAsync("PostgreSQL: run pg_dump --format=custom --file=FILE DATABASE.");
        }

        if (string.IsNullOrWhiteSpace(to) || File.Exists(to) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(to))))
        {
            return await RefuseAsync("Usage: backup --to FILE (a file that does not exist yet, in a folder that does).");
        }

        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.GetFullPath(to)}");
        Console.WriteLine($"Saved to {Path.GetFullPath(to)}.");
        return 0;
    }

    public static async Task<int> RestoreAsync(IServiceProvider services, string? from)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (!db.Database.IsSqlite())
        {
            return await RefuseAsync("PostgreSQL: run createdb DATABASE when it is not there, then pg_restore --clean --if-exists --dbname=DATABASE FILE.");
        }

        if (!File.Exists(from))
        {
            return await RefuseAsync("Usage: restore --from FILE (a file made by backup).");
        }

        if (!await IsWholeAsync(from))
        {
            return await RefuseAsync("This file is not a whole database: nothing was changed.");
        }

        var target = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(from, target + ".new", overwrite: true);
        // Left-over journals belong to the old file and would spoil the new one.
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        File.Move(target + ".new", target, overwrite: true);
        Console.WriteLine($"Restored {target}. Run migrate, then serve.");
        return 0;
    }

    internal static async Task<bool> IsWholeAsync(string file)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT (SELECT integrity_check FROM pragma_integrity_check LIMIT 1) || (SELECT count(*) FROM sqlite_master WHERE name = 'authorities')";
            return await command.ExecuteScalarAsync() as string == "ok1";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }
}
