namespace Misthos.Domain.Members;

/// <content>The decision, and its handing over.</content>
public sealed partial class Exclusion
{
    /// <summary>Why nothing can be decided; empty when it can: nobody is excluded unheard.</summary>
    public IReadOnlyList<Refusal> WhyNotDecide(DateOnly on, DateOnly today) =>
        IsDecided ? [new Refusal("exclusion.decided")]
            : HeardOn is not { } heard ? [new Refusal("exclusion.unheard")]
            : on < heard || on > today ? [new Refusal("exclusion.decision-day")]
            : [];

    /// <summary>Records the decision.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotDecide"/> is not empty.</exception>
    public void Decide(ExclusionDecision decision, SealedText reasons, DateOnly today)
    {
        Require(WhyNotDecide(decision.On, today));
        (IsExcluded, DecidedOn, Decider, Reasons) = (decision.IsExcluded, decision.On, decision.Decider, reasons);
    }

    /// <summary>Why it cannot be said that the decision was handed over; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotNotify(DateOnly on, DateOnly today) =>
        DecidedOn is not { } decided ? [new Refusal("exclusion.undecided")]
            : NotifiedOn is not null ? [new Refusal("exclusion.notified")]
            : on < decided || on > today ? [new Refusal("exclusion.notification-day")]
            : [];

    /// <summary>Records that the decision was handed over to the member.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotNotify"/> is not empty.</exception>
    public void Notify(DateOnly on, DateOnly today)
    {
        Require(WhyNotNotify(on, today));
        NotifiedOn = on;
    }
}
