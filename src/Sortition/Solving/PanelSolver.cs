using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>
/// Asks CP-SAT whether a panel exists. One worker and a limit in deterministic time: the answer is the same on any machine.
/// Only yes or no ever matters to a draw, never which panel the solver found.
/// </summary>
internal sealed class PanelSolver(PanelSpace space, CancellationToken cancellation)
{
    private const string Parameters = "num_workers:1 random_seed:1 max_deterministic_time:300 "
        + "linearization_level:2 symmetry_level:0 max_presolve_iterations:1";

    /// <summary>People per cell of some panel that fills what remains; <see langword="null"/> when there is none.</summary>
    /// <param name="remaining">What remains to be filled.</param>
    /// <param name="oneOf">When given, the panel must hold someone of at least one of these cells.</param>
    internal int[]? Find(Remaining remaining, IEnumerable<PanelSpace.Cell>? oneOf = null)
    {
        if (remaining.IsPlainlyImpossible(space.Quotas))
        {
            return null;
        }

        var model = new CpModel();
        var counts = Counts(model, remaining.Kinds, remaining.Seats);
        for (var row = 0; row < remaining.Min.Length; row++)
        {
            model.AddLinearConstraint(RowSum(counts, row), Math.Max(0, remaining.Min[row]), remaining.Max[row]);
        }

        if (oneOf is not null)
        {
            model.Add(LinearExpr.Sum(oneOf.Select(c => counts[c.Index])) >= 1);
        }

        return Solve(model) is { } solver ? [.. counts.Select(c => (int)solver.Value(c))] : null;
    }

    /// <summary>One variable per cell, the household rule and the number of seats.</summary>
    internal IntVar[] Counts(CpModel model, IReadOnlyList<int> kinds, int seats) => Counts(model, kinds, seats, LinearExpr.Constant(0));

    /// <summary>The same, when some of the seats go to others than the people of the cells.</summary>
    internal IntVar[] Counts(CpModel model, IReadOnlyList<int> kinds, int seats, LinearExpr others)
    {
        var counts = space.Cells.Select(c => model.NewIntVar(0, Math.Max(0, Math.Min(kinds[c.Kind], seats)), $"x{c.Index}")).ToArray();
        foreach (var kind in space.Cells.GroupBy(c => c.Kind).Where(k => k.Count() > 1))
        {
            model.AddLinearConstraint(LinearExpr.Sum(kind.Select(c => counts[c.Index])), 0, kinds[kind.Key]);
        }

        model.AddLinearConstraint(LinearExpr.Sum(counts) + others, seats, seats);
        return counts;
    }

    /// <summary>How many of the panel fall under a quota row.</summary>
    internal LinearExpr RowSum(IntVar[] counts, int row) =>
        LinearExpr.Sum(space.Cells.Where(c => c.Rows.Contains(row)).Select(c => counts[c.Index]));

    /// <summary>The solver holding an answer; <see langword="null"/> when it is proven that there is none.</summary>
    internal CpSolver? Solve(CpModel model)
    {
        cancellation.ThrowIfCancellationRequested();
        var solver = new CpSolver { StringParameters = Parameters };
        using var stop = cancellation.Register(solver.StopSearch);
        var status = solver.Solve(model);
        cancellation.ThrowIfCancellationRequested();
        return status switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => solver,
            CpSolverStatus.Infeasible => null,
            _ => throw new InvalidOperationException($"The solver gave no answer ({status}); nothing was drawn."),
        };
    }
}
