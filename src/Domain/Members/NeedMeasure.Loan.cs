namespace Misthos.Domain.Members;

/// <summary>Where a lent object is.</summary>
public enum LoanState
{
    /// <summary>Promised, not handed over yet.</summary>
    ToLend,

    /// <summary>With the member, to be given back by a day that is still to come.</summary>
    Lent,

    /// <summary>With the member after the day it was to be given back.</summary>
    Overdue,

    /// <summary>Given back.</summary>
    Returned,
}

/// <content>A measure may be the loan of an object: handed over, to be given back by a day, given back.</content>
public sealed partial class NeedMeasure
{
    /// <summary>Last day to give it back; null when the measure lends nothing.</summary>
    public DateOnly? ReturnBy { get; private set; }

    /// <summary>The day it was handed over.</summary>
    public DateOnly? LentOn { get; private set; }

    /// <summary>The day it was given back.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Where the object is on a day; null when the measure lends nothing, or was given up.</summary>
    public LoanState? LoanOn(DateOnly day) =>
        ReturnBy is null || Status == MeasureStatus.GivenUp ? null
        : LentOn is null ? LoanState.ToLend
        : ReturnedOn is not null ? LoanState.Returned
        : ReturnBy < day ? LoanState.Overdue
        : LoanState.Lent;

    /// <summary>Why it cannot be given back on that day; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotReturn(DateOnly on) => WhyNotOut() is { Count: > 0 } home ? home : on < LentOn ? [new Refusal("loan.before-lent")] : [];

    /// <summary>Why the day to give it back cannot become that one; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotProlong(DateOnly until) => WhyNotOut() is { Count: > 0 } home ? home : until <= ReturnBy ? [new Refusal("loan.not-later")] : [];

    internal void Lend(DateOnly on) => LentOn = on;

    internal void Return(DateOnly on) => ReturnedOn = on;

    internal void Prolong(DateOnly until) => ReturnBy = until;

    private IReadOnlyList<Refusal> WhyNotOut() => LentOn is null || ReturnedOn is not null ? [new Refusal("loan.not-out")] : [];
}
