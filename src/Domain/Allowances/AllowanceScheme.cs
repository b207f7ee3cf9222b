using Misthos.Domain.Sittings;

namespace Misthos.Domain.Allowances;

/// <summary>
/// An allowance scheme: whom a council act indemnifies, on what conditions, at what dated rates. Staff of the authority and elected officials
/// are never covered: they do not act as private persons (CE Ass., 22 November 1946, Commune de Saint-Priest-la-Plaine).
/// </summary>
public sealed partial class AllowanceScheme : Entity
{
    private readonly List<SchemeRate> _rates = [];
    private readonly List<PresenceDecision> _presenceDecisions = [];

    private AllowanceScheme()
    {
    }

    /// <summary>Creates a scheme on the ground of an act.</summary>
    /// <exception cref="ArgumentException">The terms contradict themselves, or start before the act was adopted.</exception>
    public AllowanceScheme(CouncilAct act, Guid editionId, SchemeTerms terms)
        : base(act.AuthorityId)
    {
        terms.Check();
        if (terms.ValidFrom < act.AdoptedOn)
        {
            throw new ArgumentException("A scheme does not start before its act.", nameof(terms));
        }

        (EditionId, CouncilActId, CouncilAct) = (editionId, act.Id, act);
        (Name, ValidFrom, ValidTo) = (terms.Name, terms.ValidFrom, terms.ValidTo);
        (OnRequest, QuotientThreshold, MinimumAge) = (terms.OnRequest, terms.QuotientThreshold, terms.MinimumAge);
        (PartialPresence, FullFromMinutes, RemotePresence, Minors) = (terms.PartialPresence, terms.FullFromMinutes, terms.RemotePresence, terms.Minors);
        (OrganIds, CoveredCapacities) = ([.. terms.OrganIds.Distinct()], [.. terms.Capacities.Distinct()]);
    }

    /// <summary>The edition whose organs are covered.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The act.</summary>
    public Guid CouncilActId { get; private set; }

    /// <summary>The act; load it, with its states, whenever an allowance is computed.</summary>
    public CouncilAct CouncilAct { get; private set; } = null!;

    /// <summary>Name, as shown.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day of sitting covered.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day of sitting covered; null until further notice.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Organs that the act names. Nobody is paid for a sitting of another one.</summary>
    public IReadOnlyList<Guid> OrganIds { get; private set; } = [];

    /// <summary>Capacities that the act names.</summary>
    public IReadOnlyList<Capacity> CoveredCapacities { get; private set; } = [];

    /// <summary>Whether the person must ask (Poitiers), or is paid without asking (Marseille).</summary>
    public bool OnRequest { get; private set; }

    /// <summary>Monthly family quotient (CAF or MSA) not to be exceeded, the amount itself included; null without such a condition.</summary>
    public Money? QuotientThreshold { get; private set; }

    /// <summary>Age from which the scheme covers a person, whole years on the day of the sitting; null without such a condition.</summary>
    public int? MinimumAge { get; private set; }

    /// <summary>Whether a person must ask, or must be at or below a threshold.</summary>
    public bool IsConditional => OnRequest || QuotientThreshold is not null;

    /// <summary>What a partial presence pays.</summary>
    public PartialPresence PartialPresence { get; private set; }

    /// <summary>Minutes from which the full amount is due, with <see cref="PartialPresence.FullFrom"/>; otherwise null.</summary>
    public int? FullFromMinutes { get; private set; }

    /// <summary>Whether taking part from a distance counts.</summary>
    public RemotePresence RemotePresence { get; private set; }

    /// <summary>What a member under age receives.</summary>
    public MinorAllowance Minors { get; private set; }

    /// <summary>Dated rates, oldest first.</summary>
    public IReadOnlyList<SchemeRate> Rates => [.. _rates.OrderBy(rate => rate.From)];

    /// <summary>Decisions taken on what the act left open, oldest first.</summary>
    public IReadOnlyList<PresenceDecision> PresenceDecisions => [.. _presenceDecisions.OrderBy(decision => decision.Order)];

    /// <summary>Whether the scheme covers sittings of that day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>The rate of that day, or null.</summary>
    public SchemeRate? RateOn(DateOnly day) => _rates.SingleOrDefault(rate => rate.AppliesOn(day));

    /// <summary>Why a rate cannot be added; empty when its period is free and not empty. One without an end gives way to a later one.</summary>
    public IReadOnlyList<Refusal> WhyNotAddRate(RateTerms terms)
    {
        var refusals = new List<Refusal>();
        if (terms.To < terms.From)
        {
            refusals.Add(new Refusal("rate.empty-period"));
        }

        var open = Open(terms);
        if (_rates.Any(rate => rate != open && rate.From <= (terms.To ?? DateOnly.MaxValue) && terms.From <= (rate.To ?? DateOnly.MaxValue)))
        {
            refusals.Add(new Refusal("rate.overlap"));
        }

        return refusals;
    }

    /// <summary>Adds a rate. One without an end is closed the day before the new one starts.</summary>
    /// <exception cref="ArgumentException">Negative figures, an empty period, no source, or two rates on one day.</exception>
    public SchemeRate AddRate(RateTerms terms)
    {
        if (!terms.Hold || WhyNotAddRate(terms).Count > 0)
        {
            throw new ArgumentException("A rate is positive, sourced, explained when derived, and the only one of its days.", nameof(terms));
        }

        Open(terms)?.EndOn(terms.From.AddDays(-1));
        var added = new SchemeRate(this, terms);
        _rates.Add(added);
        return added;
    }

    /// <summary>Decides what the act left open (partial or remote presence, members under age), and keeps who decided, when and on what ground.</summary>
    /// <exception cref="ArgumentException">No ground, or minutes without "full from".</exception>
    public void Decide(PresenceRules rules, string ground, StateRecording recording)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ground);
        if ((rules.Partial == PartialPresence.FullFrom) != (rules.FullFromMinutes is > 0))
        {
            throw new ArgumentException("Minutes go with 'full from', and only with it.", nameof(rules));
        }

        _presenceDecisions.Add(new PresenceDecision(this, _presenceDecisions.Count + 1, (rules, ground), recording));
        (PartialPresence, FullFromMinutes, RemotePresence, Minors) = (rules.Partial, rules.FullFromMinutes, rules.Remote, rules.Minors);
    }

    private SchemeRate? Open(RateTerms terms) => _rates.SingleOrDefault(rate => rate.To is null && rate.From < terms.From);
}
