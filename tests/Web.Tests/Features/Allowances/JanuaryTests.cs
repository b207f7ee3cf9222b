using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances.Terms;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>What next January changes: nothing by itself, an estimate while the decree is not out, an amount to record afterwards.</summary>
public sealed class JanuaryTests
{
    private static readonly DateOnly First = new(2027, 1, 1);

    [Theory]
    [InlineData(RateFormula.Fixed, ReferenceDay.FirstOfJanuary, false, JanuaryChange.Unchanged, null)]
    [InlineData(RateFormula.JurorSession, ReferenceDay.Frozen, true, JanuaryChange.Unchanged, null)]
    [InlineData(RateFormula.JurorSession, ReferenceDay.FirstOfJanuary, false, JanuaryChange.Waiting, 10216)]
    [InlineData(RateFormula.JurorSession, ReferenceDay.FirstOfJanuary, true, JanuaryChange.ToRecord, 10400)]
    [InlineData(RateFormula.JurorSession, ReferenceDay.DayOfSitting, true, JanuaryChange.ToRecord, 10400)]
    public void Each_convention_has_its_January(RateFormula formula, ReferenceDay day, bool published, JanuaryChange change, int? cents)
    {
        var row = January.Of(Scheme(formula, day), First, Smic(published));
        Assert.Equal(change, row.Change);
        Assert.Equal(cents, (int?)row.Next?.Cents);
    }

    [Fact]
    public void A_rate_recorded_or_a_scheme_over_says_so()
    {
        var scheme = Scheme(RateFormula.JurorSession, ReferenceDay.FirstOfJanuary);
        scheme.AddRate(Rate(RateFormula.JurorSession, ReferenceDay.FirstOfJanuary) with { From = First, Amount = Money.Euros(104) });
        Assert.Equal(JanuaryChange.Recorded, January.Of(scheme, First, Smic(true)).Change);
        Assert.Equal(JanuaryChange.Ended, January.Of(Scheme(RateFormula.Fixed, ReferenceDay.FirstOfJanuary, new DateOnly(2026, 12, 31)), First, Smic(true)).Change);
    }

    private static RateTable Smic(bool published) => new(
    [
        new DatedRate(new DateOnly(2026, 1, 1), published ? new DateOnly(2026, 12, 31) : null, Money.Euros(12.02m), RateStatus.Verified, "essai"),
        .. published ? new[] { new DatedRate(First, null, Money.Euros(12.25m), RateStatus.Verified, "essai") } : [],
    ]);

    private static AllowanceScheme Scheme(RateFormula formula, ReferenceDay day, DateOnly? until = null)
    {
        var act = new CouncilAct(Guid.CreateVersion7(), new CouncilActText("1", "Acte", new DateOnly(2026, 1, 1), "L.131-1"));
        var scheme = new AllowanceScheme(act, Guid.CreateVersion7(), new SchemeTerms("essai", new DateOnly(2026, 1, 1), until, [Guid.CreateVersion7()]));
        scheme.AddRate(Rate(formula, day));
        return scheme;
    }

    private static RateTerms Rate(RateFormula formula, ReferenceDay day) => new(new DateOnly(2026, 1, 1), null, RateUnit.PerDay, Money.Euros(102.16m))
    {
        Provenance = RateProvenance.ReadInAct,
        Source = "essai",
        Indexation = new RateIndexation(formula, day) { FrozenOn = formula != RateFormula.Fixed && day == ReferenceDay.Frozen ? new DateOnly(2026, 1, 1) : null },
    };
}
