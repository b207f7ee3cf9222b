namespace Misthos.Domain.Budgets;

/// <summary>
/// Where attendance is going: the straight line closest to the presences of the last sittings (least squares). It may go down to nobody, never
/// above the seats. How far sittings lay from the line at most says how sure it is.
/// </summary>
public sealed class AttendanceTrend
{
    /// <summary>Sittings looked at, at most: the last ones.</summary>
    public const int Window = 8;

    /// <summary>Sittings without which nothing is said.</summary>
    public const int Fewest = 3;

    private readonly decimal _most;

    private AttendanceTrend(IReadOnlyList<int> seen, decimal most)
    {
        (Seen, _most) = (seen, most);
        decimal middle = (seen.Count - 1) / 2m, mean = seen.Sum() / (decimal)seen.Count;
        Slope = seen.Select((people, i) => (i - middle) * (people - mean)).Sum() / seen.Select((_, i) => (i - middle) * (i - middle)).Sum();
        Start = mean - Slope * middle;
        Deviation = seen.Select((people, i) => Math.Abs(people - Start - Slope * i)).Max();
    }

    /// <summary>People present at the sittings looked at, oldest first.</summary>
    public IReadOnlyList<int> Seen { get; }

    /// <summary>People won (or lost) from one sitting to the next.</summary>
    public decimal Slope { get; }

    /// <summary>Largest distance of a sitting from the line, people.</summary>
    public decimal Deviation { get; }

    private decimal Start { get; }

    /// <summary>The trend of these sittings; null when there are fewer than <see cref="Fewest"/>.</summary>
    /// <param name="presences">People present at each sitting held, oldest first.</param>
    /// <param name="seats">Seats of the organ, people; 0 when they are not limited: then never more than the most seen.</param>
    public static AttendanceTrend? Of(IReadOnlyList<int> presences, int seats) => presences.Count < Fewest
        ? null
        : new([.. presences.TakeLast(Window)], Math.Max(seats, presences.TakeLast(Window).Max()));

    /// <summary>People expected at a sitting to come.</summary>
    /// <param name="ahead">1 for the next sitting, 2 for the one after.</param>
    public decimal Expected(int ahead) => Kept(On(ahead));

    /// <summary>The same when that sitting is as far below the line as any was.</summary>
    public decimal Low(int ahead) => Kept(On(ahead) - Deviation);

    /// <summary>The same when that sitting is as far above the line as any was.</summary>
    public decimal High(int ahead) => Kept(On(ahead) + Deviation);

    private decimal On(int ahead) => Start + Slope * (Seen.Count - 1 + ahead);

    private decimal Kept(decimal people) => Math.Clamp(people, 0, _most);
}
