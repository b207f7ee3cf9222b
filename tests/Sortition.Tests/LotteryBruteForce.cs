using Google.OrTools.LinearSolver;

namespace Misthos.Sortition.Tests;

/// <summary>
/// LEXIMIN as it is defined, person by person over every panel there is: raise the smallest chance, find out one by one who
/// cannot have more, fix them, go on. Only for tiny pools.
/// </summary>
internal static class LotteryBruteForce
{
    internal static Dictionary<string, double> Leximin(DrawRequest request)
    {
        var panels = BruteForce.Panels(request).ConvertAll(p => p.Select(x => x.Id).ToHashSet());
        var chances = request.Pool.People.ToDictionary(p => p.Id, p => panels.Exists(x => x.Contains(p.Id)) ? double.NaN : 0.0);
        while (chances.Values.Any(double.IsNaN))
        {
            var open = chances.Where(c => double.IsNaN(c.Value)).Select(c => c.Key).ToList();
            var level = Best(panels, chances, open, 0);
            foreach (var id in open.Where(id => Best(panels, chances, [id], level) < level + 1e-7))
            {
                chances[id] = level;
            }
        }

        return chances;
    }

    /// <summary>The most that all of some people can have, when fixed people keep their level and open ones have at least the floor.</summary>
    private static double Best(List<HashSet<string>> panels, Dictionary<string, double> chances, List<string> wanted, double floor)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var shares = panels.ConvertAll(_ => solver.MakeNumVar(0, 1, ""));
        var least = solver.MakeNumVar(0, 1, "");
        solver.Add(new SumVarArray([.. shares]) == 1);
        foreach (var (id, chance) in chances)
        {
            var sum = new SumVarArray([.. panels.Zip(shares).Where(p => p.First.Contains(id)).Select(p => p.Second)]);
            solver.Add(sum >= (double.IsNaN(chance) ? floor : chance) - 1e-9);
            if (wanted.Contains(id))
            {
                solver.Add(sum >= least);
            }
        }

        solver.Maximize(least);
        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        return solver.Objective().Value();
    }

    /// <summary>The largest smallest chance of those who are in some panel when nobody may have more than a ceiling; NaN when that is impossible.</summary>
    internal static double SmallestUnder(DrawRequest request, double ceiling)
    {
        var panels = BruteForce.Panels(request).ConvertAll(p => p.Select(x => x.Id).ToHashSet());
        using var solver = Solver.CreateSolver("GLOP");
        var shares = panels.ConvertAll(_ => solver.MakeNumVar(0, 1, ""));
        var least = solver.MakeNumVar(0, 1, "");
        solver.Add(new SumVarArray([.. shares]) == 1);
        foreach (var id in request.Pool.People.Select(p => p.Id).Where(id => panels.Exists(p => p.Contains(id))))
        {
            var sum = new SumVarArray([.. panels.Zip(shares).Where(p => p.First.Contains(id)).Select(p => p.Second)]);
            solver.Add(sum >= least);
            solver.Add(sum <= ceiling);
        }

        solver.Maximize(least);
        return solver.Solve() == Solver.ResultStatus.OPTIMAL ? solver.Objective().Value() : double.NaN;
    }
}
