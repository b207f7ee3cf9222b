using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.OpenData;

/// <summary>Which state of a dataset somebody has: the same tag means nothing changed.</summary>
/// <param name="Tag">Weak entity tag, in quotes.</param>
/// <param name="ChangedAt">When anything in it changed last; null when nobody knows.</param>
internal sealed record DataStamp(string Tag, DateTimeOffset? ChangedAt);

/// <summary>A dataset as the page lists it; its rows are null when counting them means reading them.</summary>
internal sealed record DatasetView(Dataset Set, int? Rows, DateTimeOffset? ChangedAt);

/// <summary>Reads datasets and what state they are in.</summary>
public sealed class OpenDataQueries(AppDbContext db, Tenant tenant, SiteAddress site, TimeProvider clock)
{
    private static readonly string Made = typeof(OpenDataQueries).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    internal DataContext Context { get; } = new(db, tenant, site, clock);

    /// <summary>The state of a dataset, from counters: nothing of it is read.</summary>
    internal async Task<DataStamp> StampAsync(Dataset set)
    {
        var parts = new List<string> { Made, set.Name, site.Root, tenant.Authority.Slug, $"{Context.Today:yyyy-MM-dd}" };
        var stamps = await set.Tables.Select(t => t.Stamp(db)).Aggregate(Queryable.Concat).ToListAsync();
        parts.AddRange(stamps.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => $"{t.Name} {t.Rows} {t.Changes}"));
        var changed = (await Latest(set).FirstOrDefaultAsync())?.At;
        parts.Add($"{changed?.UtcTicks}");
        return new($"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts)))[..12])}\"", changed);
    }

    /// <summary>Every dataset with its rows and last change.</summary>
    internal async Task<IReadOnlyList<DatasetView>> AllAsync()
    {
        var (counts, changes) = (await KnownCountsAsync(), await Datasets.All.Select(Latest).Aggregate(Queryable.Concat).ToListAsync());
        return [.. Datasets.All.Select(set => new DatasetView(set, set.Names(Context) is null ? null : counts.GetValueOrDefault(set.Name), changes.Where(c => c.Name == set.Name).Select(c => (DateTimeOffset?)c.At).FirstOrDefault()))];
    }

    /// <summary>Rows of each dataset by name.</summary>
    internal async Task<Dictionary<string, int>> CountsAsync()
    {
        var counts = await KnownCountsAsync();
        foreach (var set in Datasets.All.Where(set => set.Names(Context) is null))
        {
            counts[set.Name] = await set.CountAsync(Context);
        }

        return counts;
    }

    // Of the datasets that can be counted without being read, in one question.
    private async Task<Dictionary<string, int>> KnownCountsAsync()
    {
        var names = await Datasets.All.Select(set => set.Names(Context)).OfType<IQueryable<string>>().Aggregate(Queryable.Concat).GroupBy(n => n).Select(g => new { g.Key, Rows = g.Count() }).ToListAsync();
        return names.ToDictionary(n => n.Key, n => n.Rows * Datasets.Find(n.Key)!.RowsEach, StringComparer.Ordinal);
    }

    internal async Task<DatasetView> ViewAsync(Dataset set) => new(set, await set.CountAsync(Context), (await Latest(set).FirstOrDefaultAsync())?.At);

    /// <summary>Dataset and rows, in the order of the file.</summary>
    internal async Task<List<object?[]>> PageAsync(Dataset set, int skip, int take)
    {
        var rows = new List<object?[]>();
        await foreach (var row in set.RowsAsync(Context, skip, take))
        {
            rows.Add(row);
        }

        return rows;
    }

    // The trail keeps when each record changed; it is read from its end.
    private IQueryable<Change> Latest(Dataset set)
    {
        var (name, tables) = (set.Name, set.Tables.Select(t => t.Name).ToList());
        return db.Set<AuditEntry>().Where(a => tables.Contains(a.Subject)).OrderByDescending(a => a.At).Take(1).Select(a => new Change { Name = name, At = a.At });
    }

    private sealed class Change
    {
        public string Name { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }
}
