using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Caching;

/// <summary>
/// Answers kept in memory, each with the tables it was made of: it is given again only while none of them was written since it began to be
/// made. Nothing has to be thrown away when something changes, and an answer made while somebody wrote is never kept as if it were new.
/// </summary>
internal sealed class PageStore(TableClock clock) : IOutputCacheStore, IDisposable
{
    /// <summary>Tag that says when an answer began to be made.</summary>
    public const string Since = "since:";

    private const long Room = 64 << 20;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Room, CompactionPercentage = 0.2 });

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (_kept.Get<Kept>(key) is not { } kept)
        {
            return default;
        }

        var now = clock.Now;
        if (kept.Seen != now)
        {
            if (!clock.IsUnchanged(kept.Tables, kept.Seen))
            {
                _kept.Remove(key);
                return default;
            }

            kept.Seen = now;
        }

        return ValueTask.FromResult<byte[]?>(kept.Answer);
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var since = Array.Find(tags ?? [], tag => tag.StartsWith(Since, StringComparison.Ordinal));
        if (since is not null)
        {
            var kept = new Kept(value, [.. tags!.Where(tag => tag != since)]) { Seen = long.Parse(since.AsSpan(Since.Length), CultureInfo.InvariantCulture) };
            _kept.Set(key, kept, new MemoryCacheEntryOptions { Size = value.Length + 500, AbsoluteExpirationRelativeToNow = validFor });
        }

        return default;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        clock.Write(tag);
        return default;
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Kept(byte[] Answer, string[] Tables)
    {
        private long _seen;

        /// <summary>Time of the clock up to which nothing it was made of had changed.</summary>
        public long Seen
        {
            get => Interlocked.Read(ref _seen);
            set => Interlocked.Exchange(ref _seen, value);
        }
    }
}
