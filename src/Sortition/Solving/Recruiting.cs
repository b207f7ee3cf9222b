using Google.OrTools.Sat;

namespace Misthos.Sortition;

/// <summary>
/// Finds the fewest people to recruit so that a panel exists. Recruits may have any values and live alone, so only how many
/// of them have each value counts: any numbers that agree feature by feature are those of some people.
/// </summary>
internal sealed class Recruiting(PanelSpace space, CancellationToken cancellation)
{
    /// <summary>Profiles to recruit, or none when recruiting does not help or too many would be needed.</summary>
    internal List<RecruitProfile> Find()
    {
        if (space.Seats < 0)
        {
            return [];
        }

        var solver = new PanelSolver(space, cancellation);
        var model = new CpModel();
        var recruits = model.NewIntVar(0, space.Seats, "recruits");
        var values = space.Quotas.Rows.Select((_, row) => model.NewIntVar(0, space.Seats, $"new{row}")).ToArray();
        var counts = solver.Counts(model, space.Kinds, space.Seats, recruits);
        foreach (var feature in space.Quotas.Rows.Index().GroupBy(q => q.Item.Feature, StringComparer.OrdinalIgnoreCase))
        {
            model.Add(LinearExpr.Sum(feature.Select(q => values[q.Index])) == recruits);
        }

        foreach (var (row, quota) in space.Quotas.Rows.Index())
        {
            model.AddLinearConstraint(solver.RowSum(counts, row) + values[row] + space.Taken[row], quota.Min, quota.Max);
        }

        model.Minimize(recruits);
        return solver.Solve(model) is { } found ? Profiles([.. values.Select(v => (int)found.Value(v))]) : [];
    }

    /// <summary>People with these numbers of each value, the same profiles together.</summary>
    private List<RecruitProfile> Profiles(int[] values)
    {
        var columns = space.Quotas.Rows.Index().GroupBy(q => q.Item.Feature, StringComparer.OrdinalIgnoreCase)
            .Select(f => f.SelectMany(q => Enumerable.Repeat((q.Item.Feature, q.Item.Value), values[q.Index])).ToList()).ToList();
        return columns.Count == 0 ? [] : [.. Enumerable.Range(0, columns[0].Count)
            .Select(person => columns.ConvertAll(c => c[person]))
            .GroupBy(profile => string.Join('\n', profile), StringComparer.Ordinal)
            .Select(same => new RecruitProfile(same.Count(), same.First()))];
    }
}
