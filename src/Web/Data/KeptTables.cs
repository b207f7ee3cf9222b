using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Misthos.Domain;

namespace Misthos.Web.Data;

/// <summary>Refuses commands that would change or remove rows kept for ever, those that go past the change tracker too (ExecuteUpdate, ExecuteDelete, raw SQL).</summary>
public sealed class KeptTables : DbCommandInterceptor
{
    private static readonly ConcurrentDictionary<Type, string[]> Forbidden = new();

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        if (eventData is { Context: AppDbContext context, CommandSource: not CommandSource.Migrations }
            && Array.Find(Forbidden.GetOrAdd(context.GetType(), _ => [.. Beginnings(context)]), beginning => command.CommandText.Contains(beginning, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            throw new InvalidOperationException($"Refused: {found} … – these rows are kept for ever.");
        }
    }

    private static IEnumerable<string> Beginnings(AppDbContext context)
    {
        var types = context.Model.GetEntityTypes().ToList();
        var quote = context.GetService<ISqlGenerationHelper>();
        foreach (var type in types.Where(type => typeof(INeverRemoved).IsAssignableFrom(type.ClrType)))
        {
            var table = quote.DelimitIdentifier(type.GetTableName()!);
            yield return $"DELETE FROM {table}";
            yield return $"DELETE FROM {type.GetTableName()} ";
            if (typeof(IKeptForever).IsAssignableFrom(type.ClrType))
            {
                yield return $"UPDATE {table}";
                yield return $"UPDATE {type.GetTableName()} ";
            }
        }
    }
}
