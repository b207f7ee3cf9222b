using Spectre.Console;

namespace Misthos.Sortition.Cli;

/// <summary>Shows how far a long computation is, as a bar that vanishes; nothing when the output is not a terminal.</summary>
internal static class Terminal
{
    /// <summary>Gap at which the chances are taken for reached: the end of the bar.</summary>
    private const double Reached = 1e-7;

    internal static T Watch<T>(Func<IProgress<LotteryProgress>?, CancellationToken, T> compute)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += Stop;
        try
        {
            return Console.IsErrorRedirected || Console.IsOutputRedirected ? compute(null, stop.Token) : WithBar(progress => compute(progress, stop.Token));
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }

        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true;
            stop.Cancel();
        }
    }

    private static T WithBar<T>(Func<IProgress<LotteryProgress>, T> compute) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress().AutoClear(true).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(context => compute(new Bar(context.AddTask("Reading the pool"))));

    private sealed class Bar(ProgressTask task) : IProgress<LotteryProgress>
    {
        public void Report(LotteryProgress value)
        {
            var bound = value.Bound > 0 ? FormattableString.Invariant($", smallest chance at most {value.Bound:P3}") : "";
            task.Description = $"{Words(value.Phase)}: {value.Panels} panels{bound}";
            task.Value = value.Phase switch
            {
                LotteryPhase.Covering => 5,
                LotteryPhase.Relaxing => 15,
                _ => 20 + (80 * Math.Clamp(Math.Log(value.Gap) / Math.Log(Reached), 0, 1)),
            };
        }

        private static string Words(LotteryPhase phase) => phase switch
        {
            LotteryPhase.Covering => "Who can be in no panel",
            LotteryPhase.Relaxing => "The best chances",
            LotteryPhase.FindingPanels => "Panels that give them",
            _ => "Proof",
        };
    }
}
