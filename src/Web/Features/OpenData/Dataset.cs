using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Web.Data;

namespace Misthos.Web.Features.OpenData;

/// <summary>How many rows a table has and how often they were changed.</summary>
internal sealed class TableStamp
{
    public string Name { get; init; } = "";

    public int Rows { get; init; }

    public int Changes { get; init; }
}

/// <summary>A table of the database that a dataset is made of.</summary>
internal sealed record SourceTable(string Name, Func<AppDbContext, IQueryable<TableStamp>> Stamp)
{
    public static SourceTable Of<T>()
        where T : Entity
    {
        var name = typeof(T).Name;
        return new(name, db => db.Set<T>().GroupBy(_ => 1).Select(g => new TableStamp { Name = name, Rows = g.Count(), Changes = g.Sum(e => e.Version) }));
    }
}

/// <summary>A dataset anyone may take away: its fields, and its rows read one by one.</summary>
internal abstract class Dataset(string name)
{
    /// <summary>Name in addresses.</summary>
    public string Name => name;

    public abstract IReadOnlyList<DataField> Fields { get; }

    /// <summary>Fields that together name one row.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Tables it is made of: when none of them changed, nothing in it did.</summary>
    public required IReadOnlyList<SourceTable> Tables { get; init; }

    /// <summary>Whether a row can be asked for by its identifier.</summary>
    public bool HasRows => Key is ["id"];

    public abstract Task<int> CountAsync(DataContext context);

    /// <summary>Rows that each name of <see cref="Names"/> stands for.</summary>
    public int RowsEach { get; init; } = 1;

    /// <summary>Its name once for each row, so that all datasets are counted in one question; null when it is counted apart.</summary>
    public abstract IQueryable<string>? Names(DataContext context);

    /// <summary>The rows, values in the order of <see cref="Fields"/>.</summary>
    public abstract IAsyncEnumerable<object?[]> RowsAsync(DataContext context, int skip = 0, int take = int.MaxValue);

    /// <summary>One row; null when there is none.</summary>
    public abstract Task<object?[]?> FindAsync(DataContext context, Guid id);
}

/// <summary>A dataset that the database answers row by row, whatever its size.</summary>
internal sealed class QueryDataset<T>(string name, IReadOnlyList<Column<T>> columns, Func<DataContext, Guid?, IQueryable<T>> rows) : Dataset(name)
{
    public override IReadOnlyList<DataField> Fields { get; } = [.. columns.Select(c => c.Field)];

    public override Task<int> CountAsync(DataContext context) => rows(context, null).CountAsync();

    public override IQueryable<string> Names(DataContext context)
    {
        var own = Name;
        return rows(context, null).Select(_ => own);
    }

    public override async IAsyncEnumerable<object?[]> RowsAsync(DataContext context, int skip = 0, int take = int.MaxValue)
    {
        var query = rows(context, null);
        await foreach (var row in (take == int.MaxValue ? query : query.Skip(skip).Take(take)).AsAsyncEnumerable())
        {
            yield return Values(row, context);
        }
    }

    public override async Task<object?[]?> FindAsync(DataContext context, Guid id) =>
        await rows(context, id).FirstOrDefaultAsync() is { } row ? Values(row, context) : null;

    private object?[] Values(T row, DataContext context) => [.. columns.Select(c => c.Value(row, context))];
}

/// <summary>A dataset small enough to be made whole: it holds counts, of which some hide others.</summary>
internal sealed class ListDataset<T>(string name, IReadOnlyList<Column<T>> columns, Func<DataContext, Task<IReadOnlyList<T>>> rows, Func<DataContext, IQueryable<string>>? names = null) : Dataset(name)
{
    public override IReadOnlyList<DataField> Fields { get; } = [.. columns.Select(c => c.Field)];

    public override async Task<int> CountAsync(DataContext context) => (await context.OnceAsync(Name, rows)).Count;

    public override IQueryable<string>? Names(DataContext context) => names?.Invoke(context);

    public override async IAsyncEnumerable<object?[]> RowsAsync(DataContext context, int skip = 0, int take = int.MaxValue)
    {
        foreach (var row in (await context.OnceAsync(Name, rows)).Skip(skip).Take(take))
        {
            yield return [.. columns.Select(c => c.Value(row, context))];
        }
    }

    public override async Task<object?[]?> FindAsync(DataContext context, Guid id)
    {
        await foreach (var row in RowsAsync(context))
        {
            if (id.Equals(row[0]))
            {
                return row;
            }
        }

        return null;
    }
}
