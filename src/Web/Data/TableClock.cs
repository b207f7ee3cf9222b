using System.Collections.Concurrent;

namespace Misthos.Web.Data;

/// <summary>
/// When each table of each authority was last written, on a clock that counts writes: what was read before is out of date. One for the process;
/// another process (a verb) is noticed when pages kept in memory expire.
/// </summary>
public sealed class TableClock
{
    private readonly ConcurrentDictionary<string, long> _written = new(StringComparer.Ordinal);
    private long _now;

    /// <summary>Writes seen so far.</summary>
    public long Now => Interlocked.Read(ref _now);

    /// <summary>The name of a table of an authority; of every authority when it is written by a job that acts for several.</summary>
    public static string NameOf(Guid? authorityId, string table) => authorityId is { } id ? $"{id:N}:{table}" : table;

    /// <summary>A table was written, and that is committed.</summary>
    public void Write(string name) => _written[name] = Interlocked.Increment(ref _now);

    /// <summary>Whether none of these was written since.</summary>
    public bool IsUnchanged(IEnumerable<string> names, long since)
    {
        foreach (var name in names)
        {
            if (_written.TryGetValue(name, out var at) && at > since)
            {
                return false;
            }
        }

        return true;
    }
}
