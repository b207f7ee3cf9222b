using Misthos.Domain;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances.Terms;

/// <summary>What becomes of a scheme on 1 January.</summary>
public enum JanuaryChange
{
    /// <summary>The scheme is over by then.</summary>
    Ended,

    /// <summary>A rate that starts that day is recorded.</summary>
    Recorded,

    /// <summary>The act fixes the amount, or froze the index: nothing changes by itself.</summary>
    Unchanged,

    /// <summary>The index of that day is not published yet.</summary>
    Waiting,

    /// <summary>The index gives another amount: a rate must be recorded.</summary>
    ToRecord,

    /// <summary>The index gives the same amount.</summary>
    SameAmount,
}

/// <summary>One scheme on the next 1 January.</summary>
public sealed record JanuaryRow(AllowanceScheme Scheme, SchemeRate? Now, JanuaryChange Change)
{
    /// <summary>What the index gives for that day; with the value of today while that of the day is not published.</summary>
    public Money? Next { get; init; }

    public Money? NextCap { get; init; }
}

/// <summary>Reads what next January changes for the schemes of an authority.</summary>
public static class January
{
    /// <summary>The next 1 January after today.</summary>
    public static DateOnly After(DateOnly today) => new(today.Year + 1, 1, 1);

    /// <summary>Whether the hourly SMIC of that day is on record: a line starts on it. One that is open-ended may still be replaced by decree.</summary>
    public static bool IsPublished(RateTable smic, DateOnly first) => smic.Rates.Any(rate => rate.From == first);

    public static JanuaryRow Of(AllowanceScheme scheme, DateOnly first, RateTable smic)
    {
        var now = scheme.RateOn(first.AddDays(-1));
        if (!scheme.IsValidOn(first))
        {
            return new JanuaryRow(scheme, now, JanuaryChange.Ended);
        }

        if (scheme.Rates.Any(rate => rate.From == first))
        {
            return new JanuaryRow(scheme, now, JanuaryChange.Recorded);
        }

        if (now is null || now.Formula == RateFormula.Fixed || now.ReferenceDay == ReferenceDay.Frozen)
        {
            return new JanuaryRow(scheme, now, JanuaryChange.Unchanged);
        }

        var next = now.Indexation.AmountOn(first, smic);
        var change = !IsPublished(smic, first) ? JanuaryChange.Waiting : next == now.Amount ? JanuaryChange.SameAmount : JanuaryChange.ToRecord;
        return new JanuaryRow(scheme, now, change) { Next = next, NextCap = now.Indexation.DayCapOn(first, smic) };
    }
}
