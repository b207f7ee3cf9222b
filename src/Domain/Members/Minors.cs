using Misthos.Domain.Sittings;

namespace Misthos.Domain.Members;

/// <summary>What the rules ask of people under age: majority is at eighteen (article 414 du code civil).</summary>
public static class Minors
{
    /// <summary>Age of majority, years.</summary>
    public const int Majority = 18;

    /// <summary>Whether somebody is under age on a day; not when the date of birth is unknown.</summary>
    public static bool IsMinor(DateOnly? bornOn, DateOnly day) => bornOn > LastBirthOfAge(day);

    /// <summary>Age in whole years on a day; null when the date of birth is unknown.</summary>
    public static int? AgeOn(DateOnly? bornOn, DateOnly day) =>
        bornOn is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;

    /// <summary>Whoever was born later is under age on that day.</summary>
    public static DateOnly LastBirthOfAge(DateOnly day) => day.AddYears(-Majority);

    /// <summary>
    /// Why somebody cannot be recorded as present in a capacity; empty when they can. A minor sits as a member only once a parent or
    /// guardian has authorised it; in any other capacity (a guest with their parents) nothing is asked.
    /// </summary>
    /// <param name="person">Who came.</param>
    /// <param name="capacity">In what capacity.</param>
    /// <param name="isAuthorised">Whether <see cref="MinorAuthorisation.IsGiven"/>.</param>
    /// <param name="day">Day of the sitting.</param>
    public static IReadOnlyList<Refusal> WhyNotPresent(Person person, Capacity capacity, bool isAuthorised, DateOnly day) =>
        capacity == Capacity.Member && !isAuthorised && IsMinor(person.BornOn, day) ? [new Refusal("attendance.minor-unauthorised", person.FullName)] : [];
}
