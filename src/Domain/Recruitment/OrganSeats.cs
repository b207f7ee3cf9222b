using System.Globalization;

namespace Misthos.Domain.Recruitment;

/// <summary>
/// The draw of an organ out of the members in office: when it can be held, and quotas that make the organ look like the assembly, with who
/// sits in it already counted.
/// </summary>
public static class OrganSeats
{
    /// <summary>Value of a member of whom a feature is not known; no quota asks for it.</summary>
    public const string Unknown = "non renseigné";

    /// <summary>Why the organ cannot be drawn; empty when it can.</summary>
    /// <param name="seats">Seats of the organ; 0 when the rules do not limit them.</param>
    /// <param name="taken">Seats held or being offered.</param>
    /// <param name="candidates">Members who take part in the draw.</param>
    /// <param name="reserve">People to name in reserve.</param>
    public static IReadOnlyList<Refusal> WhyNot(int seats, int taken, int candidates, int reserve) =>
        seats == 0 ? [new Refusal("organ.no-seats")]
            : taken >= seats ? [new Refusal("organ.full")]
            : candidates < seats - taken ? [new Refusal("organ.too-few", Number(seats - taken), Number(candidates))]
            : candidates < seats - taken + reserve ? [new Refusal("organ.reserve-too-large", Number(candidates - (seats - taken)))]
            : [];

    /// <summary>Bounds of the seats to draw: each value as frequent in the whole organ as in the assembly, so many people more or fewer.</summary>
    /// <param name="assembly">Members in office with each value, those of whom it is not known too.</param>
    /// <param name="held">People who sit in the organ with each value; none for a value that is missing.</param>
    /// <param name="seats">Seats of the whole organ, at least 1.</param>
    /// <param name="tolerance">People more or fewer.</param>
    public static IReadOnlyList<PlannedBounds> Propose(
        IReadOnlyList<Margin> assembly, IReadOnlyDictionary<string, int> held, int seats, int tolerance)
    {
        var vacant = Math.Max(0, seats - held.Values.Sum());
        int Within(int people) => Math.Clamp(people, 0, vacant);
        return [.. SeatShares.Bounds(assembly, seats, 0).Select(b => b with
        {
            Min = Within(b.Min - held.GetValueOrDefault(b.Value) - tolerance),
            Max = Within(b.Max - held.GetValueOrDefault(b.Value) + tolerance),
        })];
    }

    private static string Number(int people) => people.ToString(CultureInfo.InvariantCulture);
}
