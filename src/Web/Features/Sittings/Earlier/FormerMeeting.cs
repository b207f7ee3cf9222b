using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>A meeting of another platform, local time.</summary>
public sealed record FormerMeeting(MeetingTimes Times, MeetingWords Words)
{
    /// <summary>Address of the venue; empty when not said.</summary>
    public string Address { get; init; } = "";

    /// <summary>People who came, as declared there.</summary>
    public int? Attendees { get; init; }

    /// <summary>Contributions, as declared there.</summary>
    public int? Contributions { get; init; }

    /// <summary>Where it is: the name of the venue, else its address.</summary>
    public string Place => Words.Place.Length > 0 ? Words.Place : Address;

    /// <summary>Venue and address together.</summary>
    public string WholePlace => string.Join(", ", new[] { Words.Place, Address }.Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Minutes it lasts; a day or more is no sitting.</summary>
    public int Minutes => (int)(Times.EndsOn.ToDateTime(Times.EndsAt) - Times.Day.ToDateTime(Times.StartsAt)).TotalMinutes;

    /// <summary>Whether it begins and ends on one day, as a sitting does.</summary>
    public bool IsOneDay => Times.EndsOn == Times.Day && Minutes > 0;
}

/// <summary>Where meetings go: the organ that meets, and the topic or none.</summary>
public sealed record MeetingGoal(Organ Organ, Guid? TopicId);
