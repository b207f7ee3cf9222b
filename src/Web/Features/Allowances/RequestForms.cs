using System.Globalization;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances;

/// <summary>A decision on the income condition, as typed. There is no field for the quotient.</summary>
public sealed class DecisionInput
{
    public string? Outcome { get; set; }

    public string? Basis { get; set; }

    public string? Month { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public DecisionReading? Read(FormReader form)
    {
        var outcome = form.Pick<EligibilityOutcome>(nameof(Outcome), Outcome);
        var basis = form.Pick<EligibilityBasis>(nameof(Basis), Basis);
        form.Check(basis != EligibilityBasis.ApiParticulier, nameof(Basis), "Fault.Choose");
        var isMonth = DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year > 1900;
        form.Check(isMonth, nameof(Month), "Fault.Choose");
        var from = form.Day(nameof(ValidFrom), ValidFrom);
        var to = form.Day(nameof(ValidTo), ValidTo);
        return form.Failed ? null : new DecisionReading(outcome!.Value, basis!.Value, month, from!.Value, to!.Value);
    }
}

/// <summary>What a person said to an agent, as typed.</summary>
public sealed class SayingInput
{
    public string? Choice { get; set; }

    public string? How { get; set; }
}
