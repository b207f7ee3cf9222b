namespace Misthos.Sortition.Cli;

/// <summary>Tells how far a long computation is, on a line of the terminal that vanishes; nothing when errors go to a file.</summary>
internal static class Terminal
{
    internal static T Watch<T>(Func<IProgress<LotteryProgress>?, T> compute)
    {
        if (Console.IsErrorRedirected)
        {
            return compute(null);
        }

        try
        {
            return compute(new Line());
        }
        finally
        {
            Console.Error.Write("\r\u001b[K");
        }
    }

    private sealed class Line : IProgress<LotteryProgress>
    {
        public void Report(LotteryProgress value) => Console.Error.Write(FormattableString.Invariant(
            $"\r\u001b[K{Words(value.Phase)}: {value.Panels} panels{(value.Bound > 0 ? $", smallest chance at most {value.Bound:P3}" : "")}{(value.Gap < 1 ? $", {value.Gap:E1} away" : "")}"));

        private static string Words(LotteryPhase phase) => phase switch
        {
            LotteryPhase.Covering => "Looking for those who can be in no panel",
            LotteryPhase.Relaxing => "Computing the best chances",
            LotteryPhase.FindingPanels => "Finding panels that give them",
            _ => "Proving",
        };
    }
}
