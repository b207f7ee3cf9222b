using Misthos.Domain.Members;

namespace Misthos.Domain.Sittings;

/// <summary>A seat with what is known of its holder.</summary>
/// <param name="PersonId">The member.</param>
/// <param name="StartsOn">First day, inclusive.</param>
/// <param name="EndsOn">Last day, inclusive.</param>
/// <param name="Origin">How the member came.</param>
/// <param name="Values">Value of each feature; a feature not known is missing.</param>
public sealed record PanelSeat(Guid PersonId, DateOnly StartsOn, DateOnly EndsOn, MandateOrigin Origin, IReadOnlyDictionary<string, string> Values);

/// <summary>A group of the panel. The quota, where there is one, is of people in office.</summary>
/// <param name="Feature">Feature, for example "genre".</param>
/// <param name="Value">Value, for example "femme".</param>
/// <param name="Least">Fewest people the quota asks for; null without quota.</param>
/// <param name="Most">Most people; null without quota.</param>
public sealed record PanelGroup(string Feature, string Value, int? Least = null, int? Most = null);

/// <summary>A sitting held: its day, who came wholly or in part, and who was excused.</summary>
public sealed record HeldSitting(DateOnly Day, IReadOnlySet<Guid> Came, IReadOnlySet<Guid> Excused);

/// <summary>A group at a sitting.</summary>
/// <param name="Group">The group.</param>
/// <param name="InOffice">Members in office that day.</param>
/// <param name="Came">Of these, who came.</param>
/// <param name="Silent">Of those in office, who gave no sign of life lately: <see cref="RoomAgainstPanel.SilentOn"/>.</param>
public sealed record GroupInRoom(PanelGroup Group, int InOffice, int Came, int Silent)
{
    /// <summary>People to replace so that the panel holds its quota again; 0 without quota.</summary>
    public int ToReplace => Math.Max(0, (Group.Least ?? 0) - InOffice);

    /// <summary>People to replace besides, should those who gave no sign of life not come back.</summary>
    public int AtRisk => Math.Max(0, (Group.Least ?? 0) - (InOffice - Silent)) - ToReplace;
}

/// <summary>
/// Who came against the panel, group by group. A member counts once, whatever their seats; who is no member counts for nothing. Whether a
/// group fell under its quota follows from those in office, not from one day's absences.
/// </summary>
public static class RoomAgainstPanel
{
    /// <summary>Sittings in a row without a sign of life after which a member is called silent.</summary>
    public const int SilentAfter = 3;

    /// <summary>Groups with the people of a sitting.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="seats">Seats of the organ, past ones too.</param>
    /// <param name="sitting">The sitting.</param>
    /// <param name="silent">Who gave no sign of life.</param>
    public static IReadOnlyList<GroupInRoom> Of(IEnumerable<PanelGroup> groups, IEnumerable<PanelSeat> seats, HeldSitting sitting, IReadOnlySet<Guid> silent)
    {
        var held = InOffice(seats, sitting.Day);
        return [.. groups.Select(group =>
        {
            var members = held.FindAll(seat => string.Equals(seat.Values.GetValueOrDefault(group.Feature), group.Value, StringComparison.OrdinalIgnoreCase));
            return new GroupInRoom(group, members.Count, members.Count(m => sitting.Came.Contains(m.PersonId)), members.Count(m => silent.Contains(m.PersonId)));
        })];
    }

    /// <summary>Members in office on a day, once each.</summary>
    public static List<PanelSeat> InOffice(IEnumerable<PanelSeat> seats, DateOnly day) =>
        [.. seats.Where(seat => seat.StartsOn <= day && day <= seat.EndsOn).DistinctBy(seat => seat.PersonId)];

    /// <summary>
    /// Members in office who neither came to nor excused themselves from the last <see cref="SilentAfter"/> sittings up to that day, and held
    /// their seat at each of them. Nobody is silent before there were so many.
    /// </summary>
    public static IReadOnlySet<Guid> SilentOn(DateOnly day, IReadOnlyList<PanelSeat> seats, IEnumerable<HeldSitting> sittings)
    {
        var last = sittings.Where(s => s.Day <= day).OrderByDescending(s => s.Day).Take(SilentAfter).ToList();
        return last.Count < SilentAfter ? new HashSet<Guid>() : InOffice(seats, day).Select(s => s.PersonId)
            .Where(person => last.TrueForAll(s => seats.Any(seat => seat.PersonId == person && seat.StartsOn <= s.Day && s.Day <= seat.EndsOn)
                && !s.Came.Contains(person) && !s.Excused.Contains(person))).ToHashSet();
    }

    /// <summary>The fewest people who must be replaced for every quota to hold again: one person belongs to one group of each feature.</summary>
    public static int LeastToReplace(IEnumerable<GroupInRoom> groups) =>
        groups.GroupBy(g => g.Group.Feature, StringComparer.OrdinalIgnoreCase).Select(feature => feature.Sum(g => g.ToReplace)).DefaultIfEmpty(0).Max();

    /// <summary>Whether somebody is there at a moment of a sequence: noted there, arrived, and not gone.</summary>
    public static bool IsThere(SequencePresence presence, TimeOnly now) =>
        presence.Status.IsThere() && (presence.ArrivedAt is not { } came || came <= now) && (presence.LeftAt is not { } left || left > now);

    /// <summary>The sequence a moment of the day belongs to: the last that began, the first before any did.</summary>
    public static SittingSequence At(IReadOnlyList<SittingSequence> sequences, TimeOnly now) =>
        sequences.Where(s => s.StartsAt <= now).MaxBy(s => s.StartsAt) ?? sequences.MinBy(s => s.StartsAt)!;
}
