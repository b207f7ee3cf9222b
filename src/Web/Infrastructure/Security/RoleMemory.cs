using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Misthos.Domain.Administration;

namespace Misthos.Web.Infrastructure.Security;

/// <summary>
/// The roles read within the last second, so that two hundred check-ins of one reception at one instant read them once. Saving a role here
/// makes it forget, and remember nothing until well after the row is committed; another server of the same database follows within the second.
/// </summary>
public sealed class RoleMemory : SaveChangesInterceptor
{
    private const int Most = 1000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(1), Quiet = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(Guid Authority, Guid User), (long At, Task<List<Role>> Roles)> _known = new();
    private long _saved = Stopwatch.GetTimestamp() - (long)(Quiet.TotalSeconds * Stopwatch.Frequency);

    /// <summary>The roles of a user in an authority: those remembered or being read by another request, or read now.</summary>
    public async Task<IReadOnlyList<Role>> OfAsync(Guid authority, Guid user, Func<Task<List<Role>>> read)
    {
        if (_known.TryGetValue((authority, user), out var known) && Stopwatch.GetElapsedTime(known.At) < Life
            && Stopwatch.GetElapsedTime(Volatile.Read(ref _saved)) > Quiet && !known.Roles.IsFaulted)
        {
            return await known.Roles;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        var at = Stopwatch.GetTimestamp();
        var roles = read();
        _known[(authority, user)] = (at, roles);
        return await roles;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Forget(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<RoleAssignment>().Any(role => role.State != EntityState.Unchanged) == true)
        {
            Volatile.Write(ref _saved, Stopwatch.GetTimestamp());
            _known.Clear();
        }
    }
}
