using Misthos.Domain.Members;

namespace Misthos.Domain.Recruitment;

/// <summary>Groups whose share of an assembly is watched over its term.</summary>
public enum BalanceGroup
{
    /// <summary>Drawn by lot.</summary>
    Drawn,

    /// <summary>Volunteered.</summary>
    Volunteer,

    /// <summary>Sent by a partner.</summary>
    Referred,

    /// <summary>Came through a secondary school.</summary>
    School,

    /// <summary>Under 26 on the day, however they came.</summary>
    Young,
}

/// <summary>A seat as the balance sees it: dates inclusive; the person counts once a day, whatever the number of seats.</summary>
public sealed record BalanceSeat(Guid PersonId, MandateOrigin Origin, DateOnly StartsOn, DateOnly EndsOn, DateOnly? BornOn);

/// <summary>A day with its members who came.</summary>
public sealed record BalanceDay(DateOnly Day, IReadOnlySet<Guid> Came);

/// <summary>Members of a group in office on a day, and how many of them came.</summary>
public sealed record BalanceCount(BalanceGroup Group, int InOffice, int Came);

/// <summary>
/// Who is still there: in assemblies that mix origins, drawn members often fade and volunteers take their place; so do the young. The report on
/// Marseille and Poitiers asks to see it.
/// </summary>
public static class BalanceOverTime
{
    /// <summary>First age that is no longer young, years.</summary>
    public const int NoLongerYoung = 26;

    /// <summary>Counts each group on a day; groups nobody belongs to are 0.</summary>
    public static IReadOnlyList<BalanceCount> On(BalanceDay day, IEnumerable<BalanceSeat> seats)
    {
        var held = seats.Where(s => s.StartsOn <= day.Day && day.Day <= s.EndsOn).DistinctBy(s => s.PersonId).ToList();
        return [.. Enum.GetValues<BalanceGroup>().Select(group =>
        {
            var members = held.Where(s => Belongs(s, group, day.Day)).ToList();
            return new BalanceCount(group, members.Count, members.Count(s => day.Came.Contains(s.PersonId)));
        })];
    }

    private static bool Belongs(BalanceSeat seat, BalanceGroup group, DateOnly day) => group == BalanceGroup.Young
        ? seat.BornOn is { } born && born.AddYears(NoLongerYoung) > day
        : seat.Origin.ToString() == group.ToString();
}
