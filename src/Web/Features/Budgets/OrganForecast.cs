using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Features.Budgets;

/// <summary>What an organ that a scheme covers will still cost, and how that was worked out.</summary>
public sealed record OrganForecast(Organ Organ, AllowanceScheme Scheme, BudgetForecast Allowances, BudgetForecast Expenses)
{
    /// <summary>Sittings held, with the people present.</summary>
    public IReadOnlyList<(Sitting Sitting, int People)> Held { get; private init; } = [];

    /// <summary>Sittings planned that are still to come, or whose attendance is still open.</summary>
    public IReadOnlyList<Sitting> ToCome { get; private init; } = [];

    /// <summary>Sittings closed whose settlement is to come.</summary>
    public int WaitingSittings { get; private init; }

    /// <summary>Sittings the mean is taken over.</summary>
    public int PricedSittings { get; private init; }

    /// <summary>Sittings to come that are shorter than what the flat amount was fixed for, while nobody decided what they pay.</summary>
    public int Shorter { get; private init; }

    /// <summary>Whether presence is paid by its length.</summary>
    public bool IsByTheHour => RateOf(ToCome.Count > 0 ? ToCome[0] : null)?.Unit == RateUnit.PerHour;

    /// <summary>The forecast of an organ; null when no scheme covers it.</summary>
    internal static OrganForecast? Of(BudgetLedger ledger, Organ organ, int unplanned)
    {
        var sittings = ledger.Sittings.Where(s => s.OrganId == organ.Id).ToList();
        var toCome = sittings.FindAll(s => s.Status != SittingStatus.Closed && s.Day <= ledger.Edition.EndsOn);
        if ((toCome.FirstOrDefault() ?? sittings.LastOrDefault()) is not { } next || AllowanceFacts.Choose(ledger.Schemes, next) is not { } scheme || !scheme.OrganIds.Contains(organ.Id))
        {
            return null;
        }

        int People(Sitting sitting) => ledger.Presences[sitting.Id].Count(p => p.Minutes > 0 && scheme.CoveredCapacities.Contains(p.Capacity));
        var held = sittings.Where(s => s.Status == SittingStatus.Closed).Select(s => (Sitting: s, People: People(s))).Where(s => s.People > 0).ToList();
        var settled = held.FindAll(s => ledger.Settled[s.Sitting.Id].Any(row => !row.IsExpense));
        var priced = settled.TakeLast(AttendanceTrend.Window).Select(s => s.Sitting).ToList();
        var basis = new ForecastBasis
        {
            Presences = [.. held.Select(s => s.People)],
            Seats = organ.Seats,
            PricedPresences = priced.Sum(People),
            ToCome = [.. toCome.Select(s => Length(s, scheme, priced)), .. Enumerable.Repeat(1m, unplanned)],
            IsWholeProcess = scheme.RateOn(next.Day)?.Unit == RateUnit.WholeProcess,
        };
        var expenses = Money.FromCents(priced.SelectMany(s => ledger.Settled[s.Id]).Where(row => row.IsExpense).Sum(row => row.Cents));
        return new OrganForecast(
            organ, scheme, BudgetForecast.Of(basis with { Priced = Price(ledger, scheme, priced), WaitingPresences = held.Except(settled).Sum(s => s.People) }),
            BudgetForecast.Of(basis with { Priced = expenses, IsWholeProcess = false }))
        {
            Held = held,
            ToCome = toCome,
            WaitingSittings = held.Count - settled.Count,
            PricedSittings = priced.Count,
            Shorter = toCome.Count(s => IsUndecided(s, scheme)),
        };
    }

    // What the settled presences are worth under the scheme as it will be: by the calculator, as if it had been in force.
    private static Money Price(BudgetLedger ledger, AllowanceScheme scheme, List<Sitting> priced)
    {
        if (priced.Count == 0)
        {
            return Money.Zero;
        }

        var past = priced.SelectMany(s => ledger.Settled[s.Id].Where(row => !row.IsExpense).GroupBy(row => row.AttendanceId).Select(rows =>
        {
            var input = AllowanceBreakdown.FromJson(rows.MaxBy(row => row.Order)!.Explanation).Input;
            return new PastPresence(rows.Key!.Value, s.Id, rows.Key.Value, new SittingPresence(input.Status, input.MinutesPresent, 0), input) { StartsAt = s.StartsAt };
        }));
        var trial = SchemeTrial.AsIf(scheme, priced[0].Day);
        return Money.Sum(WhatIf.Replay(past, _ => trial).Select(presence => presence.Amount));
    }

    private static decimal Length(Sitting sitting, AllowanceScheme scheme, List<Sitting> priced) => scheme.RateOn(sitting.Day) switch
    {
        { Unit: RateUnit.PerHour } when priced.Count > 0 => sitting.PlannedMinutes / (decimal)priced.Average(s => s.PlannedMinutes),
        { Unit: RateUnit.PerSitting, ReferenceMinutes: { } reference } when scheme.PartialPresence == PartialPresence.ProRata && sitting.PlannedMinutes < reference => (decimal)sitting.PlannedMinutes / reference,
        _ => 1,
    };

    private static bool IsUndecided(Sitting sitting, AllowanceScheme scheme) =>
        scheme.PartialPresence != PartialPresence.ProRata && scheme.RateOn(sitting.Day) is { Unit: RateUnit.PerSitting, ReferenceMinutes: { } reference } && sitting.PlannedMinutes < reference;

    private SchemeRate? RateOf(Sitting? sitting) => sitting is null ? (Scheme.Rates is [.., var last] ? last : null) : Scheme.RateOn(sitting.Day);
}
