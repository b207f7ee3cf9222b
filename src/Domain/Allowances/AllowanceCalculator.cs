namespace Misthos.Domain.Allowances;

/// <summary>
/// Computes the allowance of one person for one sitting. Pure: same input and scheme, same answer. Each sitting is rounded to the cent
/// (half up), then what the sittings of one day exceed of the cap is taken off: the order of the sittings of a day does not change its total.
/// Whatever the act leaves open gives <see cref="AllowanceOutcome.ToBeDecided"/>, never a guess.
/// </summary>
public static class AllowanceCalculator
{
    /// <summary>Version of the rule; raised whenever an answer could change.</summary>
    public const string RuleVersion = "2";

    /// <summary>Computes the allowance.</summary>
    /// <param name="input">The person, the sitting, the frozen attendance, the decisions.</param>
    /// <param name="scheme">The scheme of the edition, with its act, states and rates loaded; null when there is none.</param>
    /// <exception cref="ArgumentException">Minutes are negative or exceed the sitting, or a decision does not hold on that day.</exception>
    /// <exception cref="InvalidOperationException">The act of the scheme is not loaded.</exception>
    public static AllowanceBreakdown Compute(AllowanceInput input, AllowanceScheme? scheme)
    {
        Check(input);
        if (scheme is null)
        {
            return Answer(AllowanceOutcome.NotDue, input, null) with { Reasons = [new Refusal(AllowanceReasonCodes.NoScheme)] };
        }

        if (scheme.CouncilAct is null)
        {
            throw new InvalidOperationException("The act of the scheme is not loaded.");
        }

        var basis = AllowanceBasis.Of(scheme, input.Day);
        if (AllowanceConditions.WhyNotDue(input, scheme).ToArray() is { Length: > 0 } refusals)
        {
            return Answer(AllowanceOutcome.NotDue, input, basis) with { Reasons = refusals };
        }

        return Compute(input, basis, basis.Rate!, [.. AllowanceConditions.WhatToDecide(input, scheme)]);
    }

    /// <summary>
    /// Minutes of a settled attendance that the scheme pays as things are now: none when nothing is due for it any more. They count towards the
    /// full day of the other sittings of that day, whatever was settled when.
    /// </summary>
    /// <param name="other">The other attendance, without what is due for other sittings.</param>
    /// <param name="scheme">The scheme that settled it.</param>
    public static int MinutesPaid(AllowanceInput other, AllowanceScheme? scheme) =>
        Compute(other, scheme).Outcome == AllowanceOutcome.Due ? other.MinutesPresent : 0;

    private static AllowanceBreakdown Compute(AllowanceInput input, AllowanceBasis basis, AllowanceRateFacts rate, Refusal[] open)
    {
        var presence = PaidPresence.Of(input, basis, rate);
        if ((presence.Unpaid ?? WholeProcess.WhyNotYet(input, rate)) is { } unpaid)
        {
            return Answer(AllowanceOutcome.NotDue, input, basis) with { Reasons = [unpaid] };
        }

        var undecided = new[] { presence.Undecided, WholeProcess.WhatToDecide(rate) }.OfType<Refusal>();
        Refusal[] toDecide = [.. open, .. undecided];
        if (toDecide.Length > 0)
        {
            return Answer(AllowanceOutcome.ToBeDecided, input, basis) with { Reasons = toDecide };
        }

        var steps = rate.Unit == RateUnit.WholeProcess ? WholeProcess.Steps(input, rate) : DaySteps.Of(input, rate, presence);
        return Told(input, basis, rate, steps);
    }

    private static AllowanceBreakdown Told(AllowanceInput input, AllowanceBasis basis, AllowanceRateFacts rate, IReadOnlyList<AllowanceLine> steps)
    {
        var amount = Money.Sum(steps.Select(step => step.Amount ?? Money.Zero));
        var lines = new List<AllowanceLine>([.. steps, .. AllowanceGrounds.Of(input, basis, rate)]);
        return amount > Money.Zero
            ? Answer(AllowanceOutcome.Due, input, basis) with { Amount = amount, Lines = lines }
            : Answer(AllowanceOutcome.NotDue, input, basis) with { Lines = lines, Reasons = [new Refusal(AllowanceReasonCodes.DayCapReached, DaySteps.CapValues(input, rate))] };
    }

    private static AllowanceBreakdown Answer(AllowanceOutcome outcome, AllowanceInput input, AllowanceBasis? basis) =>
        new(outcome, Money.Zero) { RuleVersion = RuleVersion, Input = input, Basis = basis };

    private static void Check(AllowanceInput input)
    {
        if (input.PlannedMinutes < 1 || input.MinutesPresent < 0 || input.MinutesPresent > input.PlannedMinutes)
        {
            throw new ArgumentException("Minutes present lie between zero and the length of the sitting.", nameof(input));
        }

        var already = input.AlreadyDueThatDay < Money.Zero || input.AlreadyDueInAll < Money.Zero || input.MinutesPaidThatDay < 0 || input.SittingsAttended < 0;
        if (already || input.Eligibility is { } fact && (input.Day < fact.ValidFrom || fact.ValidTo < input.Day))
        {
            throw new ArgumentException("What is due is not negative, and a decision holds on the day of the sitting.", nameof(input));
        }
    }
}
