using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>Makes SQLite answer later, as a server over a network does: left alone it answers at once, and hides what happens while a page waits.</summary>
internal sealed class UnhurriedDatabase : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        await LaterAsync(result);

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        await LaterAsync(result);

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        await LaterAsync(result);

    private static async Task<T> LaterAsync<T>(T result)
    {
        await Task.Yield();
        return result;
    }
}
