namespace Misthos.Sortition;

/// <summary>Which bound of a quota.</summary>
public enum BoundSide
{
    /// <summary>The minimum.</summary>
    Min,

    /// <summary>The maximum.</summary>
    Max,
}

/// <summary>One bound that takes part in a conflict.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">Its value.</param>
/// <param name="Side">Minimum or maximum.</param>
/// <param name="Bound">The bound, seats.</param>
/// <param name="InPool">How many people of the pool (and already seated) have that value.</param>
public sealed record ConflictingBound(string Feature, string Value, BoundSide Side, int Bound, int InPool);

/// <summary>One change of a bound.</summary>
public sealed record BoundChange(string Feature, string Value, BoundSide Side, int From, int To);

/// <summary>One way out of impossible quotas: with all of these changes, a panel exists.</summary>
/// <param name="Changes">Bounds to change; none when the seats or the household rule change.</param>
/// <param name="Seats">Size of the panel.</param>
/// <param name="HouseholdRule">The household rule.</param>
/// <param name="WithinFlex">Whether the bounds stay within the flexible bounds of the quota file.</param>
public sealed record Relaxation(IReadOnlyList<BoundChange> Changes, int Seats, HouseholdRule HouseholdRule, bool WithinFlex);

/// <summary>People to recruit with the same values.</summary>
/// <param name="People">How many.</param>
/// <param name="Values">A value of each feature.</param>
public sealed record RecruitProfile(int People, IReadOnlyList<(string Feature, string Value)> Values);

/// <summary>Whether a panel exists, and if not, why and what would help.</summary>
/// <param name="IsFeasible">Whether at least one panel meets everything.</param>
/// <param name="Conflict">The fewest bounds that cannot all be met (see <see cref="IsSmallestConflict"/>); drop any one of them
/// and the others can. Empty when a panel exists, and also when there are simply not enough people (or households) for the seats.</param>
/// <param name="HouseholdsMatter">Whether the conflict would vanish without the household rule.</param>
/// <param name="Relaxations">Ways out, the smallest change of bounds first.</param>
/// <param name="Candidates">People who may be drawn.</param>
/// <param name="Types">Different combinations of values among them.</param>
public sealed record FeasibilityReport(
    bool IsFeasible,
    IReadOnlyList<ConflictingBound> Conflict,
    bool HouseholdsMatter,
    IReadOnlyList<Relaxation> Relaxations,
    int Candidates,
    int Types)
{
    /// <summary>Identifiers of those who are in no possible panel (or whose housemate already has a seat), when panels exist.</summary>
    public IReadOnlyList<string> NeverSelectable { get; init; } = [];

    /// <summary>Whether it is proven that no conflict has fewer bounds.</summary>
    public bool IsSmallestConflict { get; init; } = true;

    /// <summary>The fewest people whose recruitment would make a panel possible; none when a panel exists or this does not help.</summary>
    public IReadOnlyList<RecruitProfile> Recruits { get; init; } = [];
}

/// <summary>Answers, with proof by exhaustive search of the solver, whether the quotas can be met.</summary>
public static class Feasibility
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="ArgumentException">People have values that the quotas do not name.</exception>
    public static FeasibilityReport Check(DrawRequest request, CancellationToken cancellation = default)
    {
        var polytope = new PanelPolytope(request);
        var space = polytope.Space;
        if (new Coverage(polytope, cancellation).Find() is { } most)
        {
            return new(true, [], false, [], request.Candidates.Count, space.TypeCount) { NeverSelectable = polytope.OutOfReach(request, most) };
        }

        var ways = new WaysOut(request, cancellation);
        var withoutHouseholds = ways.WithoutHouseholds();
        var conflict = new SmallestConflict(space, cancellation).Find(out var isSmallest);
        return new(
            false,
            [.. conflict.Select(c => Bound(request, space, c.Row, c.Side))],
            withoutHouseholds is not null,
            [.. ways.Bounds(space), .. ways.Seats(), .. withoutHouseholds is null ? Array.Empty<Relaxation>() : [withoutHouseholds]],
            request.Candidates.Count,
            space.TypeCount)
        {
            IsSmallestConflict = isSmallest,
            Recruits = new Recruiting(space, cancellation).Find(),
        };
    }

    /// <summary>Whether a panel exists, without asking why or what would help: much faster than <see cref="Check"/>.</summary>
    /// <exception cref="ArgumentException">People have values that the quotas do not name.</exception>
    public static bool IsPossible(DrawRequest request, CancellationToken cancellation = default)
    {
        var space = new PanelSpace(request, request.HouseholdRule);
        return new PanelSolver(space, cancellation).Find(new Remaining(space)) is not null;
    }

    private static ConflictingBound Bound(DrawRequest request, PanelSpace space, int row, BoundSide side)
    {
        var quota = space.Quotas.Rows[row];
        return new(
            quota.Feature,
            quota.Value,
            side,
            side == BoundSide.Min ? quota.Min : quota.Max,
            space.Taken[row] + request.Candidates.Count(p => space.CellOf(p)?.Rows.Contains(row) == true));
    }
}
