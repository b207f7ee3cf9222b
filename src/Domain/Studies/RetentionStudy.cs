using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Studies;

/// <summary>One point of a curve; everything is null when it must not be shown.</summary>
/// <param name="People">Members followed up to there.</param>
/// <param name="InOffice">Share of their seats still held at that sitting, whole percent.</param>
/// <param name="Coming">Share of their seats whose holder came to that sitting or to a later one, whole percent.</param>
public sealed record RetentionPoint(int? People, int? InOffice, int? Coming);

/// <summary>A group followed from the first sitting of its organ to the last one held.</summary>
public sealed record RetentionCurve(string Value, IReadOnlyList<RetentionPoint> Points)
{
    /// <summary>Whether nothing of the group may be shown.</summary>
    public bool IsHidden => Points.All(point => point.People is null);
}

/// <summary>Retention by one variable: everybody, then each group.</summary>
public sealed record RetentionTable(StudyVariable Variable, RetentionCurve All, IReadOnlyList<RetentionCurve> Curves);

/// <summary>
/// Who is still there after n sittings. Followed are those who held a seat at the first sitting of their organ; point n is its n-th sitting, but the
/// last: whether somebody still comes is seen by the sittings after. Organs that held fewer sittings leave the curve, which goes on from one
/// point to the next by those followed at both (Kaplan and Meier, 1958), so that it never rises because others left. A group is shown up to the
/// point where too few people remain, or where those who leave the curve would be too few.
/// </summary>
public static class RetentionStudy
{
    /// <summary>Retention by a variable of people; small groups hidden.</summary>
    /// <exception cref="ArgumentException">The variable tells sittings apart, not people.</exception>
    public static RetentionTable Of(StudyGround ground, StudyVariable variable)
    {
        if (StudyGround.IsOfSittings(variable))
        {
            throw new ArgumentException("Only people are followed.", nameof(variable));
        }

        var followed = Followed(ground);
        var most = followed.Select(seat => seat.Points).DefaultIfEmpty(0).Max();
        var groups = followed.GroupBy(seat => seat.Seat.Values.GetValueOrDefault(variable, ""), StringComparer.Ordinal).ToList();
        var points = Points(groups.ConvertAll(group => Cells([.. group], most)), most);
        return new(variable, new("", Points([Cells(followed, most)], most)[0]), [.. groups.Select((group, g) => new RetentionCurve(group.Key, points[g]))]);
    }

    /// <summary>Members followed who came to none of the last sittings of their organs.</summary>
    /// <param name="ground">What is known.</param>
    /// <param name="last">How many sittings; organs that held fewer tell nothing.</param>
    public static int Gone(StudyGround ground, int last = 3) => Followed(ground).GroupBy(seat => seat.Seat.PersonId)
        .Count(person => person.Any(seat => seat.Sittings.Count >= last) && person.All(seat => !seat.ComesFrom(Math.Max(0, seat.Sittings.Count - last))));

    // The curves of one table, each hidden from the point on where it, or those who leave it, would be too few.
    private static List<RetentionPoint>[] Points(List<List<RetentionCell>> cells, int most)
    {
        var hidden = new bool[cells.Count];
        List<RetentionPoint>[] points = [.. cells.Select(_ => new List<RetentionPoint>())];
        for (var n = 0; n < most; n++)
        {
            Hide(hidden, [.. cells.Select(cell => cell[n].People.Count)]);
            Hide(hidden, n == 0 ? [] : [.. cells.Select(cell => cell[n - 1].People.Count - cell[n].People.Count)]);
            for (var g = 0; g < cells.Count; g++)
            {
                points[g].Add(Point(cells[g], n, hidden[g]));
            }
        }

        return points;
    }

    // Who is hidden once stays so: what comes back would give away what was hidden.
    private static void Hide(bool[] hidden, IReadOnlyList<int> sizes)
    {
        var more = SmallGroups.Hidden(sizes);
        for (var g = 0; g < more.Count; g++)
        {
            hidden[g] |= more[g];
        }
    }

    private static List<FollowedSeat> Followed(StudyGround ground)
    {
        var sittings = ground.Sittings.ToLookup(sitting => sitting.OrganId);
        return [.. ground.Seats.GroupBy(seat => seat.OrganId).SelectMany(organ =>
        {
            IReadOnlyList<StudySitting> held = [.. sittings[organ.Key].OrderBy(sitting => sitting.Day)];
            return organ.Where(seat => held.Count > 0 && seat.IsHeldOn(held[0].Day)).DistinctBy(seat => seat.PersonId).Select(seat => new FollowedSeat(seat, held));
        })];
    }

    private static List<RetentionCell> Cells(IReadOnlyList<FollowedSeat> seats, int most) => [.. Enumerable.Range(0, most).Select(n =>
    {
        var there = seats.Where(seat => n < seat.Points).ToList();
        return new RetentionCell(there.Select(seat => seat.Seat.PersonId).ToHashSet(), StepOf(there, n, (seat, at) => seat.IsHeldAt(at)), StepOf(there, n, (seat, at) => seat.ComesFrom(at)));
    })];

    // The share of those who were still there one point before: of all at the first point.
    private static double StepOf(List<FollowedSeat> seats, int n, Func<FollowedSeat, int, bool> isThere)
    {
        var before = n == 0 ? seats.Count : seats.Count(seat => isThere(seat, n - 1));
        return before == 0 ? 1 : (double)seats.Count(seat => isThere(seat, n)) / before;
    }

    private static RetentionPoint Point(List<RetentionCell> cells, int n, bool isHidden) => isHidden || cells[n].People.Count == 0
        ? new(null, null, null)
        : new(cells[n].People.Count, Percent(cells, n, cell => cell.InOffice), Percent(cells, n, cell => cell.Coming));

    private static int Percent(List<RetentionCell> cells, int n, Func<RetentionCell, double> step) =>
        (int)Math.Round(Math.Round(cells.Take(n + 1).Aggregate(100.0, (share, cell) => share * step(cell)), 6), MidpointRounding.AwayFromZero);

    private sealed record FollowedSeat(StudySeat Seat, IReadOnlyList<StudySitting> Sittings)
    {
        public int Points => Math.Max(1, Sittings.Count - 1);

        public bool IsHeldAt(int n) => Seat.IsHeldOn(Sittings[n].Day);

        public bool ComesFrom(int n) => Sittings.Skip(n).Any(sitting => sitting.Came.Contains(Seat.PersonId));
    }

    // Those followed at a point, and the shares that pass from the point before to it.
    private sealed record RetentionCell(IReadOnlySet<Guid> People, double InOffice, double Coming);
}
