namespace Misthos.Domain.Studies;

/// <summary>
/// What a study tells groups apart by, one at a time. Whether a person asked for or received an allowance is none of them: it would be crossed
/// with income (issue 6, the study of Poitiers). A scheme counts as a period of sittings only.
/// </summary>
public enum StudyVariable
{
    /// <summary>Gender, as the draw knew it.</summary>
    Gender,

    /// <summary>Age group on the first day of the edition.</summary>
    Age,

    /// <summary>District, as the draw knew it.</summary>
    District,

    /// <summary>How the member came: drawn, volunteer, referred, school.</summary>
    Origin,

    /// <summary>The edition.</summary>
    Edition,

    /// <summary>Under age or not on the first day of the edition.</summary>
    Minor,

    /// <summary>Sittings held while a scheme in force covered their organ, and the others.</summary>
    Scheme,

    /// <summary>The organ that sat.</summary>
    Organ,
}

/// <summary>A seat: who held it, in what organ, from when to when (inclusive), and what is known of them.</summary>
/// <param name="PersonId">The member.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="OrganId">The organ.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; before the first when it was never held.</param>
/// <param name="Values">Value of each variable of people; what is not known is missing.</param>
public sealed record StudySeat(Guid PersonId, Guid EditionId, Guid OrganId, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyDictionary<StudyVariable, string> Values)
{
    /// <summary>Whether the seat is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => StartsOn <= day && day <= EndsOn;
}

/// <summary>A sitting that was held and noted.</summary>
/// <param name="Id">The sitting.</param>
/// <param name="OrganId">The organ.</param>
/// <param name="Day">Day.</param>
/// <param name="Came">Members who came, wholly or in part.</param>
/// <param name="Values">Value of each variable of sittings: scheme, organ.</param>
public sealed record StudySitting(Guid Id, Guid OrganId, DateOnly Day, IReadOnlySet<Guid> Came, IReadOnlyDictionary<StudyVariable, string> Values);

/// <summary>All that a study reads.</summary>
public sealed record StudyGround(IReadOnlyList<StudySeat> Seats, IReadOnlyList<StudySitting> Sittings)
{
    /// <summary>The seats and sittings of one edition.</summary>
    public StudyGround OfEdition(Guid editionId)
    {
        var seats = Seats.Where(seat => seat.EditionId == editionId).ToList();
        var organs = seats.Select(seat => seat.OrganId).ToHashSet();
        return new(seats, [.. Sittings.Where(sitting => organs.Contains(sitting.OrganId))]);
    }

    /// <summary>Whether a variable tells sittings apart rather than people.</summary>
    public static bool IsOfSittings(StudyVariable variable) => variable is StudyVariable.Scheme or StudyVariable.Organ;
}
