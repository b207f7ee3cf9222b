using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Misthos.Web.Data;

/// <summary>Notes the tables that a scope reads, and tells the clock of those it wrote once they are committed. What a command touches is read from its text, once for each text.</summary>
public sealed partial class TouchedTables(TableClock clock, Tenant tenant) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private const int Remembered = 10_000;
    private static readonly ConcurrentDictionary<string, (string[] Read, string[] Written)> Known = new(StringComparer.Ordinal);

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Tables read so far.</summary>
    public IReadOnlyCollection<string> Read => _read;

    /// <inheritdoc />
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var (read, written) = TablesOf(result.CommandText);
        _read.UnionWith(read);
        _written.UnionWith(written);
        return result;
    }

    /// <inheritdoc />
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Tell(command.Transaction is null);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(command.Transaction is null);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Tell(eventData.Context?.Database.CurrentTransaction is null);
        return result;
    }

    /// <inheritdoc />
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) => ValueTask.FromResult(SavedChanges(eventData, result));

    /// <inheritdoc />
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(true);

    /// <inheritdoc />
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(true);
        return Task.CompletedTask;
    }

    /// <summary>The tables that a command reads and writes; a table is named after FROM, JOIN, INTO or UPDATE.</summary>
    internal static (string[] Read, string[] Written) TablesOf(string sql)
    {
        if (Known.TryGetValue(sql, out var known))
        {
            return known;
        }

        var found = Named().Matches(sql).Select(match => (Table: match.Groups["table"].Value, IsWritten: match.Groups["write"].Success)).Distinct().ToList();
        (string[] Read, string[] Written) tables = ([.. found.Where(t => !t.IsWritten).Select(t => t.Table)], [.. found.Where(t => t.IsWritten).Select(t => t.Table)]);
        if (Known.Count < Remembered)
        {
            Known[sql] = tables;
        }

        return tables;
    }

    [GeneratedRegex("""\b(?:(?<write>INSERT\s+INTO|INSERT\s+OR\s+\w+\s+INTO|DELETE\s+FROM|UPDATE)|FROM|JOIN)\s+"?(?<table>[a-z_][a-z0-9_]*)\b""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    private void Tell(bool isCommitted)
    {
        if (!isCommitted || _written.Count == 0)
        {
            return;
        }

        foreach (var table in _written)
        {
            clock.Write(TableClock.NameOf(tenant is { IsSet: true, IsSystem: false } ? tenant.Id : null, table));
        }

        _written.Clear();
    }
}
