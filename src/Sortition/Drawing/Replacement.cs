using System.Text;
using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>Who is called to replace those who left.</summary>
/// <param name="People">Those to call, in the order of the reserve, then of the random value.</param>
/// <param name="Quotas">Every quota once they are seated.</param>
/// <param name="Missing">Seats by which quotas are still not met, in all; 0 when every quota holds again.</param>
/// <param name="Vacant">Seats that nobody can fill (everyone left shares a household with someone seated).</param>
public sealed record Replacement(IReadOnlyList<DrawnPerson> People, IReadOnlyList<QuotaCount> Quotas, int Missing, int Vacant);

/// <summary>
/// Replaces actual drop-outs, seats already held being kept: first as many seats filled as can be, then quotas restored as far as
/// possible (the least sum of seats missing or too many, each counted in parts of the quota's maximum), then as many people of the
/// reserve as possible. Among people who do as well, those earlier in the reserve come first, then the public random value decides.
/// </summary>
public static class Replacements
{
    private const int Whole = 10_000;

    /// <summary>Finds whom to call.</summary>
    /// <param name="request">Pool, quotas and seats; <see cref="DrawRequest.Already"/> are those who still hold their seats.</param>
    /// <param name="reserve">Identifiers of the reserve still there, in calling order.</param>
    /// <param name="randomText">A public random value.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The random text is blank, or a person of the reserve is not in the pool.</exception>
    public static Replacement Find(DrawRequest request, IReadOnlyList<string> reserve, string randomText, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(randomText);
        var known = request.Candidates.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        if (reserve.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
        {
            throw new ArgumentException($"{stranger} is not in the pool, or already holds a seat.", nameof(reserve));
        }

        var search = new Search(request, reserve, randomText, cancellation);
        var called = search.Run();
        var quotas = DrawResult.Count(request, called);
        return new(
            [.. called.Select((p, i) => new DrawnPerson(i + 1, p.Id, request.Tickets[p.Id]))],
            quotas,
            quotas.Sum(q => Math.Max(0, q.Min - q.Selected) + Math.Max(0, q.Selected - q.Max)),
            request.Seats - request.Seated.Count - called.Count);
    }

    private sealed class Search
    {
        private readonly PanelSpace _space;
        private readonly PanelSolver _solver;
        private readonly List<Person> _order;
        private readonly HashSet<string> _reserve;

        internal Search(DrawRequest request, IReadOnlyList<string> reserve, string randomText, CancellationToken cancellation)
        {
            var key = Encoding.UTF8.GetBytes(randomText);
            var place = reserve.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
            _reserve = [.. reserve];
            _space = new PanelSpace(request, request.HouseholdRule);
            _solver = new PanelSolver(_space, cancellation);
            _order = [.. request.Candidates.Where(p => _space.CellOf(p) is not null)
                .OrderBy(p => place.GetValueOrDefault(p.Id, int.MaxValue))
                .ThenBy(p => Tickets.Place(key, request.Tickets[p.Id]), StringComparer.Ordinal)];
        }

        /// <summary>The three aims in turn, then people in order, each kept when the aims can still be reached.</summary>
        internal List<Person> Run()
        {
            var kept = new List<Person>();
            if (_space.Seats <= 0)
            {
                return kept;
            }

            var model = new CpModel();
            var called = _order.Select(p => model.NewBoolVar(p.Id)).ToArray();
            foreach (var home in _order.Index().GroupBy(p => _space.HouseholdOf(p.Item), StringComparer.Ordinal).Where(h => h.Count() > 1))
            {
                model.AddAtMostOne(home.Select(p => called[p.Index]));
            }

            model.Add(LinearExpr.Sum(called) <= _space.Seats);
            Reach(model, -LinearExpr.Sum(called));
            Reach(model, Harm(model, called));
            Reach(model, -LinearExpr.Sum(called.Where((_, i) => _reserve.Contains(_order[i].Id))));
            Keep(model, called, kept);
            return kept;
        }

        private void Keep(CpModel model, BoolVar[] called, List<Person> kept)
        {
            model.Minimize(LinearExpr.Constant(0));
            var known = Solve(model).Select(called);
            foreach (var (at, person) in _order.Index())
            {
                if (!known[at] && kept.Count < _space.Seats && With(model, called[at]) is { } other)
                {
                    known = other.Select(called);
                }

                // What was kept or passed over before holds in each later answer.
                model.Add(called[at] == (known[at] ? 1 : 0));
                if (known[at])
                {
                    kept.Add(person);
                }
            }
        }

        private Answer? With(CpModel model, BoolVar also)
        {
            model.ClearAssumptions();
            model.AddAssumption(also);
            var solver = _solver.Solve(model);
            model.ClearAssumptions();
            return solver is null ? null : new(solver);
        }

        private void Reach(CpModel model, LinearExpr aim)
        {
            model.Minimize(aim);
            // The solver scales whole numbers and gives them back a hair off.
            var best = (long)Math.Round(Solve(model).Solver.ObjectiveValue);
            model.Add(aim <= best);
        }

        private Answer Solve(CpModel model) => new(_solver.Solve(model) ?? throw new InvalidOperationException("Calling nobody is always possible."));

        private LinearExpr Harm(CpModel model, BoolVar[] called)
        {
            var harms = new List<LinearExpr>();
            foreach (var (row, quota) in _space.Quotas.Rows.Index())
            {
                var selected = LinearExpr.Sum(called.Where((_, i) => _space.CellOf(_order[i])!.Rows.Contains(row))) + _space.Taken[row];
                var harm = model.NewIntVar(0, _order.Count + _space.Taken[row] + quota.Min, $"harm{row}");
                model.Add(harm >= quota.Min - selected);
                model.Add(harm >= selected - quota.Max);
                harms.Add(harm * (Whole / Math.Max(1, quota.Max)));
            }

            return LinearExpr.Sum(harms);
        }

        private sealed record Answer(CpSolver Solver)
        {
            internal bool[] Select(BoolVar[] called) => [.. called.Select(c => Solver.BooleanValue(c))];
        }
    }
}
