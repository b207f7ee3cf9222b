using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Data;

public sealed class TableStatisticsTests
{
    [Fact]
    public async Task SQLite_learns_what_its_tables_hold()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await using var scope = database.As(database.Marseille);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await TableStatistics.RefreshAsync(db, TestContext.Current.CancellationToken);
        var known = await db.Database.SqlQueryRaw<string>("SELECT stat AS \"Value\" FROM sqlite_stat1 WHERE tbl = 'authorities' AND idx = 'ix_authorities_slug'").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["2 1"], known);
    }

    [Fact]
    public async Task PostgreSQL_is_left_alone()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL: MISTHOS_TEST_POSTGRES is not set.");
        await using var database = await TestDatabase.PostgresAsync(server!);
        await using var scope = database.As(database.Marseille);
        await TableStatistics.RefreshAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), TestContext.Current.CancellationToken);
    }
}
