namespace Misthos.Sortition;

/// <summary>What a computation may use, and whom it tells.</summary>
internal sealed class Effort : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _user;
    private readonly IProgress<LotteryProgress>? _progress;

    internal Effort(LotteryOptions options, IProgress<LotteryProgress>? progress, CancellationToken user)
    {
        (_progress, _user, _stop) = (progress, user, CancellationTokenSource.CreateLinkedTokenSource(user));
        Parallel = new() { MaxDegreeOfParallelism = options.Parallelism };
        if (options.TimeLimit is { } limit)
        {
            _stop.CancelAfter(limit);
        }
    }

    /// <summary>Cancelled by the user or by the time limit.</summary>
    internal CancellationToken Token => _stop.Token;

    internal bool IsOutOfTime => _stop.IsCancellationRequested && !_user.IsCancellationRequested;

    internal ParallelOptions Parallel { get; }

    internal double Bound { get; set; }

    public void Dispose() => _stop.Dispose();

    internal void Report(LotteryPhase phase, int panels, double gap) => _progress?.Report(new(phase, panels, Bound, gap));
}
