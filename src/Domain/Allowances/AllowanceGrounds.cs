namespace Misthos.Domain.Allowances;

/// <summary>The grounds of an amount, told after its steps: rate, income condition, act, state, legal basis.</summary>
internal static class AllowanceGrounds
{
    public static IEnumerable<AllowanceLine> Of(AllowanceInput input, AllowanceBasis basis, AllowanceRateFacts rate)
    {
        yield return rate.Provenance == RateProvenance.Derived
            ? Ground(AllowanceLineCodes.RateDerived, rate.Derivation, rate.Source)
            : Ground(AllowanceLineCodes.RateReadInAct, rate.Source);

        if (basis.QuotientThreshold is { } threshold && input.Eligibility is { } fact)
        {
            yield return Ground(
                AllowanceLineCodes.Quotient,
                AllowanceFormat.Cents(threshold), AllowanceFormat.Day(fact.QuotientMonth), fact.Basis.ToString(), AllowanceFormat.Day(fact.DecidedOn));
        }

        var act = basis.Act;
        yield return Ground(AllowanceLineCodes.Act, act.Number, AllowanceFormat.Day(act.AdoptedOn), act.Title, act.IsFictional ? "true" : "false");
        if (act is { State: { } state, StateSince: { } since })
        {
            yield return Ground(AllowanceLineCodes.ActState, state.ToString(), AllowanceFormat.Day(since), act.StateSource ?? "");
        }

        yield return Ground(AllowanceLineCodes.LegalBasis, act.LegalBasis);
    }

    private static AllowanceLine Ground(string code, params IReadOnlyList<string> values) => new(code, null, values);
}
