using Misthos.Domain.Sittings;
using Codes = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Domain.Allowances;

/// <summary>The conditions of an allowance: all that say no, and all that wait for a decision.</summary>
internal static class AllowanceConditions
{
    /// <summary>Why nothing is due, whatever the amount; every reason, not only the first.</summary>
    public static IEnumerable<Refusal> WhyNotDue(AllowanceInput input, AllowanceScheme scheme) =>
        [.. OfTheScheme(input, scheme), .. OfThePerson(input, scheme), .. OfTheRequest(input, scheme)];

    /// <summary>What must be decided before the conditions can be said to be met.</summary>
    public static IEnumerable<Refusal> WhatToDecide(AllowanceInput input, AllowanceScheme scheme)
    {
        if (input.HasDeferred)
        {
            yield return new Refusal("allowance.deferred");
        }

        if (scheme.QuotientThreshold is { } threshold && OpenQuestion(input.Eligibility, threshold) is { } open)
        {
            yield return open;
        }

        if (input.Status == AttendanceStatus.Remote && scheme.RemotePresence == RemotePresence.Undecided)
        {
            yield return new Refusal(Codes.RemoteUndecided);
        }

        if (scheme.MinimumAge is { } age && input.Age is null)
        {
            yield return new Refusal(Codes.AgeUnknown, AllowanceFormat.Number(age));
        }

        if (input.IsMinor && scheme.Minors == MinorAllowance.Undecided)
        {
            yield return new Refusal(Codes.MinorUndecided);
        }
    }

    private static IEnumerable<Refusal> OfTheScheme(AllowanceInput input, AllowanceScheme scheme)
    {
        if (!scheme.IsValidOn(input.Day))
        {
            var to = scheme.ValidTo is { } last ? AllowanceFormat.Day(last) : "";
            yield return new Refusal(Codes.SchemeNotValid, AllowanceFormat.Day(scheme.ValidFrom), to);
        }
        else if (scheme.RateOn(input.Day) is null)
        {
            yield return new Refusal(Codes.NoRate, AllowanceFormat.Day(input.Day));
        }

        var act = AllowanceActFacts.Of(scheme.CouncilAct, input.Day);
        if (act.State?.AllowsPayment() != true)
        {
            var since = act.StateSince is { } from ? AllowanceFormat.Day(from) : "";
            yield return new Refusal(Codes.ActNotInForce, act.Number, AllowanceFormat.Day(input.Day), act.State?.ToString() ?? "", since);
        }

        if (!scheme.OrganIds.Contains(input.OrganId))
        {
            yield return new Refusal(Codes.OrganNotCovered, act.Number);
        }
    }

    private static IEnumerable<Refusal> OfThePerson(AllowanceInput input, AllowanceScheme scheme)
    {
        var staff = input.IsStaffOfAuthority || input.Capacity == Capacity.Officer;
        var elected = input.IsElectedOfficial || input.Capacity == Capacity.ElectedOfficial;
        if (staff)
        {
            yield return new Refusal(Codes.Staff);
        }

        if (elected)
        {
            yield return new Refusal(Codes.Elected);
        }

        if (!staff && !elected && !scheme.CoveredCapacities.Contains(input.Capacity))
        {
            yield return new Refusal(Codes.CapacityNotCovered, input.Capacity.ToString());
        }

        if (input.Age < scheme.MinimumAge)
        {
            yield return new Refusal(Codes.BelowAge, AllowanceFormat.Number(scheme.MinimumAge.Value));
        }

        if (input.IsMinor && scheme.Minors == MinorAllowance.Nothing)
        {
            yield return new Refusal(Codes.MinorNotCovered);
        }

        if (!input.WasThere)
        {
            yield return new Refusal(Codes.Absent, input.Status.ToString());
        }
        else if (input.Status == AttendanceStatus.Remote && scheme.RemotePresence == RemotePresence.NotCovered)
        {
            yield return new Refusal(Codes.RemoteNotCovered);
        }
    }

    private static IEnumerable<Refusal> OfTheRequest(AllowanceInput input, AllowanceScheme scheme)
    {
        if (input.HasDeclined)
        {
            yield return new Refusal(Codes.Declined);
        }
        else if (scheme.OnRequest && !input.HasRequested && !input.HasDeferred)
        {
            yield return new Refusal(Codes.NotRequested);
        }

        if (scheme.QuotientThreshold is { } threshold
            && Usable(input.Eligibility, threshold) is { Outcome: EligibilityOutcome.AboveThreshold } above)
        {
            yield return new Refusal(Codes.AboveThreshold, AllowanceFormat.Cents(threshold), AllowanceFormat.Day(above.QuotientMonth));
        }
    }

    private static Refusal? OpenQuestion(EligibilityFact? fact, Money threshold) => fact switch
    {
        null => new Refusal(Codes.QuotientMissing, AllowanceFormat.Cents(threshold)),
        { Outcome: EligibilityOutcome.Unknown } => new Refusal(Codes.QuotientUnknown, AllowanceFormat.Cents(threshold)),
        _ when Usable(fact, threshold) is null =>
            new Refusal(Codes.QuotientOtherThreshold, AllowanceFormat.Cents(threshold), AllowanceFormat.Cents(fact.Threshold)),
        _ => null,
    };

    private static EligibilityFact? Usable(EligibilityFact? fact, Money threshold) => fact?.Threshold == threshold ? fact : null;
}
