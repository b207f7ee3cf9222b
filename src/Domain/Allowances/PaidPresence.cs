using Codes = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Domain.Allowances;

/// <summary>
/// How many minutes a presence pays. "Full" means present for the whole planned length. An hourly rate paid in proportion to the minutes is
/// its plain meaning; a flat amount fixed for a reference length is owed whole for a sitting at least that long.
/// </summary>
internal sealed record PaidPresence
{
    /// <summary>Minutes paid.</summary>
    public int Minutes { get; private init; }

    /// <summary>Why the presence pays nothing.</summary>
    public Refusal? Unpaid { get; private init; }

    /// <summary>What must be decided first.</summary>
    public Refusal? Undecided { get; private init; }

    /// <summary>Length that a flat amount is shared by; null when it is owed whole.</summary>
    private int? SharedBy { get; init; }

    public static PaidPresence Of(AllowanceInput input, AllowanceBasis basis, AllowanceRateFacts rate)
    {
        var isPartial = input.MinutesPresent < input.PlannedMinutes;
        return basis.PartialPresence switch
        {
            PartialPresence.ProRata => InProportion(input, rate),
            PartialPresence.FullFrom => FullFrom(input, basis.FullFromMinutes ?? input.PlannedMinutes),
            _ when isPartial => Partial(input, basis.PartialPresence),
            _ => Whole(input, rate),
        };
    }

    /// <summary>The first step of the explanation: what the minutes are worth at that rate, before any cap.</summary>
    public AllowanceLine Line(AllowanceRateFacts rate) => (rate.Unit, SharedBy) switch
    {
        (RateUnit.PerHour, _) => new AllowanceLine(
            AllowanceLineCodes.HoursByRate, Share(rate.Amount, 60), AllowanceFormat.Number(Minutes), AllowanceFormat.Cents(rate.Amount)),
        (RateUnit.PerDay, null) => new AllowanceLine(AllowanceLineCodes.PerDay, rate.Amount, AllowanceFormat.Cents(rate.Amount)),
        (_, { } length) => new AllowanceLine(
            AllowanceLineCodes.ShareOfSitting, Share(rate.Amount, length), AllowanceFormat.Number(Minutes), AllowanceFormat.Number(length), AllowanceFormat.Cents(rate.Amount)),
        _ => new AllowanceLine(
            AllowanceLineCodes.PerSitting, rate.Amount, AllowanceFormat.Cents(rate.Amount), rate.ReferenceMinutes is { } reference ? AllowanceFormat.Number(reference) : ""),
    };

    private static PaidPresence InProportion(AllowanceInput input, AllowanceRateFacts rate)
    {
        var length = rate.ReferenceMinutes ?? input.PlannedMinutes;
        return new PaidPresence { Minutes = input.MinutesPresent, SharedBy = input.MinutesPresent < length ? length : null };
    }

    private static PaidPresence FullFrom(AllowanceInput input, int minimum) => input.MinutesPresent >= minimum
        ? new PaidPresence { Minutes = input.PlannedMinutes }
        : new PaidPresence { Unpaid = new Refusal(Codes.BelowMinimum, AllowanceFormat.Number(input.MinutesPresent), AllowanceFormat.Number(minimum)) };

    private static PaidPresence Partial(AllowanceInput input, PartialPresence rule)
    {
        string[] values = [AllowanceFormat.Number(input.MinutesPresent), AllowanceFormat.Number(input.PlannedMinutes)];
        return rule == PartialPresence.None
            ? new PaidPresence { Unpaid = new Refusal(Codes.PartialUnpaid, values) }
            : new PaidPresence { Undecided = new Refusal(Codes.PartialUndecided, values) };
    }

    private static PaidPresence Whole(AllowanceInput input, AllowanceRateFacts rate)
    {
        var isShort = rate.Unit == RateUnit.PerSitting && input.PlannedMinutes < rate.ReferenceMinutes;
        return isShort
            ? new PaidPresence
            {
                Undecided = new Refusal(
                    Codes.ShorterUndecided, AllowanceFormat.Number(input.PlannedMinutes), AllowanceFormat.Number(rate.ReferenceMinutes ?? 0)),
            }
            : new PaidPresence { Minutes = input.MinutesPresent };
    }

    // Multiplied before it is divided: 50 min / 60 is not a finite decimal and would lose half cents.
    private Money Share(Money amount, int length) => Money.Euros(amount.InEuros * Minutes / length);
}
