namespace Misthos.Domain.Recruitment;

/// <summary>
/// A population by age, known at the limits of the census groups only. Between two known ages people are taken as spread evenly from
/// year to year; the last group, which has no end, as spread to 99 years. Groups may come from several divisions of the same population
/// (0 to 14, 15 to 29… and 0 to 2, 3 to 5…): every limit that any of them gives is used.
/// </summary>
public sealed class AgePyramid
{
    /// <summary>Where the last group is taken to end, years.</summary>
    public const int Oldest = 99;

    private readonly SortedDictionary<int, double> _younger = new() { [0] = 0 };

    private AgePyramid()
    {
    }

    /// <summary>People of all ages.</summary>
    public double Total => _younger.Values.Last();

    /// <summary>Builds the pyramid.</summary>
    /// <param name="groups">Census groups with their people.</param>
    /// <returns>Null unless some groups lead without a gap from 0 years to a last group without end.</returns>
    public static AgePyramid? Of(IReadOnlyCollection<(AgeBand Band, double People)> groups)
    {
        var pyramid = new AgePyramid();
        var waiting = groups.Where(g => g.Band.To is not null).OrderBy(g => g.Band.To - g.Band.From).ToList();
        while (waiting.Find(g => pyramid._younger.ContainsKey(g.Band.From) && !pyramid._younger.ContainsKey(g.Band.To!.Value + 1)) is { People: >= 0, Band.To: not null } next)
        {
            pyramid._younger[next.Band.To.Value + 1] = pyramid._younger[next.Band.From] + next.People;
        }

        var last = groups.Where(g => g.Band.To is null && pyramid._younger.ContainsKey(g.Band.From)).OrderByDescending(g => g.Band.From).Take(1).ToList();
        if (last.Count == 0)
        {
            return null;
        }

        pyramid._younger[Oldest + 1] = pyramid._younger[last[0].Band.From] + last[0].People;
        return pyramid;
    }

    /// <summary>People of an age group.</summary>
    public double PeopleIn(AgeBand band) => Math.Max(0, YoungerThan(band.To is { } to ? Math.Min(to, Oldest) + 1 : Oldest + 1) - YoungerThan(band.From));

    private double YoungerThan(int age)
    {
        if (age > Oldest || _younger.TryGetValue(age, out _))
        {
            return age > Oldest ? Total : _younger[age];
        }

        var (before, after) = (_younger.Last(p => p.Key < age), _younger.First(p => p.Key > age));
        return before.Value + ((after.Value - before.Value) * (age - before.Key) / (after.Key - before.Key));
    }
}
