using Misthos.Domain.Sittings;

namespace Misthos.Domain.Allowances;

/// <summary>
/// All that the allowance of one person for one sitting depends on, besides the scheme. Kept with the amount so that it can be
/// explained, and computed again, years later. Minutes are those of the frozen attendance.
/// </summary>
public sealed record AllowanceInput(Capacity Capacity, Guid OrganId, DateOnly Day, AttendanceStatus Status)
{
    /// <summary>Length of the sitting, in minutes.</summary>
    public required int PlannedMinutes { get; init; }

    /// <summary>Minutes present, at most <see cref="PlannedMinutes"/>.</summary>
    public required int MinutesPresent { get; init; }

    /// <summary>Employed by the authority on that day.</summary>
    public bool IsStaffOfAuthority { get; init; }

    /// <summary>Elected official of the authority on that day.</summary>
    public bool IsElectedOfficial { get; init; }

    /// <summary>Under age on that day.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Age in whole years on that day; null when the date of birth is unknown.</summary>
    public int? Age { get; init; }

    /// <summary>Has asked for the allowance (last word).</summary>
    public bool HasRequested { get; init; }

    /// <summary>Does not want the allowance (last word).</summary>
    public bool HasDeclined { get; init; }

    /// <summary>Decides later whether to have the allowance (last word).</summary>
    public bool HasDeferred { get; init; }

    /// <summary>The decision on the income condition valid on that day; null when there is none.</summary>
    public EligibilityFact? Eligibility { get; init; }

    /// <summary>What this scheme already owes the person for other sittings of the same day.</summary>
    public Money AlreadyDueThatDay { get; init; }

    /// <summary>Minutes of the other sittings of that day that this scheme already pays.</summary>
    public int MinutesPaidThatDay { get; init; }

    /// <summary>Sittings the scheme covers that the person has been at, this one included, those of later days not; counts for a whole process only.</summary>
    public int SittingsAttended { get; init; }

    /// <summary>What this scheme already owes the person for all other sittings; counts for a whole process only.</summary>
    public Money AlreadyDueInAll { get; init; }

    /// <summary>The attendance record that status and minutes come from; null when there is none (simulator).</summary>
    public AllowanceEvidence? Evidence { get; init; }

    /// <summary>Whether the person was there, wholly or in part, in the room or from a distance.</summary>
    internal bool WasThere =>
        Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Remote && MinutesPresent > 0;
}

/// <summary>The attendance record an allowance rests on.</summary>
/// <param name="SittingId">The sitting.</param>
/// <param name="AttendanceId">The attendance.</param>
/// <param name="Sitting">Title of the sitting.</param>
/// <param name="ClosedAt">When attendance was closed, UTC; null while it is open.</param>
public sealed record AllowanceEvidence(Guid SittingId, Guid AttendanceId, string Sitting, DateTimeOffset? ClosedAt);

/// <summary>A decision on the income condition, without the quotient.</summary>
public sealed record EligibilityFact(Guid DecisionId, EligibilityOutcome Outcome, Money Threshold, DateOnly QuotientMonth)
{
    /// <inheritdoc cref="EligibilityDecision.Basis" />
    public EligibilityBasis Basis { get; init; }

    /// <inheritdoc cref="EligibilityDecision.DecidedOn" />
    public DateOnly DecidedOn { get; init; }

    /// <inheritdoc cref="EligibilityDecision.ValidFrom" />
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc cref="EligibilityDecision.ValidTo" />
    public DateOnly ValidTo { get; init; }
}
