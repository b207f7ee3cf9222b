using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances.Eligibility;

namespace Misthos.Web.Features.Allowances;

/// <summary>A decision on the income condition, as typed. There is no field for the quotient, nor for words that could hold it.</summary>
public sealed class DecisionInput
{
    public string? Outcome { get; set; }

    public string? Basis { get; set; }

    internal IncomeFinding? Read(FormReader form, IncomeCase known)
    {
        var outcome = form.Pick<EligibilityOutcome>(nameof(Outcome), Outcome);
        var basis = form.Pick<EligibilityBasis>(nameof(Basis), Basis);
        form.Check(basis != EligibilityBasis.ApiParticulier || known.Unseen is not null, nameof(Basis), "Fault.Choose");
        return form.Failed ? null : new IncomeFinding(outcome!.Value, basis!.Value, basis == EligibilityBasis.ApiParticulier ? known.Unseen?.Provider : null);
    }
}

/// <summary>What a person said to an agent, as typed.</summary>
public sealed class SayingInput
{
    public string? Choice { get; set; }

    public string? How { get; set; }
}
