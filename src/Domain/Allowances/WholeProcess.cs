namespace Misthos.Domain.Allowances;

/// <summary>One amount for the whole process: due once, at the sitting with which the person has been at enough of them.</summary>
internal static class WholeProcess
{
    public static Refusal? WhatToDecide(AllowanceRateFacts rate) =>
        rate is { Unit: RateUnit.WholeProcess, SittingsRequired: null } ? new Refusal(AllowanceReasonCodes.ProcessUndecided) : null;

    public static Refusal? WhyNotYet(AllowanceInput input, AllowanceRateFacts rate)
    {
        if (rate is not { Unit: RateUnit.WholeProcess, SittingsRequired: { } required })
        {
            return null;
        }

        if (input.SittingsAttended < required)
        {
            return new Refusal(AllowanceReasonCodes.ProcessNotReached, AllowanceFormat.Number(input.SittingsAttended), AllowanceFormat.Number(required));
        }

        return input.AlreadyDueInAll >= rate.Amount ? new Refusal(AllowanceReasonCodes.ProcessAlreadyDue, AllowanceFormat.Cents(input.AlreadyDueInAll)) : null;
    }

    public static IReadOnlyList<AllowanceLine> Steps(AllowanceInput input, AllowanceRateFacts rate)
    {
        var whole = new AllowanceLine(
            AllowanceLineCodes.WholeProcess, rate.Amount,
            AllowanceFormat.Cents(rate.Amount), AllowanceFormat.Number(input.SittingsAttended), AllowanceFormat.Number(rate.SittingsRequired ?? 0));
        return input.AlreadyDueInAll > Money.Zero
            ? [whole, new AllowanceLine(AllowanceLineCodes.AlreadySettled, -input.AlreadyDueInAll, AllowanceFormat.Cents(input.AlreadyDueInAll))]
            : [whole];
    }
}
