namespace Misthos.Domain.Recruitment;

/// <summary>People of the population with a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="People">How many; census figures are weighted, so not always whole.</param>
public sealed record Margin(string Value, double People);

/// <summary>
/// From the population to seats, by largest remainder (Hare): each value gets the whole part of its exact share of the seats, and the
/// seats left go to the largest fractions, the first value in the list on a tie.
/// </summary>
public static class SeatShares
{
    /// <summary>Seats of each weight, in the same order; they sum to <paramref name="seats"/>.</summary>
    /// <param name="weights">0 or more, not all 0.</param>
    /// <param name="seats">Seats to share.</param>
    /// <exception cref="ArgumentException">A weight is below 0 or no number, or they are all 0.</exception>
    public static IReadOnlyList<int> Of(IReadOnlyList<double> weights, int seats)
    {
        var total = weights.Sum();
        if (weights.Any(w => w < 0 || !double.IsFinite(w)) || total <= 0)
        {
            throw new ArgumentException("Weights are 0 or more, and not all 0.", nameof(weights));
        }

        var exact = weights.Select(w => w / total * seats).ToArray();
        var shares = exact.Select(e => (int)Math.Floor(e + 1e-9)).ToArray();
        var order = Enumerable.Range(0, shares.Length).OrderByDescending(i => Math.Round(exact[i] - shares[i], 9)).ThenBy(i => i);
        foreach (var i in order.Take(seats - shares.Sum()))
        {
            shares[i]++;
        }

        return shares;
    }

    /// <summary>Bounds around the seats of each value: so many people more or fewer, never below 0 nor above the seats.</summary>
    /// <param name="margins">The population.</param>
    /// <param name="seats">Seats to share.</param>
    /// <param name="tolerance">People more or fewer.</param>
    public static IReadOnlyList<PlannedBounds> Bounds(IReadOnlyList<Margin> margins, int seats, int tolerance)
    {
        var total = margins.Sum(m => m.People);
        return [.. margins.Zip(Of([.. margins.Select(m => m.People)], seats), (margin, share) => new PlannedBounds(
            margin.Value, Math.Round(margin.People / total * 100, 2), Math.Max(0, share - tolerance), Math.Min(seats, share + tolerance)))];
    }
}
