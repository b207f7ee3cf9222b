using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Misthos.Web.Data;

/// <summary>
/// Tells SQLite what its tables hold. It knows nothing of that by itself, and then reads every row of the authority for each row it joins
/// to, through the index of the owner; PostgreSQL keeps its statistics by itself.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class TableStatistics(AppDbContext db) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RefreshAsync(db, cancellationToken);

    internal static async Task RefreshAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        // With the limit a few rows of each index are looked at, however many there are.
        await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 400; ANALYZE", cancellationToken);
        // Open connections keep to what they read when they were opened.
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }
}
