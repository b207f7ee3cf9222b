using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>An expense claim, as typed. The first press shows what would be paid back; the receipt comes with the second.</summary>
public sealed class ClaimInput
{
    public string? Sitting { get; set; }

    public string? Kind { get; set; }

    public string? Units { get; set; }

    public string? Paid { get; set; }

    public string? SpentOn { get; set; }

    public string? Words { get; set; }

    public string? How { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>Which button was pressed: show, send.</summary>
    public string? Do { get; set; }

    /// <summary>The claim, or null with what is wrong at its field.</summary>
    internal async Task<ClaimReading?> ReadAsync(FormReader form, IReadOnlyList<ClaimOffer> offers)
    {
        var offer = offers.FirstOrDefault(o => o.Sitting.Id.ToString() == Sitting);
        form.Check(offer is not null, nameof(Sitting), "Fault.Sitting");
        var kind = form.Pick<ExpenseKind>(nameof(Kind), Kind);
        var component = kind is { } chosen ? offer?.Scheme.ExpenseOn(chosen, offer.Sitting.Day) : null;
        form.Check(kind is null || offer is null || component is not null, nameof(Kind), "expense.not-covered");
        var unit = kind?.Unit() ?? ExpenseUnit.Item;
        var units = unit == ExpenseUnit.Item ? 100 : ReadUnits(form, unit);
        var isFixed = component?.Basis == ExpenseBasis.FixedRate;
        var paid = isFixed ? Money.Zero : form.Amount(nameof(Paid), Paid, required: true);
        var day = form.Day(nameof(SpentOn), string.IsNullOrWhiteSpace(SpentOn) && offer is not null ? Format.Machine(offer.Sitting.Day) : SpentOn);
        form.Check((Words?.Length ?? 0) <= 2000, nameof(Words), "Fault.Words");
        var bytes = new MemoryStream();
        if (File is not null)
        {
            await File.CopyToAsync(bytes);
        }

        return form.Failed ? null : new ClaimReading(offer!.Sitting.Id, new ClaimContent(kind!.Value, units!.Value, paid!.Value, day!.Value), Typed.Text(Words), bytes.ToArray());
    }

    // Hours as people write them: 3,5 or 3 h 30; the rest as a number with a comma or a point.
    private int? ReadUnits(FormReader form, ExpenseUnit unit)
    {
        var read = unit == ExpenseUnit.Hour
            ? Typed.Minutes(Units) is { } minutes ? (int?)Math.Round(minutes / 0.6m, MidpointRounding.AwayFromZero) : null
            : decimal.TryParse(Units?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 10_000 ? (int)Math.Round(number * 100, MidpointRounding.AwayFromZero) : null;
        form.Check(read > 0, nameof(Units), $"Fault.{unit}");
        return read;
    }
}

/// <summary>The answer to a claim, as typed.</summary>
public sealed class ClaimAnswerInput
{
    public string? Amount { get; set; }

    public string? Reasons { get; set; }

    /// <summary>Which button was pressed: grant, refuse.</summary>
    public string? Do { get; set; }

    internal Money? Read(FormReader form)
    {
        if (Do == "refuse")
        {
            return Money.Zero;
        }

        return form.Amount(nameof(Amount), Amount, required: true);
    }
}

/// <summary>An appeal about a claim, or its answer, as typed.</summary>
public sealed class ClaimAppealInput
{
    public string? Words { get; set; }

    public string? Answer { get; set; }
}
