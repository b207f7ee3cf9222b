namespace Misthos.Domain.Allowances;

/// <summary>Codes of <see cref="AllowanceLine"/>, with the values of each in order.</summary>
public static class AllowanceLineCodes
{
    /// <summary>Hours × rate, rounded to the cent, half up. Values: minutes paid, hourly rate (cents).</summary>
    public const string HoursByRate = "allowance.hours-by-rate";

    /// <summary>Flat amount a sitting. Values: amount (cents), reference length (minutes, or empty).</summary>
    public const string PerSitting = "allowance.per-sitting";

    /// <summary>Share of the flat amount. Values: minutes paid, reference length (minutes), flat amount (cents).</summary>
    public const string ShareOfSitting = "allowance.share-of-sitting";

    /// <summary>What the cap of the day takes away (negative amount). Values: cap (cents), already due that day (cents).</summary>
    public const string DayCap = "allowance.day-cap";

    /// <summary>Flat amount a day. Values: amount (cents).</summary>
    public const string PerDay = "allowance.per-day";

    /// <summary>Amount for the whole process. Values: amount (cents), sittings attended, sittings required.</summary>
    public const string WholeProcess = "allowance.whole-process";

    /// <summary>What completes the amount of a whole day. Values: amount of the day (cents), minutes from which it is due.</summary>
    public const string FullDay = "allowance.full-day";

    /// <summary>What was settled before (negative amount). Values: amount (cents).</summary>
    public const string AlreadySettled = "allowance.already-settled";

    /// <summary>The attendance record. Values: minutes present, minutes planned, status, day it was closed (or empty).</summary>
    public const string Attendance = "allowance.attendance";

    /// <summary>The index the rate follows. Values: formula and hours ("JurorSessionAnHour:7"), reference day, day frozen (or empty).</summary>
    public const string RateIndex = "allowance.rate-index";

    /// <summary>The rate was read in another source than the act. Values: source.</summary>
    public const string RateReported = "allowance.rate-reported";

    /// <summary>Tax and social treatment. Values: <see cref="TaxTreatment"/>, <see cref="SocialTreatment"/>.</summary>
    public const string Treatment = "allowance.treatment";

    /// <summary>The act. Values: number, day of adoption, title, "true" when fictional.</summary>
    public const string Act = "allowance.act";

    /// <summary>The state of the act that day. Values: state, since when, evidence.</summary>
    public const string ActState = "allowance.act-state";

    /// <summary>Legal grounds. Values: the act's wording.</summary>
    public const string LegalBasis = "allowance.legal-basis";

    /// <summary>The rate was read in the act. Values: source.</summary>
    public const string RateReadInAct = "allowance.rate-read-in-act";

    /// <summary>The rate was derived, not read in an act. Values: derivation, source.</summary>
    public const string RateDerived = "allowance.rate-derived";

    /// <summary>The income condition is met. Values: threshold (cents), month (first day), basis, day of the decision.</summary>
    public const string Quotient = "allowance.quotient-met";
}

/// <summary>Codes of the <see cref="Refusal"/>s of the calculator, with the values of each in order.</summary>
public static class AllowanceReasonCodes
{
    /// <summary>No scheme covers the edition. No value.</summary>
    public const string NoScheme = "allowance.no-scheme";

    /// <summary>The scheme does not cover that day. Values: first day, last day (or empty).</summary>
    public const string SchemeNotValid = "allowance.scheme-not-valid";

    /// <summary>The scheme has no rate for that day. Values: the day.</summary>
    public const string NoRate = "allowance.no-rate";

    /// <summary>The act does not name the organ. Values: act number.</summary>
    public const string OrganNotCovered = "allowance.organ-not-covered";

    /// <summary>The act does not allow payment that day. Values: act number, the day, state (or empty: none), since when (or empty).</summary>
    public const string ActNotInForce = "allowance.act-not-in-force";

    /// <summary>Staff of the authority. No value.</summary>
    public const string Staff = "allowance.staff-of-authority";

    /// <summary>Elected official. No value.</summary>
    public const string Elected = "allowance.elected-official";

    /// <summary>The act does not name the capacity. Values: capacity.</summary>
    public const string CapacityNotCovered = "allowance.capacity-not-covered";

    /// <summary>Was not there, or nothing is recorded. Values: attendance status.</summary>
    public const string Absent = "allowance.absent";

    /// <summary>Declined the allowance. No value.</summary>
    public const string Declined = "allowance.declined";

    /// <summary>Has not asked. No value.</summary>
    public const string NotRequested = "allowance.not-requested";

    /// <summary>Quotient above the threshold. Values: threshold (cents), month (first day).</summary>
    public const string AboveThreshold = "allowance.quotient-above-threshold";

    /// <summary>The act pays nothing for a partial presence. Values: minutes present, minutes planned.</summary>
    public const string PartialUnpaid = "allowance.partial-presence-unpaid";

    /// <summary>Below the minutes the act asks for. Values: minutes present, minutes asked.</summary>
    public const string BelowMinimum = "allowance.below-minimum-presence";

    /// <summary>The act does not count remote presence. No value.</summary>
    public const string RemoteNotCovered = "allowance.remote-not-covered";

    /// <summary>The cap of the day is already reached. Values: cap (cents), already due (cents).</summary>
    public const string DayCapReached = "allowance.day-cap-reached";

    /// <summary>Younger than the act asks. Values: age asked, years.</summary>
    public const string BelowAge = "allowance.below-minimum-age";

    /// <summary>To be decided: the act asks for an age and the date of birth is unknown. Values: age asked, years.</summary>
    public const string AgeUnknown = "allowance.age-unknown";

    /// <summary>Not at enough sittings yet for the amount of the whole process. Values: sittings attended, sittings required.</summary>
    public const string ProcessNotReached = "allowance.process-not-reached";

    /// <summary>The amount of the whole process is due already, with another sitting. Values: amount (cents).</summary>
    public const string ProcessAlreadyDue = "allowance.process-already-due";

    /// <summary>To be decided: how many sittings the amount of the whole process asks for. No value.</summary>
    public const string ProcessUndecided = "allowance.process-undecided";

    /// <summary>To be decided: no decision on the quotient for that day. Values: threshold (cents).</summary>
    public const string QuotientMissing = "allowance.quotient-missing";

    /// <summary>To be decided: the quotient is unknown. Values: threshold (cents).</summary>
    public const string QuotientUnknown = "allowance.quotient-unknown";

    /// <summary>To be decided: the quotient was compared with another threshold. Values: threshold (cents), the one used (cents).</summary>
    public const string QuotientOtherThreshold = "allowance.quotient-other-threshold";

    /// <summary>To be decided: what a partial presence pays. Values: minutes present, minutes planned.</summary>
    public const string PartialUndecided = "allowance.partial-presence-undecided";

    /// <summary>To be decided: what a sitting shorter than the reference pays. Values: minutes planned, reference minutes.</summary>
    public const string ShorterUndecided = "allowance.shorter-sitting-undecided";

    /// <summary>The act pays nothing to members under age. No value.</summary>
    public const string MinorNotCovered = "allowance.minor-not-covered";

    /// <summary>To be decided: what a member under age receives. No value.</summary>
    public const string MinorUndecided = "allowance.minor-undecided";

    /// <summary>To be decided: whether remote presence counts. No value.</summary>
    public const string RemoteUndecided = "allowance.remote-undecided";
}
