using Misthos.Domain.Allowances;

namespace Misthos.Domain.Budgets;

/// <summary>What somebody would change in a scheme, to see what it would cost. Null leaves a thing as it is.</summary>
public sealed record SchemeVariation
{
    /// <summary>Amount of one unit (sitting, hour, day, whole process).</summary>
    public Money? Amount { get; init; }

    /// <summary>Most for one day.</summary>
    public Money? DayCap { get; init; }

    /// <summary>What a partial presence pays: <see cref="PartialPresence.ProRata"/> or <see cref="PartialPresence.None"/>.</summary>
    public PartialPresence? Partial { get; init; }

    /// <summary>Whether everybody is paid, without asking and whatever their income; whoever declined stays unpaid.</summary>
    public bool IsForEveryone { get; init; }

    /// <summary>Expenses paid back, in place of those of the scheme of the same kind.</summary>
    public IReadOnlyList<ExpenseTerms> Expenses { get; init; } = [];

    /// <summary>Whether nothing is changed.</summary>
    public bool IsNone => Amount is null && DayCap is null && Partial is null && !IsForEveryone && Expenses.Count == 0;
}

/// <summary>
/// A scheme as if it had been in force all along, with a variation: a copy that lives in memory only, for the calculators to be asked with. The
/// scheme and its act are not touched.
/// </summary>
public static class SchemeTrial
{
    private const string Supposed = "what-if";

    /// <summary>The copy.</summary>
    /// <param name="scheme">The scheme, with its rates, expenses and act loaded.</param>
    /// <param name="from">First day to be covered: the first rate and each kind of expense reach back to it.</param>
    /// <param name="variation">What would change.</param>
    public static AllowanceScheme AsIf(AllowanceScheme scheme, DateOnly from, SchemeVariation? variation = null)
    {
        var change = variation ?? new SchemeVariation();
        var trial = new AllowanceScheme(Act(scheme.CouncilAct, from), scheme.EditionId, Terms(scheme, from, change));
        foreach (var (index, rate) in Rates(scheme, from, change).Index())
        {
            trial.AddRate(Copy(rate, index == 0 ? from : rate.From, change));
        }

        foreach (var terms in scheme.Expenses.Where(own => change.Expenses.All(other => other.Kind != own.Kind)).GroupBy(own => own.Kind).Select(kind => Copy(kind.Last(), from)).Concat(change.Expenses))
        {
            trial.AddExpense(terms with { From = from, To = null });
        }

        return trial;
    }

    private static IEnumerable<SchemeRate> Rates(AllowanceScheme scheme, DateOnly from, SchemeVariation change) =>
        HasOneRate(change) ? scheme.Rates.TakeLast(1) : scheme.Rates.Where(rate => !(rate.To < from));

    private static bool HasOneRate(SchemeVariation change) => change.Amount is not null || change.DayCap is not null;

    private static CouncilAct Act(CouncilAct act, DateOnly from)
    {
        var adopted = act.AdoptedOn < from ? act.AdoptedOn : from;
        var supposed = new CouncilAct(act.AuthorityId, new CouncilActText(act.Number, act.Title, adopted, act.LegalBasis) { IsFictional = act.IsFictional });
        supposed.Record(CouncilActStateKind.InForce, adopted, Supposed, new StateRecording(act.AuthorityId, default));
        return supposed;
    }

    private static SchemeTerms Terms(AllowanceScheme scheme, DateOnly from, SchemeVariation change) => new(scheme.Name, from, null, scheme.OrganIds)
    {
        Capacities = scheme.CoveredCapacities,
        OnRequest = scheme.OnRequest && !change.IsForEveryone,
        QuotientThreshold = change.IsForEveryone ? null : scheme.QuotientThreshold,
        MinimumAge = scheme.MinimumAge,
        PartialPresence = change.Partial ?? scheme.PartialPresence,
        FullFromMinutes = change.Partial is null ? scheme.FullFromMinutes : null,
        RemotePresence = scheme.RemotePresence,
        Minors = scheme.Minors,
    };

    private static RateTerms Copy(SchemeRate rate, DateOnly from, SchemeVariation change) => new(from, HasOneRate(change) ? null : rate.To, rate.Unit, change.Amount ?? rate.Amount)
    {
        DayCap = change.DayCap ?? rate.DayCap,
        ReferenceMinutes = rate.ReferenceMinutes,
        FullDayFrom = rate.FullDayFrom,
        SittingsRequired = rate.SittingsRequired,
        Provenance = rate.Provenance,
        Derivation = rate.Derivation,
        Source = rate.Source,
        Indexation = rate.Indexation,
    };

    private static ExpenseTerms Copy(ExpenseComponent own, DateOnly from) => new(own.Kind, from, null, own.Basis)
    {
        UnitMilliEuros = own.UnitMilliEuros,
        MaximumUnitsADay = own.MaximumUnitsADay,
        DayCeiling = own.DayCeiling,
        PersonCeiling = own.PersonCeiling,
        IncludesEmployerCharges = own.IncludesEmployerCharges,
        Receipt = own.Receipt,
        ReceiptAbove = own.ReceiptAbove,
        DeadlineDays = own.DeadlineDays,
        Provenance = own.Provenance,
        Derivation = own.Derivation,
        Source = own.Source,
    };
}
