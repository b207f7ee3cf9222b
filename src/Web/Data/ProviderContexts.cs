using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Misthos.Web.Data;

public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options, AppDbScope scope) : AppDbContext(options, scope)
{
    /// <summary>For <c>dotnet ef</c>.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<SqliteAppDbContext>
    {
        public SqliteAppDbContext CreateDbContext(string[] args) => Design.Create<SqliteAppDbContext>("Sqlite", "Data Source=:memory:");
    }
}

public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options, AppDbScope scope) : AppDbContext(options, scope)
{
    /// <summary>For <c>dotnet ef</c>.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<PostgresAppDbContext>
    {
        public PostgresAppDbContext CreateDbContext(string[] args) => Design.Create<PostgresAppDbContext>("Postgres", "Host=127.0.0.1;Database=design");
    }
}

/// <summary>Builds a context with the services of the application: bare options would give another Identity schema.</summary>
internal static class Design
{
    public static T Create<T>(string provider, string connection)
        where T : AppDbContext
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Misthos"] = connection,
        }).Build();
        return (T)new ServiceCollection().AddPersistence(configuration).BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<AppDbContext>();
    }
}
