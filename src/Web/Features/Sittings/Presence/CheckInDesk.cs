using System.Collections.Concurrent;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>At which door, and for whom it is noted.</summary>
public sealed record Door(AuthorityInfo Authority, Guid UserId, string UserName, Guid SittingId);

/// <summary>
/// Check-ins that arrive together are saved together: two hundred phones at once are a handful of transactions instead of two hundred that
/// wait for each other. Two save for all who wait: while one saves, the other reads and decides. Each is answered when its own row is committed
/// and not before, so nothing that was answered is ever lost, and nothing is kept here that a crash could lose unseen.
/// </summary>
public sealed class CheckInDesk(IServiceScopeFactory scopes) : IDisposable
{
    private const int Most = 128, Savers = 2, Attempts = 5;

    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _savers;

    /// <summary>Notes it; the answer comes when it is saved.</summary>
    public Task<CheckInAnswer> NoteAsync(Door door, CheckIn note)
    {
        var waiting = new Waiting(door, note);
        _waiting.Enqueue(waiting);
        if (MayStart())
        {
            // A thread of its own: in the pool, saving would begin after all that is still arriving.
            _ = Task.Factory.StartNew(SaveAllAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        return waiting.Done.Task;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private bool MayStart()
    {
        var savers = Volatile.Read(ref _savers);
        return savers < Savers && Interlocked.CompareExchange(ref _savers, savers + 1, savers) == savers;
    }

    private async Task SaveAllAsync()
    {
        do
        {
            while (Take() is { Count: > 0 } together)
            {
                foreach (var door in together.GroupBy(w => w.Door))
                {
                    await SaveAsync(door.Key, [.. door]);
                }
            }

            Interlocked.Decrement(ref _savers);
        }
        while (!_waiting.IsEmpty && MayStart());
    }

    private List<Waiting> Take()
    {
        var taken = new List<Waiting>();
        while (taken.Count < Most && _waiting.TryDequeue(out var next))
        {
            taken.Add(next);
        }

        return taken;
    }

    // Somebody else (the other saver, another server, the attendance page) may save the same person at the same time: then again, and one by one.
    private async Task SaveAsync(Door door, List<Waiting> together, int attempt = 1)
    {
        try
        {
            var answers = await RecordAsync(door, together);
            foreach (var (waiting, answer) in together.Zip(answers))
            {
                waiting.Done.SetResult(answer);
            }
        }
        catch (Exception exception) when (attempt < Attempts && Saving.IsRace(exception))
        {
            foreach (var some in attempt == 1 ? [together] : together.Select(one => new List<Waiting> { one }))
            {
                await SaveAsync(door, some, attempt + 1);
            }
        }
#pragma warning disable CA1031 // Whoever waits is told, whatever went wrong; the queue lives on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            together.ForEach(waiting => waiting.Done.TrySetException(exception));
        }
    }

    private async Task<IReadOnlyList<CheckInAnswer>> RecordAsync(Door door, List<Waiting> together)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(door.Authority);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(door.UserId, door.UserName);
        return await scope.ServiceProvider.GetRequiredService<CheckInService>().RecordAsync(door.SittingId, together.ConvertAll(w => w.Note), _turn);
    }

    private sealed record Waiting(Door Door, CheckIn Note)
    {
        // Answers are written by others: the thread that saved goes on with those who wait.
        public TaskCompletionSource<CheckInAnswer> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
