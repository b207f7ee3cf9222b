using System.Globalization;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>A rate, as typed.</summary>
public class RateInput
{
    public string? From { get; set; }

    public string? Unit { get; set; } = nameof(RateUnit.PerSitting);

    public string? Amount { get; set; }

    public string? DayCap { get; set; }

    public string? ReferenceHours { get; set; }

    public string? FullDayHours { get; set; }

    public string? SittingsRequired { get; set; }

    public string? Formula { get; set; } = nameof(RateFormula.Fixed);

    public string? FormulaHours { get; set; }

    public string? ReferenceDay { get; set; } = nameof(Domain.Allowances.ReferenceDay.FirstOfJanuary);

    public string? FrozenOn { get; set; }

    public string? Provenance { get; set; }

    public string? Derivation { get; set; }

    public string? RateSource { get; set; }

    /// <summary>The rate, or null with the key of each error at its field.</summary>
    public RateTerms? ReadRate(FormReader form)
    {
        var from = form.Day(nameof(From), From);
        var unit = form.Pick<RateUnit>(nameof(Unit), Unit);
        var amount = form.Amount(nameof(Amount), Amount, required: true);
        var cap = form.Amount(nameof(DayCap), DayCap, required: false);
        var reference = form.Hours(nameof(ReferenceHours), ReferenceHours);
        var provenance = form.Pick<RateProvenance>(nameof(Provenance), Provenance);
        var source = form.Text(nameof(RateSource), RateSource);
        if (provenance == RateProvenance.Derived)
        {
            form.Text(nameof(Derivation), Derivation);
        }

        var (full, sittings) = (form.Hours(nameof(FullDayHours), FullDayHours), form.Whole(nameof(SittingsRequired), SittingsRequired, 500));
        form.Check(full is null || (unit == RateUnit.PerHour && cap is not null), nameof(FullDayHours), "Fault.FullDay");
        form.Check(sittings is null || unit == RateUnit.WholeProcess, nameof(SittingsRequired), "Fault.SittingsRequired");
        var index = ReadIndex(form);
        form.Check(cap is null || amount is null || cap >= amount, nameof(DayCap), "Fault.CapBelowAmount");
        return form.Failed ? null : new RateTerms(from!.Value, null, unit!.Value, amount!.Value)
        {
            DayCap = cap,
            ReferenceMinutes = reference,
            FullDayFrom = full,
            SittingsRequired = sittings,
            Indexation = index!,
            Provenance = provenance!.Value,
            Derivation = provenance == RateProvenance.Derived ? Derivation!.Trim() : "",
            Source = source!,
        };
    }

    /// <summary>Writes the rate of a ready scheme in the fields, to be checked and changed.</summary>
    public void Take(ReadyRate rate)
    {
        (Unit, Amount, DayCap) = (rate.Unit.ToString(), Euros(rate.Amount), Euros(rate.DayCap));
        (ReferenceHours, FullDayHours, SittingsRequired) = (InHours(rate.ReferenceMinutes), InHours(rate.FullDayFrom), rate.SittingsRequired?.ToString(CultureInfo.CurrentCulture));
        (Provenance, Derivation, RateSource) = (rate.Provenance.ToString(), rate.Derivation, rate.Source);
        (Formula, ReferenceDay, FormulaHours) = (rate.Formula.ToString(), rate.ReferenceDay.ToString(), rate.FormulaHours?.ToString(CultureInfo.CurrentCulture));
        FrozenOn = rate.FrozenOn is { } day ? Format.Machine(day) : null;
    }

    private RateIndexation? ReadIndex(FormReader form)
    {
        var formula = form.Pick<RateFormula>(nameof(Formula), Formula);
        var day = form.Pick<ReferenceDay>(nameof(ReferenceDay), ReferenceDay);
        var needsHours = formula is RateFormula.JurorSessionAnHour or RateFormula.SmicHours;
        var hours = needsHours ? form.Whole(nameof(FormulaHours), FormulaHours, 24) : null;
        form.Check(!needsHours || hours is not null, nameof(FormulaHours), "Fault.FormulaHours");
        var isFrozen = formula != RateFormula.Fixed && day == Domain.Allowances.ReferenceDay.Frozen;
        var frozen = isFrozen ? form.Day(nameof(FrozenOn), FrozenOn) : null;
        return form.Failed ? null : new RateIndexation(formula!.Value, day!.Value) { Hours = hours, FrozenOn = frozen };
    }

    private static string? Euros(decimal? amount) => amount?.ToString("0.00", CultureInfo.CurrentCulture);

    private static string? InHours(int? minutes) => minutes is { } known ? (known / 60m).ToString("0.##", CultureInfo.CurrentCulture) : null;
}
