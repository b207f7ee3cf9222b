using System.Globalization;
using System.Runtime;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>
/// Sweeps memory when nobody waits for an answer, long before it must be: otherwise it is swept in the middle of what fills it, a room that checks
/// in at once, and everybody in it waits for that. Nothing is done where the environment does not say how much may fill up (./run does).
/// </summary>
internal sealed class QuietSweep
{
    // A quarter of what may fill up: a full room's check-ins fit in the rest.
    private static readonly long Enough = long.TryParse(Environment.GetEnvironmentVariable("DOTNET_GCgen0size"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var filled) ? filled / 4 : long.MaxValue;

    private readonly RequestDelegate _next;
    private int _present, _isSweeping;
    private long _since;

    public QuietSweep(RequestDelegate next)
    {
        _next = next;
        if (Enough < long.MaxValue)
        {
            // All of the memory is never swept at a stretch either, which takes a fifth of a second, but beside what runs.
            GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        }
    }

    public async Task InvokeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _present);
        try
        {
            await _next(context);
        }
        finally
        {
            if (Interlocked.Decrement(ref _present) == 0 && IsTime() && Interlocked.CompareExchange(ref _isSweeping, 1, 0) == 0)
            {
                ThreadPool.UnsafeQueueUserWorkItem(_ => Sweep(), null);
            }
        }
    }

    private bool IsTime() => GC.GetTotalAllocatedBytes() - Volatile.Read(ref _since) > Enough;

    private void Sweep()
    {
        if (Volatile.Read(ref _present) == 0)
        {
            Volatile.Write(ref _since, GC.GetTotalAllocatedBytes());
            GC.Collect(1);
        }

        Volatile.Write(ref _isSweeping, 0);
    }
}
