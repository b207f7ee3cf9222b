using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Members;

/// <summary>Who may be given a seat, and how a mandate ends.</summary>
public static class MandateRules
{
    /// <summary>
    /// Why a person cannot be given a seat of an edition; empty when they can. Where the edition says that mandates are not renewable,
    /// whoever held a seat in another edition of the same assembly is refused; a seat that was never held counts for nothing.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="name">Name of the person, for the message.</param>
    /// <param name="earlier">The person's mandates in the other editions of the assembly.</param>
    public static IReadOnlyList<Refusal> WhyNotSeat(Edition edition, string name, IEnumerable<Mandate> earlier) =>
        !edition.IsRenewable && earlier.Any(m => m.EditionId != edition.Id && m.EndsOn >= m.StartsOn) ? [new Refusal("seat.not-renewable", name)] : [];

    /// <summary>Why a mandate cannot end on a day; empty when it can.</summary>
    /// <param name="mandate">The mandate.</param>
    /// <param name="lastDay">Last day, inclusive.</param>
    public static IReadOnlyList<Refusal> WhyNotEnd(Mandate mandate, DateOnly lastDay) =>
        mandate.Status != MandateStatus.Active ? [new Refusal("mandate.not-active")]
            : lastDay < mandate.StartsOn.AddDays(-1) || lastDay > mandate.EndsOn ? [new Refusal("mandate.day")]
            : [];
}
