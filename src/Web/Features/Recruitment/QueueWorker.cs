namespace Misthos.Web.Features.Recruitment;

/// <summary>
/// Does long work asked for by rows, one at a time and away from requests. A worker claims a row and keeps it alive; what a stopped server left
/// behind falls silent and is taken up again, by this server or another.
/// </summary>
public abstract partial class QueueWorker(ILogger log) : BackgroundService
{
    /// <summary>After so long without a sign of life nobody works on a row any more.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _wake = new(0);

    /// <summary>Who claims rows here.</summary>
    protected Guid Me { get; } = Guid.CreateVersion7();

    /// <summary>Something was asked for.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Does the work whose turn it is.</summary>
    /// <returns>Whether there was any.</returns>
    public abstract Task<bool> RunNextAsync(CancellationToken stopping);

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunNextAsync(stoppingToken))
                {
                    // One after the other.
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, GetType().Name, e);
            }

            await _wake.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Worker} failed; trying again soon.")]
    private static partial void LogFailed(ILogger log, string worker, Exception fault);
}
