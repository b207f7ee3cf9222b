namespace Misthos.Sortition;

/// <summary>People who are alike: the same values, and housemates with the same values. They have the same chance.</summary>
/// <param name="Ids">Identifiers, in the order of their tickets.</param>
/// <param name="Values">Their values, in the order of the features of the pool.</param>
/// <param name="Chance">Probability that one of them is on the panel.</param>
public sealed record LotteryType(IReadOnlyList<string> Ids, IReadOnlyList<string> Values, double Chance);

/// <summary>A panel of the lottery, as numbers of people: who of a type comes is drawn evenly among its people.</summary>
/// <param name="Counts">People of each type, in the order of <see cref="Lottery.Types"/>; people already seated not counted.</param>
/// <param name="Probability">How likely the panel is.</param>
public sealed record LotteryPanel(IReadOnlyList<int> Counts, double Probability);

/// <summary>
/// A lottery over panels: each meets every quota, the number of seats and the household rule, and the probabilities sum to 1.
/// The same request gives the same lottery, whatever the order of rows and columns and the number of threads.
/// </summary>
public sealed class Lottery
{
    internal Lottery(DrawRequest request, PanelPolytope polytope, IReadOnlyList<LotteryPanel> panels)
    {
        (Request, Polytope, Panels) = (request, polytope, panels);
        var mean = new double[polytope.Count];
        foreach (var panel in panels)
        {
            for (var t = 0; t < mean.Length; t++)
            {
                mean[t] += panel.Probability * panel.Counts[t];
            }
        }

        Types = [.. polytope.People.Select((people, t) => new LotteryType(
            [.. people.Select(p => p.Id)], people[0].Values, mean[t] / people.Count))];
        var chances = request.Candidates.ToDictionary(p => p.Id, _ => 0.0, StringComparer.Ordinal);
        foreach (var type in Types)
        {
            foreach (var id in type.Ids)
            {
                chances[id] = type.Chance;
            }
        }

        Chances = chances;
    }

    /// <summary>The method asked, which is the one used.</summary>
    public required DrawMethod Method { get; init; }

    /// <summary>Groups of people who are alike.</summary>
    public IReadOnlyList<LotteryType> Types { get; }

    /// <summary>The different panels, the likeliest first.</summary>
    public IReadOnlyList<LotteryPanel> Panels { get; }

    /// <summary>Probability of each candidate to be on the panel; they sum to the seats to fill.</summary>
    public IReadOnlyDictionary<string, double> Chances { get; }

    /// <summary>Identifiers of the candidates who are in no possible panel (or whose housemate already has a seat).</summary>
    public required IReadOnlyList<string> NeverSelectable { get; init; }

    /// <summary>What is proven.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>Panels that were found but take no part.</summary>
    internal IReadOnlyList<int[]> Spare { get; init; } = [];

    internal DrawRequest Request { get; }

    internal PanelPolytope Polytope { get; }

    /// <summary>Rounds the lottery to equally likely panels of named people; the same key gives the same panels.</summary>
    /// <param name="panels">How many panels, at least 1.</param>
    /// <param name="key">Settles the order of the panels; keep it secret until they are published.</param>
    /// <param name="cancellation">Stops it.</param>
    public UniformLottery ToUniform(int panels = 1000, string key = "", CancellationToken cancellation = default) =>
        UniformLottery.Of(this, panels, key, cancellation);
}
