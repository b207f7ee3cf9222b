namespace Misthos.Domain.Allowances.Eligibility;

/// <summary>Who holds a family quotient.</summary>
public enum QuotientProvider
{
    /// <summary>Caisse nationale des allocations familiales.</summary>
    Cnaf,

    /// <summary>Mutualité sociale agricole.</summary>
    Msa,
}

/// <summary>
/// One question put to API Particulier and which side of the threshold its answer is: never the quotient. An answer above the threshold
/// refuses nobody by itself: an agent looks at it and decides (RGPD, art. 22).
/// </summary>
public sealed class IncomeCheck : Entity
{
    private IncomeCheck()
    {
    }

    /// <summary>Records a question and its answer.</summary>
    public IncomeCheck(AllowanceScheme scheme, Guid personId, IncomeAnswer answer, Guid askedBy, DateTimeOffset at)
        : base(scheme.AuthorityId)
    {
        (SchemeId, PersonId, AskedBy, At) = (scheme.Id, personId, askedBy, at);
        (Outcome, Provider, QuotientMonth, Threshold) = (answer.Outcome, answer.Provider, answer.Month, answer.Threshold);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Which side of the threshold.</summary>
    public EligibilityOutcome Outcome { get; private set; }

    /// <summary>Who answered; null when nobody knows the person.</summary>
    public QuotientProvider? Provider { get; private set; }

    /// <summary>First day of the month asked about.</summary>
    public DateOnly QuotientMonth { get; private set; }

    /// <summary>The threshold it was compared with.</summary>
    public Money Threshold { get; private set; }

    /// <summary>Who asked: the person, or an agent.</summary>
    public Guid AskedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>An answer of API Particulier once compared: the side, the threshold, the month and who answered.</summary>
public sealed record IncomeAnswer(EligibilityOutcome Outcome, Money Threshold, DateOnly Month, QuotientProvider? Provider);
