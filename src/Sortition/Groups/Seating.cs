namespace Misthos.Sortition;

/// <summary>
/// Seats people at tables over several rounds. First the demands (fixed seats, together, apart), then balance (at each table, each value
/// of each balanced column comes as often as its share of the people, rounded down or up), then as many new meetings as possible. With
/// neither demands nor balance this is the social golfer problem, for which no exact method is practical; the plan is found by simulated
/// annealing with a fixed amount of work, so the same request always gives the same plan.
/// </summary>
public static class Seating
{
    // In thousandths of a repeated meeting. Mild heat gives most meetings; great heat leaves narrow valleys of balance.
    private const double Mild = 500;
    private const double Great = 8000;
    private const double Cold = 200;

    /// <summary>Every demand that contradicts another; empty when a plan may exist.</summary>
    public static IReadOnlyList<SeatingRefusal> WhyNot(SeatingRequest request) => new SeatingRules(request).WhyNot();

    /// <summary>Makes a plan.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ImpossibleSeatingException">Demands contradict each other, or people who must sit together or apart could not be kept so.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; there is no plan.</exception>
    public static TablePlan Plan(SeatingRequest request, CancellationToken cancellation = default)
    {
        var refusals = WhyNot(request);
        if (refusals.Count > 0)
        {
            throw new ImpossibleSeatingException(refusals);
        }

        var problem = new SeatingProblem(request);
        var plan = Anneal(Mild, 1);
        if (plan.Broken.Count + plan.OffBalance.Count > 0)
        {
            var other = Anneal(Great, 2);
            plan = other.IsBetterThan(plan) ? other : plan;
        }

        return plan.Broken.Count == 0 ? plan : throw new ImpossibleSeatingException(plan.Broken);

        TablePlan Anneal(double heat, ulong seed)
        {
            var annealer = new Annealer(problem, seed);
            annealer.Improve(Trials(problem, request.Seconds), heat, Cold, cancellation);
            return new TablePlan(problem, request.Balance, annealer.Rounds);
        }
    }

    /// <summary>Measured: a trial costs so many nanoseconds for so many columns, and the start of the program takes its part of the first second.</summary>
    private static long Trials(SeatingProblem problem, double seconds) => (long)(seconds * 560_000_000 / (20 + (4 * problem.Fields)));
}
