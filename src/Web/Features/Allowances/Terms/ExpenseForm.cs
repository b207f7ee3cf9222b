using System.Globalization;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances.Terms;

/// <summary>An expense of a scheme, as typed.</summary>
public sealed class ExpenseForm
{
    public string? Kind { get; set; }

    public string? From { get; set; }

    public string? Basis { get; set; } = nameof(ExpenseBasis.ActualCost);

    public string? UnitAmount { get; set; }

    public string? MaximumUnits { get; set; }

    public string? DayCeiling { get; set; }

    public string? PersonCeiling { get; set; }

    public bool IncludesEmployerCharges { get; set; }

    public string? Receipt { get; set; } = nameof(ExpenseReceipt.Required);

    public string? ReceiptAbove { get; set; }

    public string? DeadlineDays { get; set; }

    public string? Provenance { get; set; }

    public string? Derivation { get; set; }

    public string? RateSource { get; set; }

    /// <summary>The terms, or null with each fault at its field.</summary>
    public ExpenseTerms? Read(FormReader form)
    {
        var (kind, from, basis) = (form.Pick<ExpenseKind>(nameof(Kind), Kind), form.Day(nameof(From), From), form.Pick<ExpenseBasis>(nameof(Basis), Basis));
        var unit = Thousandths(form, basis == ExpenseBasis.FixedRate);
        var receipt = form.Pick<ExpenseReceipt>(nameof(Receipt), Receipt);
        var above = form.Amount(nameof(ReceiptAbove), receipt == ExpenseReceipt.RequiredAbove ? ReceiptAbove : null, required: receipt == ExpenseReceipt.RequiredAbove);
        var (day, person) = (form.Amount(nameof(DayCeiling), DayCeiling, required: false), form.Amount(nameof(PersonCeiling), PersonCeiling, required: false));
        var (most, days) = (form.Whole(nameof(MaximumUnits), MaximumUnits, 1000), form.Whole(nameof(DeadlineDays), DeadlineDays, 3660));
        var provenance = form.Pick<RateProvenance>(nameof(Provenance), Provenance);
        var source = form.Text(nameof(RateSource), RateSource);
        var derivation = provenance == RateProvenance.Derived ? form.Text(nameof(Derivation), Derivation) : "";
        return form.Failed ? null : new ExpenseTerms(kind!.Value, from!.Value, null, basis!.Value)
        {
            UnitMilliEuros = unit,
            MaximumUnitsADay = most,
            DayCeiling = day,
            PersonCeiling = person,
            IncludesEmployerCharges = IncludesEmployerCharges,
            Receipt = receipt!.Value,
            ReceiptAbove = above,
            DeadlineDays = days,
            Provenance = provenance!.Value,
            Derivation = derivation!,
            Source = source!,
        };
    }

    private int? Thousandths(FormReader form, bool required)
    {
        var text = UnitAmount?.Trim().Replace(',', '.');
        var isAmount = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) && euros is > 0 and < 10_000 && euros * 1000m % 1m == 0m;
        form.Check(isAmount || (!required && string.IsNullOrEmpty(text)), nameof(UnitAmount), "Fault.UnitAmount");
        return isAmount ? (int)(euros * 1000m) : null;
    }
}
