using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Web.Data;
using Npgsql;

namespace Misthos.Web.Tests.Data;

/// <summary>Fresh databases as the migrations make them: they run once for each server and file system, the others are copies.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgresAsync);

    private static string s_server = "";

    /// <summary>Makes the database that a context is to use; it must not exist.</summary>
    public static async Task CreateAsync(AppDbContext db)
    {
        var connection = db.Database.GetConnectionString()!;
        if (db is not PostgresAppDbContext)
        {
            File.Copy(await Sqlite.Value, new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource);
            return;
        }

        s_server = connection;
        await CopyAsync(await Postgres.Value, new NpgsqlConnectionStringBuilder(connection).Database!);
    }

    private static async Task<string> MakeSqliteAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("misthos-template-").FullName, "template.db");
        await MigrateAsync("Sqlite", $"Data Source={file};Pooling=False");
        return file;
    }

    private static async Task<string> MakePostgresAsync()
    {
        var name = $"template_{Guid.CreateVersion7():N}";
        await MigrateAsync("Postgres", new NpgsqlConnectionStringBuilder(s_server) { Database = name, Pooling = false }.ConnectionString);
        return name;
    }

    private static async Task MigrateAsync(string provider, string connection)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", provider), new("ConnectionStrings:Misthos", connection)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddPersistence(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
    }

    private static async Task CopyAsync(string template, string name)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(s_server) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();

        // Files are copied in half the time that going through the log takes; older servers copy files anyway.
        var strategy = connection.PostgreSqlVersion.Major >= 15 ? " STRATEGY FILE_COPY" : "";
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"{strategy}", connection);
        await command.ExecuteNonQueryAsync();
    }
}
