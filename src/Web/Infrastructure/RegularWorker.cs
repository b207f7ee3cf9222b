namespace Misthos.Web.Infrastructure;

/// <summary>Does work again and again, away from requests. What is due is read from the rows, so that a restart forgets nothing; a fault is logged and tried again after the pause.</summary>
/// <param name="pause">Time between two times.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log of the worker.</param>
internal abstract partial class RegularWorker(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    /// <summary>Does what is due now.</summary>
    protected abstract Task DoAsync(CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, GetType().Name, e);
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Worker} failed; trying again soon.")]
    private static partial void LogFailed(ILogger log, string worker, Exception fault);
}
