namespace Misthos.Domain.Allowances;

/// <summary>The steps of an amount that a day limits: what the presence is worth, the full day, the cap.</summary>
internal static class DaySteps
{
    public static IReadOnlyList<AllowanceLine> Of(AllowanceInput input, AllowanceRateFacts rate, PaidPresence presence)
    {
        var steps = new List<AllowanceLine> { presence.Line(rate) };
        var worth = steps[0].Amount ?? Money.Zero;
        if (FullDay(input, rate, presence, worth) is { } full)
        {
            steps.Add(full);
            worth += full.Amount ?? Money.Zero;
        }

        if (rate.DayLimit is { } cap && worth > Room(input, cap))
        {
            steps.Add(new AllowanceLine(AllowanceLineCodes.DayCap, Room(input, cap) - worth, CapValues(input, rate)));
        }

        return steps;
    }

    public static string[] CapValues(AllowanceInput input, AllowanceRateFacts rate) =>
        [AllowanceFormat.Cents(rate.DayLimit ?? Money.Zero), AllowanceFormat.Cents(input.AlreadyDueThatDay)];

    // The act says the amount of a whole day: hours times the rounded rate may stay a cent below it.
    private static AllowanceLine? FullDay(AllowanceInput input, AllowanceRateFacts rate, PaidPresence presence, Money worth)
    {
        if (rate.FullDayFrom is not { } from || rate.DayCap is not { } day || presence.Minutes + input.MinutesPaidThatDay < from)
        {
            return null;
        }

        var missing = Room(input, day) - worth;
        return missing > Money.Zero ? new AllowanceLine(AllowanceLineCodes.FullDay, missing, AllowanceFormat.Cents(day), AllowanceFormat.Number(from)) : null;
    }

    private static Money Room(AllowanceInput input, Money cap) => Money.Max(Money.Zero, cap - input.AlreadyDueThatDay);
}
