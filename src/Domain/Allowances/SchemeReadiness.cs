using Misthos.Domain.Topics;

namespace Misthos.Domain.Allowances;

/// <summary>What must be settled before anybody is paid under a scheme, beside its act and its rates. Amounts are computed and shown without.</summary>
public static class SchemeReadiness
{
    /// <summary>
    /// Every lack: <c>scheme.treatment-undecided</c>, <c>scheme.no-proportionality</c>, <c>scheme.no-competence</c> (title of the topic, one for
    /// each topic without statement).
    /// </summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="hasProportionality">Whether a <see cref="ProportionalityNote"/> is written for it.</param>
    /// <param name="unstated">Titles of the topics worked on that have no <see cref="CompetenceStatement"/>.</param>
    public static IReadOnlyList<Refusal> WhyNotPay(AllowanceScheme scheme, bool hasProportionality, IEnumerable<string> unstated)
    {
        var refusals = new List<Refusal>();
        if (!scheme.IsTreatmentDecided)
        {
            refusals.Add(new Refusal("scheme.treatment-undecided"));
        }

        if (!hasProportionality)
        {
            refusals.Add(new Refusal("scheme.no-proportionality"));
        }

        refusals.AddRange(unstated.Select(topic => new Refusal("scheme.no-competence", topic)));
        return refusals;
    }
}
