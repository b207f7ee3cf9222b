namespace Misthos.Domain.Allowances;

/// <summary>The grounds of an amount, told after its steps: rate, income condition, act, state, legal basis.</summary>
internal static class AllowanceGrounds
{
    public static IEnumerable<AllowanceLine> Of(AllowanceInput input, AllowanceBasis basis, AllowanceRateFacts rate)
    {
        if (input.Evidence is { } record)
        {
            var closed = record.ClosedAt is { } at ? AllowanceFormat.Day(DateOnly.FromDateTime(at.UtcDateTime)) : "";
            yield return Ground(
                AllowanceLineCodes.Attendance, AllowanceFormat.Number(input.MinutesPresent), AllowanceFormat.Number(input.PlannedMinutes), input.Status.ToString(), closed);
        }

        yield return Provenance(rate);
        if (rate.Indexation is { } index)
        {
            var frozen = index.FrozenOn is { } day ? AllowanceFormat.Day(day) : "";
            yield return Ground(AllowanceLineCodes.RateIndex, $"{index.Formula}:{index.Hours}", index.ReferenceDay.ToString(), frozen);
        }

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
        if (basis.Tax != TaxTreatment.Undecided && basis.Social != SocialTreatment.Undecided)
        {
            yield return Ground(AllowanceLineCodes.Treatment, basis.Tax.ToString(), basis.Social.ToString());
        }
    }

    private static AllowanceLine Provenance(AllowanceRateFacts rate) => rate.Provenance switch
    {
        RateProvenance.Derived => Ground(AllowanceLineCodes.RateDerived, rate.Derivation, rate.Source),
        RateProvenance.Reported => Ground(AllowanceLineCodes.RateReported, rate.Source),
        _ => Ground(AllowanceLineCodes.RateReadInAct, rate.Source),
    };

    private static AllowanceLine Ground(string code, params IReadOnlyList<string> values) => new(code, null, values);
}
