namespace Misthos.Domain.Evaluations;

/// <summary>Somebody met an obstacle, as one source says.</summary>
public sealed record BarrierMark(BarrierSource Source, BarrierKind Kind, Guid Person);

/// <summary>An obstacle and how many people met it, by source; null where too few did, or where showing it would give a few away.</summary>
public sealed record BarrierRow(BarrierKind Kind, IReadOnlyDictionary<BarrierSource, int?> People)
{
    /// <summary>Whether anybody met it, as far as may be told.</summary>
    public bool IsMet => People.Values.Any(n => n != 0);
}

/// <summary>Obstacles against sources, small counts hidden.</summary>
public static class BarrierTable
{
    private static readonly BarrierKind[] Kinds = Enum.GetValues<BarrierKind>();

    /// <summary>Counts people once for each obstacle and source.</summary>
    public static IReadOnlyList<BarrierRow> Of(IEnumerable<BarrierMark> marks)
    {
        var met = marks.ToLookup(mark => mark.Source);
        var shown = Enum.GetValues<BarrierSource>().ToDictionary(source => source, source => SmallGroups.Show([.. Kinds.Select(kind => met[source].Where(mark => mark.Kind == kind).Select(mark => mark.Person).Distinct().Count())]));
        return [.. Kinds.Select((kind, i) => new BarrierRow(kind, shown.ToDictionary(source => source.Key, source => source.Value[i])))];
    }

    /// <summary>People a source speaks of; null when they are too few to be told.</summary>
    public static int? People(IEnumerable<BarrierMark> marks, BarrierSource source)
    {
        var people = marks.Where(mark => mark.Source == source).Select(mark => mark.Person).Distinct().Count();
        return SmallGroups.IsTotalHidden(people) ? null : people;
    }
}

/// <summary>A sitting as absences are counted: how many members were expected, and who stayed away for what obstacle.</summary>
public sealed record AbsenceDay(DateOnly Day, int Expected, IReadOnlyList<(Guid Person, BarrierKind Kind)> Away);

/// <summary>Absences for one obstacle before a measure and since, in hundredths of the presences expected; null where too few people are meant.</summary>
/// <param name="Before">Before the measure.</param>
/// <param name="Since">From its first day on.</param>
public sealed record AbsenceChange(double? Before, double? Since)
{
    /// <summary>Counts absences.</summary>
    /// <param name="kind">The obstacle.</param>
    /// <param name="startsOn">First day of the measure.</param>
    /// <param name="days">Sittings that were closed.</param>
    public static AbsenceChange Of(BarrierKind kind, DateOnly startsOn, IReadOnlyList<AbsenceDay> days) =>
        new(Share(kind, [.. days.Where(day => day.Day < startsOn)]), Share(kind, [.. days.Where(day => day.Day >= startsOn)]));

    private static double? Share(BarrierKind kind, List<AbsenceDay> days)
    {
        var (expected, away) = (days.Sum(day => day.Expected), days.SelectMany(day => day.Away).Where(a => a.Kind == kind).ToList());
        return expected < SmallGroups.Least || SmallGroups.IsTotalHidden(away.Select(a => a.Person).Distinct().Count()) ? null : (double)away.Count / expected;
    }
}
