namespace Misthos.Domain.Allowances;

/// <summary>Codes of what changed between two breakdowns, each with the value before and the value after.</summary>
public static class AllowanceChangeCodes
{
    /// <summary>Minutes present.</summary>
    public const string Minutes = "change.minutes";

    /// <summary>Status of the attendance.</summary>
    public const string Status = "change.status";

    /// <summary>Length of the sitting, minutes.</summary>
    public const string Planned = "change.planned";

    /// <summary>Rate (cents, or empty without rate).</summary>
    public const string Rate = "change.rate";

    /// <summary>Cap of the day (cents, or empty).</summary>
    public const string Cap = "change.cap";

    /// <summary>What a partial presence pays.</summary>
    public const string Partial = "change.partial";

    /// <summary>State of the act (or empty: none).</summary>
    public const string ActState = "change.act-state";

    /// <summary>Decision on the income condition (or empty: none).</summary>
    public const string Eligibility = "change.eligibility";

    /// <summary>What the other sittings of the day paid (cents).</summary>
    public const string SameDay = "change.same-day";

    /// <summary>Version of the rule.</summary>
    public const string Rule = "change.rule";
}

/// <summary>Tells what changed between two breakdowns.</summary>
internal static class AllowanceChanges
{
    public static IEnumerable<AllowanceLine> Between(AllowanceBreakdown before, AllowanceBreakdown after)
    {
        (string Code, string Before, string After)[] facts =
        [
            (AllowanceChangeCodes.Minutes, Minutes(before.Input.MinutesPresent), Minutes(after.Input.MinutesPresent)),
            (AllowanceChangeCodes.Status, $"{before.Input.Status}", $"{after.Input.Status}"),
            (AllowanceChangeCodes.Planned, Minutes(before.Input.PlannedMinutes), Minutes(after.Input.PlannedMinutes)),
            (AllowanceChangeCodes.Rate, Cents(before.Basis?.Rate?.Amount), Cents(after.Basis?.Rate?.Amount)),
            (AllowanceChangeCodes.Cap, Cents(before.Basis?.Rate?.DayCap), Cents(after.Basis?.Rate?.DayCap)),
            (AllowanceChangeCodes.Partial, $"{before.Basis?.PartialPresence}", $"{after.Basis?.PartialPresence}"),
            (AllowanceChangeCodes.ActState, $"{before.Basis?.Act.State}", $"{after.Basis?.Act.State}"),
            (AllowanceChangeCodes.Eligibility, $"{before.Input.Eligibility?.Outcome}", $"{after.Input.Eligibility?.Outcome}"),
            (AllowanceChangeCodes.SameDay, Cents(before.Input.AlreadyDueThatDay), Cents(after.Input.AlreadyDueThatDay)),
            (AllowanceChangeCodes.Rule, before.RuleVersion, after.RuleVersion),
        ];
        return facts.Where(fact => fact.Before != fact.After).Select(fact => new AllowanceLine(fact.Code, null, fact.Before, fact.After));
    }

    private static string Minutes(int minutes) => AllowanceFormat.Number(minutes);

    private static string Cents(Money? amount) => amount is { } known ? AllowanceFormat.Cents(known) : "";
}
