namespace Misthos.Sortition;

/// <summary>
/// A lottery of M equally likely panels of named people, which can be drawn in public with dice (Flanigan, Kehne, Procaccia,
/// "Fair sortition made transparent", NeurIPS 2021). Its chances are those of a <see cref="Lottery"/> but for rounding.
/// </summary>
public sealed class UniformLottery
{
    private UniformLottery(IReadOnlyList<IReadOnlyList<string>> panels, IReadOnlyDictionary<string, int> seats, double maxDeviation) =>
        (Panels, Seats, MaxDeviation) = (panels, seats, maxDeviation);

    /// <summary>Identifiers of the people of each panel, in the order of their tickets; people already seated are not repeated.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Panels { get; }

    /// <summary>In how many of the panels each candidate is.</summary>
    public IReadOnlyDictionary<string, int> Seats { get; }

    /// <summary>By how much rounding changed anyone's chance, at most.</summary>
    public double MaxDeviation { get; }

    /// <summary>Rounds a lottery. The same lottery and key give the same panels.</summary>
    /// <param name="lottery">The lottery.</param>
    /// <param name="panels">How many equally likely panels.</param>
    /// <param name="key">Settles the order of panels and, with the tickets, who of people alike comes when.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidOperationException">A panel does not meet its quotas, seats or households: a fault of this library.</exception>
    internal static UniformLottery Of(Lottery lottery, int panels, string key, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(panels, 1);
        var counts = new LotteryRounding(lottery, panels).Round(cancellation);
        new SeededNumbers("order of panels\n" + key).Shuffle(counts);
        var people = new PanelSeating(lottery.Polytope).Seat(counts);
        if (!people.TrueForAll(new PanelCheck(lottery.Request).Meets))
        {
            throw new InvalidOperationException("A panel of the lottery does not meet its quotas; nothing is given back.");
        }

        var seats = lottery.Chances.ToDictionary(c => c.Key, _ => 0, StringComparer.Ordinal);
        people.ForEach(p => p.ForEach(x => seats[x.Id]++));
        var request = lottery.Request;
        return new(
            [.. people.Select(p => (IReadOnlyList<string>)[.. p.OrderBy(x => request.Tickets[x.Id], StringComparer.Ordinal).Select(x => x.Id)])],
            seats,
            lottery.Chances.Select(c => Math.Abs(c.Value - ((double)seats[c.Key] / panels))).DefaultIfEmpty(0).Max());
    }
}
