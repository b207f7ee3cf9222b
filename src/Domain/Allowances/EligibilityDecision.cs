using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances;

/// <summary>What was decided about a person's family quotient.</summary>
public enum EligibilityOutcome
{
    /// <summary>Not known to CAF or MSA, or no answer: never "over".</summary>
    Unknown,

    /// <summary>At or below the threshold: the condition is met.</summary>
    AtOrBelowThreshold,

    /// <summary>Above the threshold.</summary>
    AboveThreshold,
}

/// <summary>On what ground it was decided.</summary>
public enum EligibilityBasis
{
    /// <summary>An agent saw a CAF or MSA document and kept no copy.</summary>
    SeenByAgent,

    /// <summary>Declared by the person, checked by an agent.</summary>
    Declared,

    /// <summary>Estimated from the tax notice, for people without a CAF or MSA file.</summary>
    EstimatedFromTaxNotice,

    /// <summary>Answer of API Particulier (CRPA L.114-8).</summary>
    ApiParticulier,
}

/// <summary>
/// A decision on the income condition of a scheme. The quotient itself is never stored (RGPD, art. 5-1-c): only which side of which threshold,
/// for which month, on what ground, by whom. A new decision is a new row.
/// </summary>
public sealed class EligibilityDecision : Entity
{
    private EligibilityDecision()
    {
    }

    /// <summary>Records a decision.</summary>
    /// <exception cref="ArgumentException">The scheme has no income condition, or the period is empty.</exception>
    public EligibilityDecision(AllowanceScheme scheme, Guid personId, EligibilityTerms terms)
        : base(scheme.AuthorityId)
    {
        Threshold = scheme.QuotientThreshold ?? throw new ArgumentException("The scheme has no income condition.", nameof(scheme));
        if (terms.ValidTo < terms.ValidFrom)
        {
            throw new ArgumentException("A decision ends after it starts.", nameof(terms));
        }

        (SchemeId, PersonId) = (scheme.Id, personId);
        (Outcome, Basis, Provider) = (terms.Outcome, terms.Basis, terms.Provider);
        QuotientMonth = new DateOnly(terms.QuotientMonth.Year, terms.QuotientMonth.Month, 1);
        (DecidedOn, DecidedBy, ValidFrom, ValidTo) = (terms.DecidedOn, terms.DecidedBy, terms.ValidFrom, terms.ValidTo);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Which side of the threshold.</summary>
    public EligibilityOutcome Outcome { get; private set; }

    /// <summary>The threshold it was decided against, monthly euros.</summary>
    public Money Threshold { get; private set; }

    /// <summary>First day of the month of the quotient looked at.</summary>
    public DateOnly QuotientMonth { get; private set; }

    /// <summary>On what ground.</summary>
    public EligibilityBasis Basis { get; private set; }

    /// <summary>Who holds the quotient looked at; null when it was estimated, or nobody said.</summary>
    public QuotientProvider? Provider { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Who decided; empty when the answer of API Particulier met the condition by itself. A refusal always has somebody.</summary>
    public Guid DecidedBy { get; private set; }

    /// <summary>First day of sitting it holds for.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day of sitting it holds for.</summary>
    public DateOnly ValidTo { get; private set; }

    /// <summary>Which side of the threshold a quotient is: the threshold itself is within (Poitiers: "inférieur ou égal"). Keeps nothing.</summary>
    public static EligibilityOutcome Compare(Money? quotient, Money threshold) => quotient switch
    {
        null => EligibilityOutcome.Unknown,
        { } known when known <= threshold => EligibilityOutcome.AtOrBelowThreshold,
        _ => EligibilityOutcome.AboveThreshold,
    };

    /// <summary>Why these terms cannot be decided for this person; empty when they can. Nobody's income is looked at who did not ask.</summary>
    public static IReadOnlyList<Refusal> WhyNot(AllowanceScheme scheme, Person person, AllowanceRequest? said, EligibilityTerms terms)
    {
        var refusals = new List<Refusal>();
        Add(scheme.QuotientThreshold is null, "eligibility.no-condition");
        Add(said?.Choice is AllowanceChoice.Declined or AllowanceChoice.Deferred || (said is null && scheme.OnRequest), "eligibility.not-requested");
        Add(person.UserId == terms.DecidedBy, "eligibility.own-request");
        Add(terms.DecidedBy == Guid.Empty && terms.Outcome == EligibilityOutcome.AboveThreshold, "eligibility.nobody-refuses");
        Add(terms.ValidTo < terms.ValidFrom, "eligibility.empty-period");
        Add(terms.QuotientMonth > terms.DecidedOn, "eligibility.month-to-come");
        return refusals;

        void Add(bool holds, string code)
        {
            if (holds)
            {
                refusals.Add(new Refusal(code));
            }
        }
    }

    /// <summary>The decision that holds for a sitting of that day: the last one decided among those valid on it; null when there is none.</summary>
    public static EligibilityDecision? ValidOn(IEnumerable<EligibilityDecision> decisions, DateOnly day) =>
        decisions.Where(decision => decision.ValidFrom <= day && day <= decision.ValidTo).OrderBy(decision => decision.DecidedOn).ThenBy(decision => decision.Id).LastOrDefault();

    /// <summary>What the calculator needs of the decision, and what is kept with the amount.</summary>
    public EligibilityFact ToFact() => new(Id, Outcome, Threshold, QuotientMonth) { Basis = Basis, DecidedOn = DecidedOn, ValidFrom = ValidFrom, ValidTo = ValidTo };
}

/// <summary>What is decided, by whom, for how long; <c>QuotientMonth</c> is any day of the month looked at.</summary>
public sealed record EligibilityTerms(EligibilityOutcome Outcome, EligibilityBasis Basis, DateOnly QuotientMonth)
{
    /// <inheritdoc cref="EligibilityDecision.Provider" />
    public QuotientProvider? Provider { get; init; }

    /// <inheritdoc cref="EligibilityDecision.DecidedOn" />
    public required DateOnly DecidedOn { get; init; }

    /// <inheritdoc cref="EligibilityDecision.DecidedBy" />
    public required Guid DecidedBy { get; init; }

    /// <inheritdoc cref="EligibilityDecision.ValidFrom" />
    public required DateOnly ValidFrom { get; init; }

    /// <inheritdoc cref="EligibilityDecision.ValidTo" />
    public required DateOnly ValidTo { get; init; }
}
